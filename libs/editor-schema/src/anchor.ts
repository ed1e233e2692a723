import {
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromTypeIndex,
  decodeRelativePosition,
  encodeRelativePosition,
  XmlElement,
  XmlText,
  type AbsolutePosition,
  type Doc,
  type XmlFragment,
} from 'yjs';
import {
  NOT_A_WORD,
  placeOfQuotedWords,
  quotedAt,
  stillBetween,
  type QuotedWords,
  type TextRange,
} from '@recheck/domain';
import { editorSchema } from './schema/editor-extensions';
import { FRAGMENT_NAME } from './version';

/**
 * A place in a draft that outlives edits: two positions of the shared document, which stand at their characters however
 * far these move, and the words between them for the day when the characters themselves are gone (a paragraph that was
 * split or cut and pasted is new to the shared document).
 */
export interface DraftAnchor extends QuotedWords {
  readonly start: Uint8Array;
  readonly end: Uint8Array;
}

/** Where an anchor stands now: a range of `draftText`, and whether its words are still the same ones. */
export interface AnchoredRange extends TextRange {
  readonly unchanged: boolean;
}

/** A stretch of a draft's text that lies in one shared text. */
interface Stretch {
  readonly text: XmlText;
  readonly at: number;
  readonly length: number;
}

/** A draft as plain text, in reading order, and where each part of it comes from. */
export interface DraftText {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

const isInline = ({ nodeName }: XmlElement): boolean => editorSchema.nodes[nodeName]?.isInline ?? false;

const wordsOf = (text: XmlText): string =>
  (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : NOT_A_WORD))
    .join('');

/**
 * The text of a draft: a line for each block, and `NOT_A_WORD` for whatever is in a line and no word. `textOfNode` gives
 * the same text of the same draft in an editor.
 */
export const draftText = (doc: Doc): DraftText => {
  const stretches: Stretch[] = [];
  let text = '';
  const read = (parent: XmlFragment | XmlElement): void => {
    for (const child of parent.toArray()) {
      if (child instanceof XmlText) {
        const words = wordsOf(child);
        stretches.push({ text: child, at: text.length, length: words.length });
        text += words;
      } else if (child instanceof XmlElement) {
        if (isInline(child)) text += NOT_A_WORD;
        else {
          read(child);
          text += '\n';
        }
      }
    }
  };
  read(doc.getXmlFragment(FRAGMENT_NAME));
  return { text, stretches };
};

/** The stretch that holds the character right after (`forward`) or right before a place; an empty one only as a last resort. */
export const stretchAt = ({ stretches }: DraftText, place: number, forward: boolean): Stretch | null =>
  stretches.find(({ at, length }) =>
    forward ? at <= place && place < at + length : at < place && place <= at + length,
  ) ??
  stretches.find(({ at, length }) => at <= place && place <= at + length) ??
  null;

const STICKS_TO_NEXT = 0;
const STICKS_TO_PREVIOUS = -1;

const positionAt = (draft: DraftText, place: number, forward: boolean): Uint8Array | null => {
  const stretch = stretchAt(draft, place, forward);
  if (!stretch) return null;
  const association = forward ? STICKS_TO_NEXT : STICKS_TO_PREVIOUS;
  return encodeRelativePosition(createRelativePositionFromTypeIndex(stretch.text, place - stretch.at, association));
};

/**
 * Anchors a range of a draft's text. What is typed beside its words stays outside of it. Null where there are no words
 * to hold on to, as in an empty paragraph.
 */
export const anchorAt = (draft: DraftText, range: TextRange): DraftAnchor | null => {
  const start = positionAt(draft, range.from, range.from < range.to);
  const end = positionAt(draft, range.to, false);
  return start && end ? { start, end, ...quotedAt(draft.text, range) } : null;
};

/** The library throws for positions that name nothing. They come from others: one that means nothing here is gone. */
const absolute = (doc: Doc, position: Uint8Array): AbsolutePosition | null => {
  try {
    return createAbsolutePositionFromRelativePosition(decodeRelativePosition(position), doc);
  } catch {
    return null;
  }
};

const placeOfPosition = (doc: Doc, { stretches }: DraftText, position: Uint8Array): number | null => {
  const found = absolute(doc, position);
  const stretch = found && stretches.find(({ text }) => text === found.type);
  return stretch ? stretch.at + found.index : null;
};

const heldRange = (doc: Doc, draft: DraftText, { start, end, words }: DraftAnchor): TextRange | null => {
  const from = placeOfPosition(doc, draft, start);
  const to = placeOfPosition(doc, draft, end);
  if (from === null || to === null) return null;
  return from < to || (from === to && words === '') ? { from, to } : null;
};

/** Where an anchor stands in a draft now; null where its words are gone. */
export const rangeOfAnchor = (doc: Doc, draft: DraftText, anchor: DraftAnchor): AnchoredRange | null => {
  const held = heldRange(doc, draft, anchor);
  const same = ({ from, to }: TextRange): boolean =>
    anchor.words === '' ? stillBetween(draft.text, from, anchor) : draft.text.slice(from, to) === anchor.words;
  if (held && same(held)) return { ...held, unchanged: true };
  const found = placeOfQuotedWords(draft.text, anchor);
  if (found) return { ...found, unchanged: true };
  // An insertion whose neighbours are gone has nothing left that it was about.
  return held && anchor.words !== '' ? { ...held, unchanged: false } : null;
};

/** Whether these bytes are a position of a shared document at all. */
export const isPosition = (bytes: Uint8Array): boolean => {
  try {
    const { item, type, tname } = decodeRelativePosition(bytes);
    return item !== null || type !== null || tname !== null;
  } catch {
    return false;
  }
};
