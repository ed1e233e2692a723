import {
  applyUpdate,
  ContentString,
  createID,
  decodeUpdate,
  Doc,
  encodeStateAsUpdate,
  getItem,
  getState,
  Item,
  mergeUpdates,
  XmlElement,
  XmlText,
} from 'yjs';
import { FRAGMENT_NAME, withoutTidying } from '@recheck/editor-schema';

type Decoded = ReturnType<typeof decodeUpdate>;

const decoded = (edits: readonly Uint8Array[]): Decoded => decodeUpdate(mergeUpdates([...edits]));

const isErased =
  ({ ds }: Decoded) =>
  (client: number, clock: number): boolean =>
    (ds.clients.get(client) ?? []).some((erased) => clock >= erased.clock && clock < erased.clock + erased.len);

/** A text for each run of words in edits that was typed in one go; without what was erased again in the same edits. */
const typedRuns = (
  edits: readonly Uint8Array[],
  wanted: (client: number, clock: number) => boolean,
): readonly string[] => {
  if (edits.length === 0) return [];
  const all = decoded(edits);
  const erased = isErased(all);
  const runs: string[] = [];
  let last: { readonly client: number; readonly clock: number } | null = null;
  for (const struct of all.structs) {
    if (!(struct instanceof Item && struct.content instanceof ContentString)) {
      last = null;
      continue;
    }
    const { client, clock } = struct.id;
    const words = struct.content.str
      .split('')
      .filter((_, place) => !erased(client, clock + place) && wanted(client, clock + place))
      .join('');
    const goesOn = last !== null && struct.origin?.client === last.client && struct.origin.clock === last.clock;
    if (goesOn) runs[runs.length - 1] += words;
    else runs.push(words);
    last = { client, clock: clock + struct.length - 1 };
  }
  return runs.map((run) => run.trim()).filter((run) => run !== '');
};

/** The words in edits, without the draft they were made in. */
export const typedWords = (edits: readonly Uint8Array[]): readonly string[] => typedRuns(edits, () => true);

/**
 * The words in edits that are in the draft no more though nobody who had them took them out: they were typed into a
 * paragraph that somebody else deleted, or joined to another one, in the meantime.
 */
export const wordsWithoutPlace = (draft: Doc, edits: readonly Uint8Array[]): readonly string[] =>
  typedRuns(
    edits,
    (client, clock) => clock < getState(draft.store, client) && getItem(draft.store, createID(client, clock)).deleted,
  );

const textsIn = (node: XmlElement | XmlText): readonly XmlText[] =>
  node instanceof XmlText
    ? [node]
    : node
        .toArray()
        .flatMap((child) => (child instanceof XmlElement || child instanceof XmlText ? textsIn(child) : []));

/** Its words alone: whatever it holds besides, such as a mark, is left out. */
const wordsOf = (text: XmlText): string =>
  (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');

/** The items of a text, one after another. */
function* itemsOf(text: XmlText): Generator<Item> {
  for (let item = text._start; item !== null; item = item.right) yield item;
}

/**
 * The paragraphs of a draft in which the words of these edits stand, whole: what their writer needs to go on elsewhere.
 * The edits may have been made in the draft already or not; it is left as it is.
 */
export const touchedParagraphs = (draft: Doc, edits: readonly Uint8Array[]): readonly string[] => {
  if (edits.length === 0) return [];
  const written = decoded(edits).structs.filter((struct) => struct instanceof Item);
  const touched = ({ id, length }: Item): boolean =>
    written.some(
      (struct) =>
        struct.id.client === id.client &&
        struct.id.clock < id.clock + length &&
        id.clock < struct.id.clock + struct.length,
    );
  const copy = withoutTidying(new Doc());
  try {
    applyUpdate(copy, encodeStateAsUpdate(draft));
    for (const edit of edits) applyUpdate(copy, edit);
    return copy
      .getXmlFragment(FRAGMENT_NAME)
      .toArray()
      .flatMap((block) => (block instanceof XmlElement || block instanceof XmlText ? textsIn(block) : []))
      .filter((text) => [...itemsOf(text)].some((item) => !item.deleted && touched(item)))
      .map((text) => wordsOf(text).trim())
      .filter((words) => words !== '');
  } finally {
    copy.destroy();
  }
};
