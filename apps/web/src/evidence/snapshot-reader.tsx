import {
  memo,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  type DragEvent,
  type KeyboardEvent,
  type Ref,
} from 'react';
import type { PassageFate, SelectedWords } from '@recheck/domain';
import { useWording } from '../ui';
import { bringIntoView, selectedWords, selectStretch } from './snapshot-selection';
import {
  paragraphsOf,
  piecesOf,
  sentenceStretches,
  stepSentence,
  type MarkedStretch,
  type Stretch,
} from './snapshot-text';
import styles from './snapshot-reader.module.css';

/** A passage as the reader marks it. */
export interface MarkedPassage extends MarkedStretch {
  readonly fate: PassageFate;
}

/** A reader that can be given the focus. */
export interface ReaderFocus {
  readonly focus: () => void;
}

interface SnapshotReaderProps {
  readonly text: string;
  readonly marks: readonly MarkedPassage[];
  /** The passage that is looked at: it is brought into view and stands out. */
  readonly shown: string | null;
  /** Told whenever other words of the text are selected. */
  readonly onSelect: (words: SelectedWords | null) => void;
  /** Enter on selected words; the words are given because they may be newer than what was told. */
  readonly onUse: (words: SelectedWords) => void;
  /** Escape, when nothing is selected. */
  readonly onLeave: () => void;
  /** Words that are dragged out of the text; left out where they can go nowhere. */
  readonly onDrag?: (words: SelectedWords, data: DataTransfer) => void;
  /** Takes the focus when it comes. */
  readonly focused: boolean;
  /** For giving it the focus later. */
  readonly focusRef?: Ref<ReaderFocus>;
}

/**
 * The archived words of a source, to read and to select in. Words are selected with the mouse, or with the keys: arrows
 * go from sentence to sentence, with Shift they take more of them, Shift with left and right moves the end by a word.
 * Nothing is loaded from anywhere: it is text.
 */
export const SnapshotReader = (props: SnapshotReaderProps) => {
  const { text, marks, shown, onSelect, onUse, onLeave, onDrag, focused, focusRef } = props;
  const t = useWording();
  const own = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  const told = useRef(onSelect);
  useEffect(() => {
    told.current = onSelect;
  });

  useEffect(() => {
    const listen = (): void => {
      // What is selected elsewhere (in the draft, say) leaves what was chosen here alone.
      const at = document.getSelection()?.anchorNode;
      if (own.current && at && own.current.contains(at)) told.current(selectedWords(own.current, text));
    };
    document.addEventListener('selectionchange', listen);
    return () => document.removeEventListener('selectionchange', listen);
  }, [text]);

  useEffect(() => {
    const mark = own.current?.querySelector('[data-shown]');
    if (mark) bringIntoView(mark);
  }, [shown, marks, text]);

  useImperativeHandle(focusRef, () => ({ focus: () => own.current?.focus({ preventScroll: true }) }), []);
  useEffect(() => {
    if (focused) own.current?.focus({ preventScroll: true });
  }, [focused]);

  const selected = (): SelectedWords | null => (own.current ? selectedWords(own.current, text) : null);
  const select = (stretch: Stretch | null): void => {
    if (own.current && stretch) selectStretch(own.current, stretch);
  };
  const step = (direction: 1 | -1, extending: boolean): void => {
    const words = selected();
    const mark = marks.find(({ id }) => id === shown);
    const from = words ? { from: words.startsAt, to: words.endsAt } : null;
    const sentences = sentenceStretches(text);
    if (from === null && mark) {
      // Begins at the passage that is looked at.
      select(sentences.find(({ to }) => to > mark.from) ?? null);
    } else select(stepSentence(sentences, from, direction, extending));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const words = selected();
    const byWord = (direction: 'forward' | 'backward') => (): void => {
      if (words) window.getSelection()?.modify('extend', direction, 'word');
    };
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => step(1, event.shiftKey),
      ArrowUp: () => step(-1, event.shiftKey),
      ...(event.shiftKey ? { ArrowRight: byWord('forward'), ArrowLeft: byWord('backward') } : {}),
      ...(words ? { Enter: () => onUse(words) } : {}),
      Escape: () => {
        if (!words) return onLeave();
        window.getSelection()?.removeAllRanges();
        onSelect(null);
      },
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const drag = (event: DragEvent): void => {
    const words = selected();
    if (words) onDrag?.(words, event.dataTransfer);
  };

  return (
    <div
      ref={own}
      className={styles['reader']}
      role="document"
      tabIndex={0}
      aria-label={t('evidence.reader.label')}
      aria-description={t('evidence.reader.help')}
      onKeyDown={press}
      onDragStart={drag}
    >
      {paragraphs.map((paragraph) => (
        <Paragraph key={paragraph.from} paragraph={paragraph} text={text} marks={marks} shown={shown} />
      ))}
    </div>
  );
};

interface ParagraphProps extends Pick<SnapshotReaderProps, 'text' | 'marks' | 'shown'> {
  readonly paragraph: Stretch;
}

/** Selecting draws the bar anew, not the paragraphs of a long work. */
const Paragraph = memo(({ paragraph, text, marks, shown }: ParagraphProps) => (
  <p data-from={paragraph.from} dir="auto">
    {piecesOf(paragraph, marks).map((piece) => {
      const words = text.slice(piece.from, piece.to);
      if (piece.marks.length === 0) return words;
      const looked = shown !== null && piece.marks.includes(shown);
      const fate = marks.find(({ id }) => id === (looked ? shown : piece.marks[0]))?.fate;
      return (
        <mark key={piece.from} data-fate={fate} data-shown={looked || undefined}>
          {words}
        </mark>
      );
    })}
  </p>
));
Paragraph.displayName = 'Paragraph';
