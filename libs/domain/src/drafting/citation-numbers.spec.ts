import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { documents } from '../../test/documents';
import { citationNumbers, citedSources, duplicateCitationIds, reissueDuplicateCitations } from './citation-numbers';
import type { Block, CheckDocument, CitationMark } from './document';
import { citationMarks } from './document-structure';

const cite = (citationId: string, sourceId: string): CitationMark => ({
  type: 'citation',
  citationId,
  sourceId,
  passageId: null,
});
const paragraph = (...content: CitationMark[]): Block => ({ type: 'paragraph', content });
const document = (...blocks: Block[]): CheckDocument => ({ version: 1, blocks });

const sample = document(
  paragraph(cite('1', 'river'), cite('2', 'bats'), cite('3', 'river')),
  { type: 'list', ordered: false, items: [[paragraph(cite('4', 'kettle'))]] },
  { type: 'table', rows: [[{ header: true, blocks: [paragraph(cite('5', 'bread'))] }]] },
  { type: 'quotation', blocks: [paragraph(cite('6', 'train'))] },
  { type: 'heading', level: 2, part: 'SECTION', content: [cite('7', 'moss')] },
);

const counter = () => {
  let made = 0;
  return () => `made ${(made += 1)}`;
};

describe('citation numbers', () => {
  it('follow the order in which sources first appear, wherever they stand', () => {
    expect([...citationNumbers(sample)]).toEqual([
      ['river', 1],
      ['bats', 2],
      ['kettle', 3],
      ['bread', 4],
      ['train', 5],
      ['moss', 6],
    ]);
  });

  it('count from one without gaps, and a source has one number', () => {
    fc.assert(
      fc.property(documents, (given) => {
        const numbers = citationNumbers(given);
        expect([...numbers.values()]).toEqual(citedSources(given).map((_, index) => index + 1));
        expect(new Set(citationMarks(given).map(({ sourceId }) => sourceId))).toEqual(new Set(numbers.keys()));
      }),
    );
  });
});

describe('duplicate citation ids', () => {
  it('are found, and given new ones from the second mark on', () => {
    const pasted = document(paragraph(cite('1', 'river'), cite('1', 'river')), {
      type: 'list',
      ordered: true,
      items: [[paragraph(cite('1', 'bats'), cite('2', 'bats'))]],
    });
    expect(duplicateCitationIds(pasted)).toEqual(['1']);
    const { document: mended, reissued } = reissueDuplicateCitations(pasted, counter());
    expect(reissued).toEqual([
      { from: '1', to: 'made 1' },
      { from: '1', to: 'made 2' },
    ]);
    expect(citationMarks(mended).map(({ citationId, sourceId }) => [citationId, sourceId])).toEqual([
      ['1', 'river'],
      ['made 1', 'river'],
      ['made 2', 'bats'],
      ['2', 'bats'],
    ]);
  });

  it('leave a document without them as the very same', () => {
    const { document: same, reissued } = reissueDuplicateCitations(sample, counter());
    expect(same).toBe(sample);
    expect(reissued).toEqual([]);
  });

  it('are gone afterwards, and nothing but ids has changed', () => {
    const withoutIds = (given: CheckDocument) =>
      JSON.stringify(given, (key, value: unknown) => (key === 'citationId' ? '' : value));
    let reissues = 0;
    fc.assert(
      fc.property(documents, (given) => {
        const { document: mended, reissued } = reissueDuplicateCitations(given, counter());
        reissues += reissued.length;
        expect(duplicateCitationIds(mended)).toEqual([]);
        expect(withoutIds(mended)).toBe(withoutIds(given));
      }),
      { numRuns: 500 },
    );
    expect(reissues).toBeGreaterThan(20);
  });
});
