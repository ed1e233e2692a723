import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { documents } from '../../test/documents';
import type { Block, CheckDocument, DocumentPart } from './document';
import {
  countWords,
  followUpQuestions,
  isEmptyDocument,
  partsOf,
  plainText,
  structureOf,
  wordCount,
} from './document-structure';

const heading = (text: string, part: DocumentPart = 'SECTION', level: 2 | 3 = 2): Block => ({
  type: 'heading',
  level,
  part,
  content: [{ type: 'text', text }],
});
const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const document = (...blocks: Block[]): CheckDocument => ({ version: 1, blocks });

const sample = document(
  paragraph('Before anything.'),
  heading('In short', 'SUMMARY'),
  paragraph('The river rose.'),
  heading('Gauges agree'),
  heading('At the bridge', 'SECTION', 3),
  paragraph('By 3 m.'),
  heading('Questions', 'FOLLOW_UPS'),
  paragraph('Has it happened before?'),
  { type: 'list', ordered: false, items: [[paragraph('And downstream?')], [paragraph('  ')]] },
);

describe('the structure of a document', () => {
  it('is its lead and its parts, each up to the next heading of level 2', () => {
    const { lead, parts } = structureOf(sample);
    expect(lead).toEqual([paragraph('Before anything.')]);
    expect(parts.map(({ part, blocks }) => [part, blocks.length])).toEqual([
      ['SUMMARY', 1],
      ['SECTION', 2],
      ['FOLLOW_UPS', 2],
    ]);
    expect(partsOf(sample, 'SUMMARY').map(({ blocks }) => plainText(blocks))).toEqual(['The river rose.']);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(documents, (given) => {
        const { lead, parts } = structureOf(given);
        expect([...lead, ...parts.flatMap(({ heading: opening, blocks }) => [opening, ...blocks])]).toEqual(
          given.blocks,
        );
      }),
    );
  });

  it('names the follow-up questions', () => {
    expect(followUpQuestions(sample)).toEqual(['Has it happened before?', 'And downstream?']);
    expect(followUpQuestions(document(paragraph('No questions.')))).toEqual([]);
  });
});

describe('plain text', () => {
  it('has a line for each paragraph, also in lists, quotations and tables, and no marks', () => {
    const given = document(
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Bats ' },
          { type: 'text', text: 'hear', marks: [{ type: 'strong' }] },
          { type: 'citation', citationId: 'c', sourceId: 's', passageId: null },
          { type: 'lineBreak' },
          { type: 'text', text: 'well.' },
        ],
      },
      { type: 'quotation', blocks: [paragraph('So they say.')] },
      {
        type: 'table',
        rows: [
          [
            { header: true, blocks: [paragraph('kHz')] },
            { header: false, blocks: [] },
          ],
        ],
      },
      { type: 'picture', address: 'https://example.org/bat.png', alternative: 'A bat' },
    );
    expect(plainText(given.blocks)).toBe('Bats hear\nwell.\nSo they say.\nkHz');
  });
});

describe('words', () => {
  it.each([
    ['', 0],
    [' – … !', 0],
    ['Bread rises.', 2],
    ['a well-known baker’s oven', 4],
    ["it isn't 1,234.5 m", 4],
    ['50% of 2 km', 4],
    ['Überschwemmung des Flußes', 3],
    ['cafe\u0301 au lait', 3],
    ['水は低い所に流れる', 9],
    ['2026年', 2],
    ['река поднялась', 2],
  ])('%j has %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('are counted in all of a document', () => {
    expect(wordCount(document(heading('Two words'), paragraph('and three more')))).toBe(5);
  });
});

describe('an empty document', () => {
  it('has nothing written but headings', () => {
    expect(isEmptyDocument(document())).toBe(true);
    expect(isEmptyDocument(document(heading('In short', 'SUMMARY'), paragraph(' … ')))).toBe(true);
    expect(isEmptyDocument(document({ type: 'list', ordered: true, items: [[paragraph('One')]] }))).toBe(false);
  });
});
