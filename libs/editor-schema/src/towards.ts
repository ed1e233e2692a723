import { Node } from '@tiptap/pm/model';
import { prosemirrorToYXmlFragment, updateYFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { Doc, encodeStateAsUpdate, encodeStateVector, XmlElement, type XmlText, type XmlFragment } from 'yjs';
import { canonicalText, type CheckDocument } from '@recheck/domain';
import { documentFromProseMirrorJson } from './document-from-json';
import { proseMirrorJsonFromDocument, withPlacesToBegin } from './json-from-document';
import type { ProseMirrorJson } from './prosemirror-json';
import { editorSchema } from './schema/editor-extensions';
import { FRAGMENT_NAME } from './version';

/** What a block reads like; equal texts stand for blocks that read the same. */
const readingOf = (json: ProseMirrorJson | readonly ProseMirrorJson[]): string =>
  canonicalText(documentFromProseMirrorJson({ type: 'doc', content: [json].flat() }).blocks);

/** What blocks read like that hold something: an empty one is a place to begin, and no part of a document. */
const wordsOf = (readings: readonly string[]): string => readings.filter((reading) => reading !== '[]').join('\n');

/** Places of a longest run of things, in order, that both lists have. */
const commonPlaces = (before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] => {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const same = before[row] === after[column];
      const line = lengths[row];
      if (line) line[column] = same ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const places: [number, number][] = [];
  for (let row = 0, column = 0; row < before.length && column < after.length;) {
    if (before[row] === after[column]) places.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return places;
};

const sameSort = (element: XmlElement | XmlText | undefined, node: Node | undefined): element is XmlElement =>
  element instanceof XmlElement && element.nodeName === node?.type.name;

/** Shared elements for nodes, ready to be put into a draft. */
const elementsOf = (nodes: readonly Node[]): (XmlElement | XmlText)[] => {
  const doc = new Doc();
  const fragment = prosemirrorToYXmlFragment(editorSchema.node('doc', null, nodes), doc.getXmlFragment(FRAGMENT_NAME));
  const elements = fragment.toArray().map((element) => element.clone() as XmlElement | XmlText);
  doc.destroy();
  return elements;
};

/** Puts `nodes` in the place of `count` blocks; blocks of the same sort are reworded where they stand. */
const replace = (doc: Doc, fragment: XmlFragment, place: number, count: number, nodes: readonly Node[]): void => {
  let reworded = 0;
  while (reworded < count && sameSort(fragment.get(place + reworded) as XmlElement, nodes[reworded])) {
    const element = fragment.get(place + reworded) as XmlElement;
    const node = nodes[reworded];
    if (node) updateYFragment(doc, element, node, { mapping: new Map(), isOMark: new Map() });
    reworded += 1;
  }
  if (count > reworded) fragment.delete(place + reworded, count - reworded);
  if (nodes.length > reworded) fragment.insert(place + reworded, elementsOf(nodes.slice(reworded)));
};

/**
 * Changes a draft so that it reads like `document`, and gives the update that does the same to every other copy of it;
 * null when it reads like that already. What stays keeps its identity, and with it its authors and whatever is anchored
 * in it; what changes is written by the client of `doc`.
 */
export const yjsUpdateTowards = (doc: Doc, document: CheckDocument): Uint8Array | null => {
  const fragment = doc.getXmlFragment(FRAGMENT_NAME);
  const target = Node.fromJSON(editorSchema, withPlacesToBegin(proseMirrorJsonFromDocument(document)));
  target.check();
  const nodes = [...target.children];
  const { content = [] } = yXmlFragmentToProsemirrorJSON(fragment) as ProseMirrorJson;
  const before = content.map(readingOf);
  const after = nodes.map((node) => readingOf(node.toJSON() as ProseMirrorJson));
  if (wordsOf(before) === wordsOf(after)) return null;
  const staying = commonPlaces(before, after);
  const state = encodeStateVector(doc);
  doc.transact(() => {
    // From the end, so that the places before it stay what they are.
    let [rowEnd, columnEnd] = [before.length, after.length];
    for (const [row, column] of [...staying, [-1, -1] as const].toSorted(([one], [other]) => other - one)) {
      const [rowStart, columnStart] = [row + 1, column + 1];
      replace(doc, fragment, rowStart, rowEnd - rowStart, nodes.slice(columnStart, columnEnd));
      [rowEnd, columnEnd] = [row, column];
    }
  });
  return encodeStateAsUpdate(doc, state);
};
