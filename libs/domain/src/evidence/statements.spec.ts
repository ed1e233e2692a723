import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { documents } from '../../test/documents';
import type { Block, CheckDocument, CitationMark, Inline } from '../drafting/document';
import { citationMarks, inlineText } from '../drafting/document-structure';
import { digestOf } from '../kernel';
import { sentencesOf, statementsOf, textBlocksOf } from './statements';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const mark = (sourceId: string, citationId = `to-${sourceId}`, passageId: string | null = null): CitationMark => ({
  type: 'citation',
  citationId,
  sourceId,
  passageId,
});

/** `Words {a} and {b}.` with a mark for every letter in braces. */
const content = (text: string): readonly Inline[] =>
  text.split(/(\{\w+\})/).flatMap((part): Inline[] => {
    if (part === '') return [];
    return part.startsWith('{') ? [mark(part.slice(1, -1))] : [{ type: 'text', text: part }];
  });

const paragraph = (text: string): Block => ({ type: 'paragraph', content: content(text) });
const document = (...blocks: Block[]): CheckDocument => ({ version: 1, blocks });
const digests = (...blocks: Block[]) =>
  statementsOf(document(...blocks)).map(({ canonical }) => digestOf(canonical, sha256));

describe('statements', () => {
  it('are the sentences with a citation, without its mark', () => {
    const statements = statementsOf(
      document(
        paragraph('Bats call {a}. They sleep. “They  feed” {b} {c}, says Holm.  {d} And rest.'),
        paragraph('Nothing here.'),
      ),
    );
    expect(statements.map(({ text, citations }) => [text, citations.map(({ sourceId }) => sourceId)])).toEqual([
      ['Bats call.', ['a']],
      ['“They feed”, says Holm.', ['b', 'c', 'd']],
    ]);
    expect(statements[1]?.canonical).toEqual({
      schema: 1,
      text: '“They feed”, says Holm.',
      marks: [
        { at: 11, sourceId: 'b' },
        { at: 11, sourceId: 'c' },
        { at: 23, sourceId: 'd' },
      ],
    });
  });

  it('stand where their paragraph stands', () => {
    const nested = document(
      { type: 'heading', level: 2, part: 'SECTION', content: content('On bats {h}') },
      { type: 'list', ordered: false, items: [[paragraph('One {a}.')], [paragraph('Two.'), paragraph('Three {b}.')]] },
      { type: 'quotation', blocks: [paragraph('Four {c}.')] },
      {
        type: 'table',
        rows: [
          [
            { header: true, blocks: [] },
            { header: false, blocks: [paragraph('Five {d}.')] },
          ],
        ],
      },
    );
    expect(statementsOf(nested).map(({ text, blockPath }) => [text, blockPath])).toEqual([
      ['On bats', [0]],
      ['One.', [1, 0, 0]],
      ['Three.', [1, 1, 1]],
      ['Four.', [2, 0]],
      ['Five.', [3, 0, 1, 0]],
    ]);
  });

  it('keep their digest where only ids, passages and white space change', () => {
    const [before] = digests(paragraph('Bats call {a}. They sleep.'));
    const later = {
      type: 'paragraph' as const,
      content: [...content('They sleep. Bats  call '), mark('a', 'new', 'p'), ...content('.')],
    };
    expect(digests(later)).toEqual([before]);
  });

  it.each([
    ['a word changes', 'Bats sing {a}.'],
    ['a sign changes', 'Bats call {a}!'],
    ['the source changes', 'Bats call {b}.'],
    ['the mark moves within the sentence', 'Bats {a} call.'],
    ['a mark is added', 'Bats call {a} {b}.'],
  ])('change their digest when %s', (_, text) => {
    expect(digests(paragraph(text))).not.toEqual(digests(paragraph('Bats call {a}.')));
  });

  it('tell marks that have changed places apart', () => {
    expect(digests(paragraph('Bats call {a} and moths hear {b}.'))).not.toEqual(
      digests(paragraph('Bats call {b} and moths hear {a}.')),
    );
  });

  it('hold every citation of a document exactly once, in its order', () => {
    fc.assert(
      fc.property(documents, (given) => {
        const inStatements = statementsOf(given).flatMap(({ citations }) =>
          citations.map(({ citationId }) => citationId),
        );
        expect(inStatements).toEqual(citationMarks(given).map(({ citationId }) => citationId));
      }),
    );
  });

  it('are cut the same way every time, and have a digest', () => {
    fc.assert(
      fc.property(documents, (given) => {
        const statements = statementsOf(given);
        expect(statementsOf(structuredClone(given))).toEqual(statements);
        for (const { canonical, text } of statements) {
          expect(text).toBe(text.trim());
          if (!/\p{Surrogate}/u.test(text)) expect(digestOf(canonical, sha256)).toHaveLength(64);
        }
      }),
    );
  });

  it('leave no word of a document in no sentence', () => {
    const visible = (text: string) => text.replace(/[\s\ufffc]/g, '');
    fc.assert(
      fc.property(documents, (given) => {
        const words = textBlocksOf(given).map((block) => inlineText(block.content));
        expect(
          visible(
            sentencesOf(given)
              .map(({ text }) => text)
              .join(''),
          ),
        ).toBe(visible(words.join('')));
      }),
    );
  });
});
