import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Whether somebody who writes here is at something else now. */
const RESTING = new PluginKey<boolean>('restingCaret');

/** How the caret or the selection is drawn while the browser draws none. */
export const restingDecorations = ({ doc, selection }: EditorState): DecorationSet => {
  const { from, to, empty, $from } = selection;
  if (!empty) return DecorationSet.create(doc, [Decoration.inline(from, to, { 'data-resting': 'selection' })]);
  if (!$from.parent.isTextblock) return DecorationSet.empty;
  // An empty line stays empty, so that what belongs under its heading stays readable.
  if ($from.parent.content.size === 0) {
    return DecorationSet.create(doc, [Decoration.node($from.before(), $from.after(), { 'data-resting': 'line' })]);
  }
  const caret = (): HTMLElement => {
    const element = document.createElement('span');
    element.dataset['resting'] = 'caret';
    return element;
  };
  return DecorationSet.create(doc, [Decoration.widget(from, caret, { key: 'resting', side: -1 })]);
};

/** While somebody is at work beside the text, it still shows where a citation or a comment would go. */
export const restingCaret = Extension.create({
  name: 'restingCaret',
  addProseMirrorPlugins: () => [
    new Plugin<boolean>({
      key: RESTING,
      state: {
        init: () => false,
        apply: (transaction, resting) => (transaction.getMeta(RESTING) as boolean | undefined) ?? resting,
      },
      props: {
        decorations: (state) => (RESTING.getState(state) ? restingDecorations(state) : null),
        handleDOMEvents: {
          blur: (view) => {
            if (view.editable) view.dispatch(view.state.tr.setMeta(RESTING, true));
          },
          focus: (view) => {
            if (RESTING.getState(view.state)) view.dispatch(view.state.tr.setMeta(RESTING, false));
          },
        },
      },
    }),
  ],
});
