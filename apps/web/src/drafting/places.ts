import type { Editor } from '@tiptap/core';

interface Range {
  readonly from: number;
  readonly to: number;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Where words stand in the draft: their first paragraph that holds them; null if they were changed. */
export const placeOfWords = (editor: Editor, words: string): Range | null => {
  const sought = flat(words);
  let found: Range | null = null;
  editor.state.doc.descendants((node, position) => {
    if (found || !node.isTextblock) return !found;
    if (flat(node.textContent).includes(sought)) found = { from: position + 1, to: position + node.nodeSize - 1 };
    return false;
  });
  return found;
};

/** Where the first mark of a source stands in the draft. */
export const placeOfSource = (editor: Editor, sourceId: string): Range | null =>
  placeOfMark(editor, 'sourceId', sourceId);

/** Where the first mark stands whose attribute has this value; null without one. */
export const placeOfMark = (editor: Editor, attribute: 'sourceId' | 'citationId', value: string): Range | null => {
  let found: Range | null = null;
  editor.state.doc.descendants((node, position) => {
    if (found) return false;
    if (node.type.name === 'citation' && node.attrs[attribute] === value) {
      found = { from: position, to: position + node.nodeSize };
    }
    return true;
  });
  return found;
};

/** Selects a place and brings it into the middle of the screen. */
export const goTo = (editor: Editor, { from, to }: Range): void => {
  editor.chain().setTextSelection({ from, to }).focus(undefined, { scrollIntoView: false }).run();
  const { node } = editor.view.domAtPos(from);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
};
