import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Doc } from 'yjs';
import { draftText, positionOfPlace, rangeOfAnchor, textOfNode } from '@recheck/editor-schema';
import { isOpen, type Note } from './note';

/** Where a note stands in the editor, and whether its words are still the same. */
export interface NotePlace {
  readonly from: number;
  readonly to: number;
  readonly unchanged: boolean;
}

/** Where the notes stand now; null for one whose words are gone. */
export type NotePlaces = ReadonlyMap<string, NotePlace | null>;

interface Notes {
  readonly notes: readonly Note[];
  readonly active: string | null;
  readonly places: NotePlaces;
  readonly decorations: DecorationSet;
}

type Change = Partial<Pick<Notes, 'notes' | 'active'>> & { readonly again?: true };

const NOTES = new PluginKey<Notes>('marginNotes');

/** Told by the text when a note in it is pressed; `detail` is its id. */
export const NOTE_PRESSED = 'notepressed';

/** So long the words may rest before the places, which follow every edit, are looked up anew, in milliseconds. */
const RESTING = 400;

/** Where notes stand; null while the editor and the shared document do not say the same. */
const placesIn = (doc: Node, shared: Doc, notes: readonly Note[]): NotePlaces | null => {
  if (notes.length === 0) return new Map();
  const draft = draftText(shared);
  const inEditor = textOfNode(doc);
  if (draft.text !== inEditor.text) return null;
  return new Map(
    notes.map(({ id, anchor }) => {
      const range = rangeOfAnchor(shared, draft, anchor);
      const from = range && positionOfPlace(inEditor, range.from, range.from < range.to);
      const to = range && positionOfPlace(inEditor, range.to, false);
      return [id, range && from !== null && to !== null ? { from, to, unchanged: range.unchanged } : null];
    }),
  );
};

const moved = (places: NotePlaces, { mapping }: Transaction): NotePlaces =>
  new Map(
    [...places].map(([id, place]) => {
      if (!place) return [id, null];
      const insertion = place.from === place.to;
      const from = mapping.map(place.from, insertion ? -1 : 1);
      return [id, { ...place, from, to: insertion ? from : Math.max(from, mapping.map(place.to, -1)) }];
    }),
  );

const inserted = (id: string, words: string, active: boolean) => (): HTMLElement => {
  const element = document.createElement('ins');
  element.dataset['suggested'] = id;
  element.textContent = words;
  if (active) element.dataset['active'] = '';
  return element;
};

const draw = (doc: Node, { notes, active, places }: Omit<Notes, 'decorations'>): DecorationSet => {
  const decorations = notes.filter(isOpen).flatMap((note) => {
    const place = places.get(note.id);
    if (!place) return [];
    const { from, to, unchanged } = place;
    const on = note.id === active;
    const attributes = on ? { 'data-active': '' } : {};
    if (note.kind === 'thread') {
      return [Decoration.inline(from, to, { nodeName: 'mark', 'data-comment': note.id, ...attributes })];
    }
    // Words that have changed since are pointed at, but not struck: nothing would be put in their place.
    if (!unchanged) return [Decoration.inline(from, to, { nodeName: 'mark', 'data-comment': note.id, ...attributes })];
    const { replacement } = note.suggestion;
    return [
      ...(to > from ? [Decoration.inline(from, to, { nodeName: 'del', 'data-struck': note.id, ...attributes })] : []),
      ...(replacement === ''
        ? []
        : [
            Decoration.widget(to, inserted(note.id, replacement, on), {
              side: -1,
              key: `${note.id} ${on}`,
              ignoreSelection: true,
            }),
          ]),
    ];
  });
  return DecorationSet.create(doc, decorations);
};

const EMPTY: Notes = { notes: [], active: null, places: new Map(), decorations: DecorationSet.empty };

const next = (transaction: Transaction, before: Notes, { doc }: EditorState, shared: Doc): Notes => {
  const change = transaction.getMeta(NOTES) as Change | undefined;
  if (!change && (!transaction.docChanged || before.notes.length === 0)) return before;
  const { notes = before.notes, active = before.active } = change ?? {};
  const sync = transaction.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined;
  // What arrives from others replaces the whole text of the editor, so that nothing can be followed through it.
  const lookUp = change?.notes !== undefined || change?.again === true || sync?.isChangeOrigin === true;
  const found = lookUp ? placesIn(doc, shared, notes) : null;
  const places = found ?? (transaction.docChanged ? moved(before.places, transaction) : before.places);
  const after = { notes, active, places };
  return { ...after, decorations: draw(doc, after) };
};

const noteAt = (target: EventTarget | null): string | null => {
  const element =
    target instanceof Element ? target.closest<HTMLElement>('[data-comment], [data-struck], [data-suggested]') : null;
  return element?.dataset['comment'] ?? element?.dataset['struck'] ?? element?.dataset['suggested'] ?? null;
};

/** Draws comments and suggested edits into the text. Changes nothing of it. */
export const marginNotes = (shared: Doc) =>
  Extension.create({
    name: 'marginNotes',
    addProseMirrorPlugins: () => [
      new Plugin<Notes>({
        key: NOTES,
        state: {
          init: () => EMPTY,
          apply: (transaction, notes, _, state) => next(transaction, notes, state, shared),
        },
        view: (view: EditorView) => {
          let timer: ReturnType<typeof setTimeout> | undefined;
          return {
            update: (_, before) => {
              if (before.doc.eq(view.state.doc) || NOTES.getState(view.state)?.notes.length === 0) return;
              clearTimeout(timer);
              timer = setTimeout(() => view.dispatch(view.state.tr.setMeta(NOTES, { again: true })), RESTING);
            },
            destroy: () => clearTimeout(timer),
          };
        },
        props: {
          decorations: (state) => NOTES.getState(state)?.decorations,
          handleClick: (view, _, event) => {
            const id = noteAt(event.target);
            if (id !== null) view.dom.dispatchEvent(new CustomEvent(NOTE_PRESSED, { detail: id }));
            return false;
          },
        },
      }),
    ],
  });

/** Tells the editor which notes there are, or which one is looked at. */
export const notesTransaction = (state: EditorState, change: Omit<Change, 'again'>): Transaction =>
  state.tr.setMeta(NOTES, change).setMeta('addToHistory', false);

/** Where the notes stand in the editor now. */
export const placesOfNotes = (state: EditorState): NotePlaces => NOTES.getState(state)?.places ?? EMPTY.places;
