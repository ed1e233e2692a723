import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Doc } from 'yjs';
import { blockIdOf, textElements } from '@recheck/editor-schema';

/** Paragraphs of imports and tools that nobody has adopted, by their names in the shared document; and what to say. */
export interface MachineText {
  readonly blocks: ReadonlySet<string>;
  readonly label: string;
}

const MACHINE = new PluginKey<DecorationSet>('machineText');

/** A paragraph or heading by its place in the editor. */
export interface PlacedBlock {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** The paragraphs and headings on the screen, with their names in the shared document. */
export const placedBlocks = (doc: Node, draft: Doc): readonly PlacedBlock[] => {
  const elements = textElements(draft);
  const blocks: PlacedBlock[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const element = elements[blocks.length];
    blocks.push({
      id: element ? blockIdOf(element) : '',
      from: position,
      to: position + node.nodeSize,
      words: node.textContent,
    });
    return false;
  });
  return blocks;
};

/** The paragraph or heading in which the caret stands; null where it stands in none. */
export const blockAtCaret = ({ doc, selection }: EditorState, draft: Doc): PlacedBlock | null => {
  const { head } = selection;
  return placedBlocks(doc, draft).find(({ from, to }) => from < head && head < to) ?? null;
};

/** Tells the editor which paragraphs nobody has adopted. */
export const machineTransaction = (state: EditorState, draft: Doc, { blocks, label }: MachineText) =>
  state.tr.setMeta(
    MACHINE,
    placedBlocks(state.doc, draft).flatMap(({ id, from, to }) =>
      blocks.has(id) ? Decoration.node(from, to, { 'data-machine': '', title: label }) : [],
    ),
  );

/** Sets off what no person wrote. Draws only: nothing in here changes the draft. */
export const machineText = Extension.create({
  name: 'machineText',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: MACHINE,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, drawn) => {
          const told = transaction.getMeta(MACHINE) as Decoration[] | undefined;
          if (told) return DecorationSet.create(transaction.doc, told);
          return transaction.docChanged ? drawn.map(transaction.mapping, transaction.doc) : drawn;
        },
      },
      props: { decorations: (state) => MACHINE.getState(state) },
    }),
  ],
});
