import { useEditorState } from '@tiptap/react';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { unfitForSuggestion } from '@recheck/domain';
import { anchorAt, draftText, placeOfPosition, textOfNode } from '@recheck/editor-schema';
import { useKeys, useWording } from '../../ui';
import { useCheck } from '../../workflow';
import { useDesk } from '../desk-context';
import { goTo } from '../places';
import { MarginContext, type Composing, type DraftMargin, type Judged } from './margin-context';
import { NOTE_PRESSED, notesTransaction, placesOfNotes, type NotePlaces } from './margin-notes';
import { isOpen, type Note } from './note';
import { useDraftMargin } from './use-draft-margin';

const NOWHERE: NotePlaces = new Map();
const LAST = Number.MAX_SAFE_INTEGER;

/** When a note was settled, for putting the latest first. */
const settledAt = (note: Note): string =>
  (note.kind === 'thread' ? note.thread.resolvedAt : note.suggestion.settledAt) ?? '';

/** Whoever selects a whole paragraph selects its end, too, which is none of its words. */
const withoutLineEnds = (text: string, from: number, to: number) => {
  const words = text.slice(from, to);
  const start = words.length - words.replace(/^\n+/, '').length;
  return { from: from + start, to: from + Math.max(start, words.replace(/\n+$/, '').length) };
};

interface MarginProviderProps {
  /** Shows the list of comments, on whatever part of the screen it has its place. */
  readonly onShowList: (wherever?: boolean) => void;
  readonly children: ReactNode;
}

/** Keeps what stands beside the draft, draws it into the text and has its keys. */
export const MarginProvider = ({ onShowList, children }: MarginProviderProps) => {
  const t = useWording();
  const { round } = useCheck();
  const { draft, editor, document: read } = useDesk();
  const opened = read !== null;
  const { notes, people, failed, refetch } = useDraftMargin(round.id, draft);
  const [asked, setAsked] = useSearchParams();
  const [active, setActive] = useState<string | null>(null);
  const [composing, setComposing] = useState<Composing | null>(null);
  const [unfit, setUnfit] = useState<DraftMargin['unfit']>(null);
  const [lastJudged, judge] = useState<Judged | null>(null);
  const places =
    useEditorState({ editor, selector: ({ editor: current }) => (current ? placesOfNotes(current.state) : NOWHERE) }) ??
    NOWHERE;

  useEffect(() => {
    if (editor && !editor.isDestroyed && opened) editor.view.dispatch(notesTransaction(editor.state, { notes }));
  }, [editor, opened, notes]);
  useEffect(() => {
    if (editor && !editor.isDestroyed) editor.view.dispatch(notesTransaction(editor.state, { active }));
  }, [editor, active]);

  const { open, settled } = useMemo(() => {
    const at = ({ id }: Note): number => places.get(id)?.from ?? LAST;
    return {
      open: notes.filter(isOpen).sort((one, other) => at(one) - at(other)),
      settled: notes
        .filter((note) => !isOpen(note))
        .sort((one, other) => settledAt(other).localeCompare(settledAt(one))),
    };
  }, [notes, places]);

  // Whoever else takes it back, or judges anew, ends what could be undone here.
  const judged = useMemo(() => {
    if (!lastJudged) return null;
    const { state, ids } = lastJudged;
    const still = settled.flatMap((note) =>
      note.kind === 'suggestion' && note.suggestion.state === state && ids.includes(note.id) ? note.id : [],
    );
    return still.length > 0 ? { state, ids: still } : null;
  }, [lastJudged, settled]);

  const look = useCallback(
    (id: string | null) => {
      setActive(id);
      const place = id === null ? null : places.get(id);
      if (editor && place) goTo(editor, place);
    },
    [editor, places],
  );

  // A link may name a thread: it is shown once its words are on the screen.
  const named = asked.get('thread');
  useEffect(() => {
    if (named === null || !places.has(named) || !opened) return;
    const frame = requestAnimationFrame(() => {
      onShowList(!places.get(named));
      look(named);
      setAsked({}, { replace: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [named, places, opened, look, onShowList, setAsked]);

  useEffect(() => {
    const dom = editor?.view.dom;
    const press = (event: Event): void => {
      setActive((event as CustomEvent<string>).detail);
      onShowList();
    };
    dom?.addEventListener(NOTE_PRESSED, press);
    return () => dom?.removeEventListener(NOTE_PRESSED, press);
  }, [editor, onShowList]);

  const compose = useCallback(
    (what: Composing['what']) => {
      if (!editor) return;
      const { from, to } = editor.state.selection;
      const text = textOfNode(editor.state.doc);
      const range = withoutLineEnds(text.text, placeOfPosition(text, from), placeOfPosition(text, to));
      // An insertion needs a caret only; a comment needs words.
      const anchor = what === 'comment' && range.from === range.to ? null : anchorAt(draftText(draft.doc), range);
      const reason = anchor && what === 'suggestion' ? unfitForSuggestion(anchor.words) : null;
      setUnfit(anchor ? reason : 'NOTHING');
      if (!anchor || reason) return;
      const { left, bottom } = editor.view.coordsAtPos(to);
      setComposing({ what, anchor, left: Math.max(0, Math.min(left, window.innerWidth - 380)), top: bottom });
    },
    [editor, draft],
  );
  const leave = useCallback(() => {
    setComposing(null);
    editor?.commands.focus(undefined, { scrollIntoView: false });
  }, [editor]);

  const step = (by: 1 | -1): void => {
    if (open.length === 0) return;
    const at = open.findIndex(({ id }) => id === active);
    const next = open[at < 0 ? (by > 0 ? 0 : open.length - 1) : (at + by + open.length) % open.length];
    if (!next) return;
    onShowList(!places.get(next.id));
    look(next.id);
    // Once the list is there, where it has to be opened first.
    setTimeout(() => {
      const cards = [...document.querySelectorAll<HTMLElement>(`[data-card="${next.id}"]`)];
      cards.find((card) => card.offsetParent !== null)?.focus();
    }, 50);
  };
  useKeys(t('drafting.margin.title'), [
    { keys: 'Ctrl Alt m', label: t('drafting.margin.key.comment'), run: () => compose('comment') },
    { keys: 'Ctrl Alt k', label: t('drafting.margin.key.suggest'), run: () => compose('suggestion') },
    { keys: 'F9', label: t('drafting.margin.key.next'), run: () => step(1) },
    { keys: 'Alt F9', label: t('drafting.margin.key.previous'), run: () => step(-1) },
    // Where Ctrl and Alt together write a character of their own.
    { keys: 'Ctrl Alt µ', run: () => compose('comment') },
  ]);

  const margin = useMemo<DraftMargin>(
    () => ({
      open,
      settled,
      places,
      people,
      failed,
      tryAgain: () => void refetch(),
      active,
      look,
      composing,
      compose,
      leave,
      unfit,
      judged,
      judge,
    }),
    [open, settled, places, people, failed, refetch, active, look, composing, compose, leave, unfit, judged],
  );
  return <MarginContext value={margin}>{children}</MarginContext>;
};
