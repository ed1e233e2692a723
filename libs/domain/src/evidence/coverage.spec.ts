import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { documents } from '../../test/documents';
import type { CheckDocument, Inline } from '../drafting/document';
import { leaningOn, sourceWeights } from './coverage';
import { statementsOf } from './statements';

/** A document with one sentence for each list of sources. */
const citing = (...sentences: readonly (readonly string[])[]): CheckDocument => ({
  version: 1,
  blocks: sentences.map((sources, index) => ({
    type: 'paragraph',
    content: [
      { type: 'text', text: `The mill turned in year ${index}` },
      ...sources.map((sourceId): Inline => ({
        type: 'citation',
        citationId: `${index} ${sourceId}`,
        sourceId,
        passageId: null,
      })),
      { type: 'text', text: '.' },
    ],
  })),
});

describe('the weight of sources', () => {
  it('is how many statements cite them, and how many nothing else', () => {
    expect(sourceWeights(citing(['guide'], ['guide', 'yard'], ['guide'], ['yard', 'yard'], []))).toEqual([
      { sourceId: 'guide', statements: 3, alone: 2 },
      { sourceId: 'yard', statements: 2, alone: 1 },
    ]);
  });

  it('is told where most rests on one alone', () => {
    expect(leaningOn(citing(['a'], ['a'], ['a'], ['b']))).toMatchObject({ sourceId: 'a', alone: 3 });
    expect(leaningOn(citing(['a'], ['a'], ['b'], ['b']))).toBeNull();
    expect(leaningOn(citing(['a', 'b'], ['a', 'b'], ['a', 'b'], ['a', 'b']))).toBeNull();
    // Two sentences on one source are no habit.
    expect(leaningOn(citing(['a'], ['a']))).toBeNull();
    expect(leaningOn(citing())).toBeNull();
  });

  it('is never more than the document has', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const statements = statementsOf(document).length;
        const weights = sourceWeights(document);
        for (const { statements: cited, alone } of weights) {
          expect(alone).toBeLessThanOrEqual(cited);
          expect(cited).toBeLessThanOrEqual(statements);
        }
        expect(weights.reduce((sum, { alone }) => sum + alone, 0)).toBeLessThanOrEqual(statements);
      }),
    );
  });
});
