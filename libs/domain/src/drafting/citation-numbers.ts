import type { Block, CheckDocument, CitationMark, Inline } from './document';
import { citationMarks } from './document-structure';

/** The cited sources in the order in which they first appear: the first is `[1]`. */
export const citedSources = (document: CheckDocument): readonly string[] => [
  ...new Set(citationMarks(document).map(({ sourceId }) => sourceId)),
];

/** The number that readers see on each cited source. Derived, never stored: it moves when the text does. */
export const citationNumbers = (document: CheckDocument): ReadonlyMap<string, number> =>
  new Map(citedSources(document).map((sourceId, index) => [sourceId, index + 1]));

/** Citation ids that stand on more than one mark, as copying and pasting leaves them. */
export const duplicateCitationIds = (document: CheckDocument): readonly string[] => {
  const ids = citationMarks(document).map(({ citationId }) => citationId);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
};

/** A mark that was given a new id, because an earlier one in the text has its own. */
export interface ReissuedCitation {
  readonly from: string;
  readonly to: string;
}

const inBlocks = (blocks: readonly Block[], change: (mark: CitationMark) => CitationMark): readonly Block[] =>
  blocks.map((block): Block => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return {
          ...block,
          content: block.content.map((inline): Inline => (inline.type === 'citation' ? change(inline) : inline)),
        };
      case 'list':
        return { ...block, items: block.items.map((item) => inBlocks(item, change)) };
      case 'quotation':
        return { ...block, blocks: inBlocks(block.blocks, change) };
      case 'table':
        return {
          ...block,
          rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: inBlocks(cell.blocks, change) }))),
        };
      case 'picture':
        return block;
    }
  });

/**
 * Gives every mark whose id stands earlier in the text already a new one. Everything else stays as it is; without
 * duplicates the very same document comes back.
 *
 * @param makeId makes a UUID that nothing else has; brought by the shells. It is told the id that is doubled and which
 * of the marks with it this is, from 2, so that it may make the same one everywhere
 */
export const reissueDuplicateCitations = (
  document: CheckDocument,
  makeId: (citationId: string, occurrence: number) => string,
): { readonly document: CheckDocument; readonly reissued: readonly ReissuedCitation[] } => {
  if (duplicateCitationIds(document).length === 0) return { document, reissued: [] };
  const taken = new Set<string>();
  const occurrences = new Map<string, number>();
  const reissued: ReissuedCitation[] = [];
  const blocks = inBlocks(document.blocks, (mark) => {
    const occurrence = (occurrences.get(mark.citationId) ?? 0) + 1;
    occurrences.set(mark.citationId, occurrence);
    if (!taken.has(mark.citationId)) {
      taken.add(mark.citationId);
      return mark;
    }
    const to = makeId(mark.citationId, occurrence);
    taken.add(to);
    reissued.push({ from: mark.citationId, to });
    return { ...mark, citationId: to };
  });
  return { document: { ...document, blocks }, reissued };
};
