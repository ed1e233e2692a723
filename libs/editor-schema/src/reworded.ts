import { encodeStateAsUpdate, encodeStateVector, type Doc, type XmlText } from 'yjs';
import { anchorAt, draftText, rangeOfAnchor, stretchAt, type DraftAnchor } from './anchor';

type Attributes = Readonly<Record<string, unknown>>;

/** Words of one shared text that are set alike, as the shared document names it: bold, a link. */
export interface WordRun {
  readonly insert: string;
  readonly attributes?: Attributes;
}

/** What came of putting other words in the place of some. */
export interface Reworded {
  /** Does the same to every other copy of the draft. */
  readonly update: Uint8Array;
  /** The new words where they stand; for a deletion, the place where the old ones stood. */
  readonly anchor: DraftAnchor;
  /** The words that stood there, as they were set; none for an insertion. */
  readonly taken: readonly WordRun[];
}

/** The runs of a part of a shared text; a part holds words only. */
const runsOf = (text: XmlText, from: number, to: number): readonly WordRun[] => {
  const runs: WordRun[] = [];
  let at = 0;
  for (const { insert, attributes } of text.toDelta() as { insert: unknown; attributes?: Attributes }[]) {
    const length = typeof insert === 'string' ? insert.length : 1;
    const words = typeof insert === 'string' ? insert.slice(Math.max(0, from - at), Math.max(0, to - at)) : '';
    if (words !== '') runs.push({ insert: words, ...(attributes ? { attributes } : {}) });
    at += length;
  }
  return runs;
};

/** How the character at a place is set; null where there is none. */
const attributesAt = (text: XmlText, place: number): Attributes | null => {
  if (place < 0) return null;
  const [run] = runsOf(text, place, place + 1);
  return run ? (run.attributes ?? {}) : null;
};

/** What is inserted between two characters is set as both of them are. */
const sharedAttributes = (one: Attributes | null, other: Attributes | null): Attributes =>
  Object.fromEntries(
    Object.entries(one ?? {}).filter(([name, value]) => JSON.stringify(other?.[name]) === JSON.stringify(value)),
  );

/**
 * Puts other words in the place of those that an anchor is about. Null, and nothing is changed, where these are no longer
 * there as they were.
 * @param words plain ones are set as those were whose place they take; runs, as they say
 */
export const reworded = (doc: Doc, anchor: DraftAnchor, words: string | readonly WordRun[]): Reworded | null => {
  const draft = draftText(doc);
  const range = rangeOfAnchor(doc, draft, anchor);
  if (!range?.unchanged) return null;
  const { from, to } = range;
  const stretch = stretchAt(draft, from, from < to);
  if (!stretch || to > stretch.at + stretch.length) return null;
  const { text } = stretch;
  const place = from - stretch.at;
  const taken = runsOf(text, place, to - stretch.at);
  const attributes =
    from < to
      ? (taken[0]?.attributes ?? {})
      : sharedAttributes(attributesAt(text, place - 1), attributesAt(text, place));
  const runs = typeof words === 'string' ? (words === '' ? [] : [{ insert: words, attributes }]) : words;
  const before = encodeStateVector(doc);
  let end = place;
  doc.transact(() => {
    if (to > from) text.delete(place, to - from);
    for (const run of runs) {
      // The library writes into what it is given.
      text.insert(end, run.insert, { ...run.attributes });
      end += run.insert.length;
    }
  });
  const now = anchorAt(draftText(doc), { from, to: stretch.at + end }) ?? anchor;
  return { update: encodeStateAsUpdate(doc, before), anchor: now, taken };
};
