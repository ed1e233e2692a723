import { Editor, Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { EditorContent } from '@tiptap/react';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentPart } from '@recheck/domain';
import { editorExtensions, FRAGMENT_NAME } from '@recheck/editor-schema';
import { useWording } from '../ui';
import { useCheck } from '../workflow';
import { machineText } from './authorship/machine-text';
import { citationView, labelsTransaction, markAtCaret, type MarkInText, type SourceLabels } from './citation-view';
import { marginNotes } from './comments/margin-notes';
import { coverageMargin, type MarginWords } from './coverage-margin';
import styles from './draft-editor.module.css';
import { goOnBelow } from './go-on-below';
import { addressPaste } from './paste/address-paste';
import { paste } from './paste/paste';
import type { LiveDraft, PersonHere } from './live-draft';
import { restingCaret } from './resting-caret';
import { passageDrop, type DroppedWords } from './passage-drop';

/** Others' carets, in their colour and with their name. One's own is never drawn. */
const carets = ({ provider }: LiveDraft) =>
  Extension.create({
    name: 'carets',
    addProseMirrorPlugins: () =>
      provider.awareness
        ? [
            yCursorPlugin(provider.awareness, {
              cursorBuilder: (user: PersonHere) => {
                const caret = document.createElement('span');
                caret.className = styles['caret'] ?? '';
                caret.dataset['who'] = String(user.colour);
                const name = document.createElement('span');
                name.textContent = user.name;
                caret.append(name);
                return caret;
              },
              selectionBuilder: (user: PersonHere) => ({ 'data-selected-by': String(user.colour) }),
            }),
          ]
        : [],
  });

interface EditorOptions {
  readonly draft: LiveDraft;
  readonly words: MarginWords;
  readonly label: string;
  readonly noSource: string;
  readonly events: EditorEvents;
}

/** What somebody does in the text that concerns the evidence beside it. */
export interface EditorEvents {
  readonly onCite: () => void;
  readonly onOpenMark: (mark: MarkInText) => void;
  /** Words of a source were dropped at a place of the text. */
  readonly onDropWords: (words: DroppedWords, at: number) => void;
  /** A web address was pasted between words. */
  readonly onPasteAddress: (address: string) => void;
}

const createEditor = ({ draft, words, label, noSource, events }: EditorOptions): Editor =>
  new Editor({
    editable: false,
    // The page allows no inline styles; the few rules needed are in the style sheet.
    injectCSS: false,
    extensions: [
      ...editorExtensions.filter(({ name }) => name !== 'citation'),
      citationView({ noSource, onOpen: events.onOpenMark }),
      coverageMargin(words),
      machineText,
      paste,
      addressPaste(events.onPasteAddress),
      marginNotes(draft.doc),
      passageDrop(events.onDropWords),
      goOnBelow,
      restingCaret,
      Collaboration.configure({ document: draft.doc, field: FRAGMENT_NAME, provider: draft.provider }),
      carets(draft),
    ],
    editorProps: {
      attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', spellcheck: 'true' },
      handleKeyDown: (view, event) => {
        const mark = event.key === 'Enter' && event.altKey ? markAtCaret(view.state) : null;
        if (mark) {
          event.preventDefault();
          events.onOpenMark(mark);
          return true;
        }
        if (event.key !== '[' || event.ctrlKey || event.metaKey || !view.editable) return false;
        event.preventDefault();
        events.onCite();
        return true;
      },
      handleDOMEvents: {
        // Ctrl Enter submits; to the editor it would be a line break.
        keydown: (_, event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey),
      },
      // What somebody else writes never moves this person's page.
      handleScrollToSelection: (view) => !view.hasFocus(),
    },
  });

/** The editor of a draft; it lives as long as the screen does, and is read-only until somebody writes. */
export const useDraftEditor = (
  draft: LiveDraft,
  {
    writing,
    labels,
    ...events
  }: EditorEvents & {
    readonly writing: boolean;
    readonly labels: SourceLabels;
  },
): Editor | null => {
  const t = useWording();
  const [editor, setEditor] = useState<Editor | null>(null);
  const latest = useRef<EditorEvents>(events);
  useEffect(() => {
    latest.current = events;
  });
  const { language } = useCheck().check;
  const words = useMemo<MarginWords>(
    () => ({
      language,
      coverage: (cited, needing) => t('drafting.editor.coverage', { cited, needing }),
      need: {
        FIGURE: t('drafting.need.FIGURE'),
        DATE: t('drafting.need.DATE'),
        NAME: t('drafting.need.NAME'),
        CAUSE: t('drafting.need.CAUSE'),
      },
    }),
    [t, language],
  );
  useEffect(() => {
    const made = createEditor({
      draft,
      words,
      label: t('drafting.editor.label'),
      noSource: t('drafting.editor.noSource'),
      events: {
        onCite: () => latest.current.onCite(),
        onOpenMark: (mark) => latest.current.onOpenMark(mark),
        onDropWords: (dropped, at) => latest.current.onDropWords(dropped, at),
        onPasteAddress: (address) => latest.current.onPasteAddress(address),
      },
    });
    // The editor holds a subscription on the draft, so an effect makes it and takes it away.
    setEditor(made);
    return () => {
      setEditor(null);
      made.destroy();
    };
  }, [draft, words, t]);
  useEffect(() => {
    if (editor && !editor.isDestroyed) editor.setEditable(writing, false);
  }, [editor, writing]);
  useEffect(() => {
    if (editor && !editor.isDestroyed) editor.view.dispatch(labelsTransaction(editor.state, labels));
  }, [editor, labels]);
  return editor;
};

/** The parts of a draft that say, while they are empty, what belongs into them. */
const PARTS = ['SUMMARY', 'SECTION', 'LIMITS', 'FOLLOW_UPS'] as const satisfies readonly DocumentPart[];

/** The paper. */
export const DraftPaper = ({ editor }: { editor: Editor | null }) => {
  const t = useWording();
  // The style sheet draws them, so that they cost nothing while somebody types.
  const begin = Object.fromEntries(
    PARTS.map((part) => [`--begin-${part}`, JSON.stringify(t(`drafting.editor.begin.${part}`))]),
  );
  return <EditorContent editor={editor} className={styles['paper'] ?? ''} style={begin} />;
};
