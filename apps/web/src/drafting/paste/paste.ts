import { Extension } from '@tiptap/core';
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { newCitationId } from '../citation-id';
import { cleanHtml } from './clean-html';

const citationIds = (node: Node | Fragment): readonly string[] => {
  const ids: string[] = [];
  node.descendants((inner) => {
    if (inner.type.name === 'citation') ids.push(String(inner.attrs['citationId']));
    return true;
  });
  return ids;
};

const reissued = (content: Fragment, taken: Set<string>): Fragment =>
  Fragment.fromArray(
    content.content.map((node) => {
      if (node.type.name !== 'citation') return node.isText ? node : node.copy(reissued(node.content, taken));
      const id = String(node.attrs['citationId']);
      if (!taken.has(id)) {
        taken.add(id);
        return node;
      }
      const citationId = newCitationId();
      taken.add(citationId);
      return node.type.create({ ...node.attrs, citationId }, null, node.marks);
    }),
  );

/**
 * Copied citations are citations of their own: marks whose id stands in the text already get a new one. What was cut, or
 * is dragged to another place, keeps its id and with it what was found of it.
 */
export const withOwnCitations = (slice: Slice, doc: Node): Slice =>
  new Slice(reissued(slice.content, new Set(citationIds(doc))), slice.openStart, slice.openEnd);

/** Takes over what is pasted and dropped, without what came along unseen. */
export const paste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedHTML: cleanHtml,
        transformPasted: (slice, view) => (view.dragging?.move ? slice : withOwnCitations(slice, view.state.doc)),
      },
    }),
  ],
});
