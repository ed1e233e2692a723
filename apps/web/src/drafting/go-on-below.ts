import { Extension } from '@tiptap/core';
import { Plugin, Selection, type EditorState, type Transaction } from '@tiptap/pm/state';

/** Puts the caret at the end of the text: into its last paragraph, or into a new one where it ends with something else. */
export const caretToEnd = ({ doc, schema, tr }: EditorState): Transaction => {
  const { paragraph } = schema.nodes;
  if (paragraph && doc.lastChild?.type !== paragraph) tr.insert(doc.content.size, paragraph.create());
  return tr.setSelection(Selection.atEnd(tr.doc)).scrollIntoView();
};

/** Whoever presses on the empty paper below the text goes on writing there. */
export const goOnBelow = Extension.create({
  name: 'goOnBelow',
  // Before what would select the last heading or table.
  priority: 1000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleClick: (view, _place, event) => {
          const bottom = view.dom.lastElementChild?.getBoundingClientRect().bottom ?? Infinity;
          if (!view.editable || event.clientY <= bottom) return false;
          view.dispatch(caretToEnd(view.state));
          view.focus();
          return true;
        },
      },
    }),
  ],
});
