import { ContentString, ContentType, type Item, XmlElement, XmlText, type Doc, type XmlFragment } from 'yjs';
import { FRAGMENT_NAME } from './version';

/** A run of what one client wrote, as the shared document counts it. */
export interface Span {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** A paragraph or heading of a draft, with what was ever written in it. */
export interface TextBlock {
  /** Names it for as long as it exists, the same in every copy of the draft. */
  readonly id: string;
  /** The words that stand in it, without marks. */
  readonly words: string;
  /** What stands in it, in reading order: characters, marks and line breaks. */
  readonly standing: readonly Span[];
  /** What was taken out of it again. */
  readonly removed: readonly Span[];
  /** What was changed about it without a word: emphasis, links, its kind. */
  readonly formed: readonly Span[];
}

const TEXT_BLOCKS: readonly string[] = ['paragraph', 'heading'];

const spanOf = ({ id, length }: Item): Span => ({ client: id.client, clock: id.clock, length });

/** The items of a shared type in their order, those that were deleted too. */
const itemsOf = (type: XmlFragment | XmlText): readonly Item[] => {
  const items: Item[] = [];
  for (let item = type._start; item !== null; item = item.right) items.push(item);
  return items;
};

const textBlock = (element: XmlElement): TextBlock => {
  let words = '';
  const block = { standing: [] as Span[], removed: [] as Span[], formed: [] as Span[] };
  for (const attribute of element._map.values()) block.formed.push(spanOf(attribute));
  for (const child of itemsOf(element)) {
    const type = child.content instanceof ContentType ? child.content.type : null;
    if (child.deleted) block.removed.push(spanOf(child));
    else if (type instanceof XmlText) {
      for (const item of itemsOf(type)) {
        const place = item.deleted ? block.removed : item.countable ? block.standing : block.formed;
        place.push(spanOf(item));
        if (!item.deleted && item.content instanceof ContentString) words += item.content.str;
      }
    } else block.standing.push(spanOf(child));
  }
  return { id: blockIdOf(element), words, ...block };
};

/** The name of a shared element among the blocks; see `TextBlock.id`. */
export const blockIdOf = (element: XmlElement): string => {
  const item = element._item;
  return item ? `${item.id.client}:${item.id.clock}` : '';
};

/** The shared elements of the paragraphs and headings of a draft, wherever they stand, in reading order. */
export const textElements = (doc: Doc): readonly XmlElement[] => {
  const within = (type: XmlFragment): readonly XmlElement[] =>
    type.toArray().flatMap((child) => {
      if (!(child instanceof XmlElement)) return [];
      return TEXT_BLOCKS.includes(child.nodeName) ? [child] : within(child);
    });
  return within(doc.getXmlFragment(FRAGMENT_NAME));
};

/** The paragraphs and headings of a draft, in reading order, with what was written in them. Only reads. */
export const textBlocksOf = (doc: Doc): readonly TextBlock[] => textElements(doc).map(textBlock);
