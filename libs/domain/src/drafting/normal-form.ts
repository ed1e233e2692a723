import { isLinkAddress, isPictureAddress } from './address';
import {
  DOCUMENT_VERSION,
  type Block,
  type CheckDocument,
  type Inline,
  type Mark,
  type TableCell,
  type Text,
} from './document';

const MARK_ORDER = ['strong', 'emphasis', 'link'] as const satisfies readonly Mark['type'][];

/** A lone half of a surrogate pair has no UTF-8 form; the update format replaces it as well. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** No database keeps U+0000, which pastes from some programs hold and nobody sees. */
const withoutNul = (text: string): string => text.replaceAll('\0', '');

const sound = (text: string): string => wellFormed(withoutNul(text));

const marksInOrder = (marks: readonly Mark[]): readonly Mark[] =>
  MARK_ORDER.flatMap((type): Mark[] => {
    if (type !== 'link') return marks.some((mark) => mark.type === type) ? [{ type }] : [];
    const link = marks.find((mark) => mark.type === 'link' && isLinkAddress(mark.address));
    return link?.type === 'link' ? [{ type, address: wellFormed(link.address) }] : [];
  });

const sameMarks = (some: readonly Mark[] = [], others: readonly Mark[] = []): boolean =>
  some.length === others.length &&
  some.every((mark, index) => {
    const other = others[index];
    return (
      mark.type === other?.type && (mark.type !== 'link' || (other.type === 'link' && mark.address === other.address))
    );
  });

const marked = (text: string, marks: readonly Mark[]): Text => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks } : {}),
});

const normalText = (inline: Text): Text => marked(withoutNul(inline.text), marksInOrder(inline.marks ?? []));

const inlines = (content: readonly Inline[]): readonly Inline[] => {
  const merged: Inline[] = [];
  for (const inline of content) {
    const next = inline.type === 'text' ? normalText(inline) : inline;
    const last = merged.at(-1);
    if (next.type === 'text' && next.text === '') continue;
    if (next.type === 'text' && last?.type === 'text' && sameMarks(last.marks, next.marks)) {
      merged[merged.length - 1] = marked(last.text + next.text, next.marks ?? []);
    } else {
      merged.push(next);
    }
  }
  // After merging: the two halves of a pair may have come in two pieces.
  return merged.map((inline) => (inline.type === 'text' ? { ...inline, text: wellFormed(inline.text) } : inline));
};

const EMPTY_CELL: TableCell = { header: false, blocks: [] };

const rectangular = (rows: readonly (readonly TableCell[])[]): readonly (readonly TableCell[])[] => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => EMPTY_CELL)]);
};

const normalBlock = (block: Block): readonly Block[] => {
  switch (block.type) {
    case 'heading': {
      const content = inlines(block.content);
      return content.length > 0 ? [{ ...block, part: block.level === 3 ? 'SECTION' : block.part, content }] : [];
    }
    case 'paragraph': {
      const content = inlines(block.content);
      return content.length > 0 ? [{ ...block, content }] : [];
    }
    case 'list': {
      const items = block.items.map(normalBlocks).filter((item) => item.length > 0);
      return items.length > 0 ? [{ ...block, items }] : [];
    }
    case 'quotation': {
      const blocks = normalBlocks(block.blocks);
      return blocks.length > 0 ? [{ ...block, blocks }] : [];
    }
    case 'table': {
      const rows = rectangular(
        block.rows
          .filter((row) => row.length > 0)
          .map((row) => row.map((cell) => ({ ...cell, blocks: normalBlocks(cell.blocks) }))),
      );
      return rows.length > 0 ? [{ ...block, rows }] : [];
    }
    case 'picture':
      return isPictureAddress(block.address)
        ? [{ ...block, address: sound(block.address), alternative: sound(block.alternative) }]
        : [];
  }
};

const normalBlocks = (blocks: readonly Block[]): readonly Block[] => blocks.flatMap(normalBlock);

/**
 * The one form of documents that read the same, so that equal words have equal digests however they were typed:
 *
 * - neighbouring text with the same marks is one text; marks come in the order strong, emphasis, link, each once;
 * - empty text, paragraphs, headings, items, lists, quotations and rows are left out (empty table cells stay);
 * - the rows of a table are equally long;
 * - headings of level 3 are `SECTION`;
 * - links and pictures whose address is not allowed lose the link or are left out; linked words stay;
 * - half surrogate pairs become U+FFFD, and U+0000 is left out.
 *
 * White space and the order of everything stay as they are. Applying it twice changes nothing more.
 */
export const normalForm = (document: CheckDocument): CheckDocument => ({
  version: DOCUMENT_VERSION,
  blocks: normalBlocks(document.blocks),
});
