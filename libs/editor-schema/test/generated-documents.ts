import fc from 'fast-check';
import {
  DOCUMENT_VERSION,
  type Block,
  type CheckDocument,
  type Inline,
  type Mark,
  type TableCell,
} from '@recheck/domain';

const words: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('bats', 'The river rose', ' by 3 m', 'é', '𝄞', '👩‍🚀', '\u00ad', '‏שלום', '', ' '),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  // whatever a text can hold, broken surrogates included
  fc.string({ unit: 'binary', maxLength: 4 }),
);

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constant<Mark>({ type: 'strong' }),
  fc.constant<Mark>({ type: 'emphasis' }),
  fc
    .constantFrom('https://example.org/a?b=c', 'mailto:desk@example.org', 'javascript:alert(1)', 'https://a b', '')
    .map((address): Mark => ({ type: 'link', address })),
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('text' as const), text: words }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('text' as const), text: words, marks: fc.array(mark, { maxLength: 3 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('citation' as const),
      citationId: fc.uuid(),
      sourceId: fc.uuid(),
      passageId: fc.option(fc.uuid()),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'lineBreak' }) },
);

const content = fc.array(inline, { maxLength: 6 });

const { blocks } = fc.letrec<{ blocks: readonly Block[]; block: Block }>((tie) => {
  const inner = tie('blocks');
  const cell: fc.Arbitrary<TableCell> = fc.record({ header: fc.boolean(), blocks: inner });
  return {
    blocks: fc.array(tie('block'), { maxLength: 4, depthIdentifier: 'document' }),
    block: fc.oneof(
      { depthIdentifier: 'document', maxDepth: 3, withCrossShrink: true },
      { weight: 5, arbitrary: fc.record({ type: fc.constant('paragraph' as const), content }) },
      {
        weight: 2,
        arbitrary: fc.record({
          type: fc.constant('heading' as const),
          level: fc.constantFrom(2 as const, 3 as const),
          part: fc.constantFrom('SUMMARY' as const, 'SECTION' as const, 'LIMITS' as const, 'FOLLOW_UPS' as const),
          content,
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('picture' as const),
          address: fc.constantFrom('https://example.org/p.png', 'data:image/png;base64,AA=='),
          alternative: words,
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          type: fc.constant('list' as const),
          ordered: fc.boolean(),
          items: fc.array(inner, { maxLength: 3 }),
        }),
      },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('quotation' as const), blocks: inner }) },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('table' as const),
          rows: fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }),
        }),
      },
    ),
  };
});

/** Documents of any shape that the types allow, in normal form or not. */
export const generatedDocuments: fc.Arbitrary<CheckDocument> = blocks.map((generated) => ({
  version: DOCUMENT_VERSION,
  blocks: generated,
}));
