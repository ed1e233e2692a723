import fc from 'fast-check';
import type { Block, CheckDocument, CitationMark, Inline, Mark, TableCell } from '../src';

const words = fc.string({ unit: 'grapheme', maxLength: 12 });

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constant<Mark>({ type: 'strong' }),
  fc.constant<Mark>({ type: 'emphasis' }),
  fc.webUrl({ validSchemes: ['http', 'https'] }).map((address): Mark => ({ type: 'link', address })),
);

const ids = fc.uuid();

/** A citation mark; ids come from a few, so that sources and now and then marks repeat. */
const citation: fc.Arbitrary<CitationMark> = fc.record({
  type: fc.constant('citation' as const),
  citationId: fc.oneof(
    { weight: 4, arbitrary: ids },
    { weight: 1, arbitrary: fc.constantFrom(...fc.sample(ids, { numRuns: 3, seed: 1 })) },
  ),
  sourceId: fc.constantFrom(...fc.sample(ids, { numRuns: 4, seed: 2 })),
  passageId: fc.option(ids),
});

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record(
    { type: fc.constant('text' as const), text: words, marks: fc.array(mark, { maxLength: 2 }) },
    { requiredKeys: ['type', 'text'] },
  ),
  citation,
  fc.constant<Inline>({ type: 'lineBreak' }),
);

const content = fc.array(inline, { maxLength: 4 });

const block = fc.letrec<{ block: Block; blocks: readonly Block[] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ type: fc.constant('paragraph' as const), content }),
    fc.record({
      type: fc.constant('heading' as const),
      level: fc.constant(2 as const),
      part: fc.constantFrom('SUMMARY', 'SECTION', 'LIMITS', 'FOLLOW_UPS'),
      content,
    }),
    fc.record({
      type: fc.constant('heading' as const),
      level: fc.constant(3 as const),
      part: fc.constant('SECTION' as const),
      content,
    }),
    fc.record({
      type: fc.constant('picture' as const),
      address: fc.webUrl({ validSchemes: ['https'] }),
      alternative: words,
    }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(tie('blocks'), { maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('quotation' as const), blocks: tie('blocks') }),
    fc.record({
      type: fc.constant('table' as const),
      rows: fc.array(
        fc.array(fc.record<TableCell>({ header: fc.boolean(), blocks: tie('blocks') }), { maxLength: 2 }),
        { maxLength: 2 },
      ),
    }),
  ),
  blocks: fc.array(tie('block'), { maxLength: 3 }),
})).block;

/** Any document that there may be. */
export const documents: fc.Arbitrary<CheckDocument> = fc
  .array(block, { maxLength: 8 })
  .map((blocks) => ({ version: 1, blocks }));
