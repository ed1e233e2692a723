import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { FINDINGS, needsNote, type Finding } from '@recheck/domain';
import { refusalSentence } from '@recheck/wording';
import { Action, ErrorLine, useKeys, useUnsaved, useWording } from '../ui';
import { roundRefusal, useCheck } from '../workflow';
import { FindingBar } from './finding-bar';
import { ReviewEnds } from './review-ends';
import { Acknowledged, ReviewCount, ReviewSteps } from './review-steps';
import { ReviewSummary } from './review-summary';
import styles from './review.module.css';
import { SentencePane } from './sentence-pane';
import type { ReaderFocus } from './snapshot-reader';
import { SourcePane } from './source-pane';
import { useUnadopted } from './unadopted';
import { UnkeptNotes } from './unkept-notes';
import { useReview } from './use-review';

/** Does the source say what the sentence says? One citation at a time, with the hands on the keyboard. */
export const ReviewBench = () => {
  const t = useWording();
  const { round } = useCheck();
  const review = useReview();
  const unadopted = useUnadopted(round.id);
  useUnsaved(review.typedOnly.length > 0 ? 'typed' : 'none');
  const { citations, citation, typed, touched, type, unkept, undoProblem } = review;
  const refusal = roundRefusal(round, 'RECORD_FINDING');
  const source = round.sources.find(({ id }) => id === citation?.sourceId) ?? null;
  const [missing, setMissing] = useState<{ readonly of: string; readonly sentence: string } | null>(null);
  const [picking, setPicking] = useState<string | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const paste = useRef<HTMLTextAreaElement>(null);
  const reader = useRef<ReaderFocus>(null);

  const shown = citation?.id ?? null;
  const shownBefore = useRef(shown);
  useEffect(() => {
    if (shownBefore.current === shown) return;
    shownBefore.current = shown;
    // The fields are those of another citation now: nobody goes on typing into them unawares.
    head.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [shown]);
  const goTo = (id: string): void => {
    review.goTo(id);
    // The step that is shown already moves nothing, and would keep Enter for itself.
    if (id === shown) head.current?.focus({ preventScroll: true });
  };

  const choose = (value: Finding): void => {
    if (refusal || !citation) return;
    type({ value });
    setMissing(null);
    if (needsNote(value)) note.current?.focus({ preventScroll: true });
  };
  const keep = (): void => {
    if (refusal) {
      review.next();
      return;
    }
    const problem = review.keep();
    if (problem === null || !citation) {
      setMissing(null);
      setPicking(null);
      return;
    }
    const sentence = problem === 'unchosen' ? t('evidence.bench.chooseFirst') : refusalSentence(problem);
    setMissing({ of: citation.id, sentence });
    if (problem !== 'unchosen') note.current?.focus({ preventScroll: true });
  };
  const pick = (on: boolean): void => {
    if (!citation || refusal) return;
    setPicking(on ? citation.id : null);
    if (!on) type({ quotation: '' });
    if (on || !citation.passage) setTimeout(() => paste.current?.focus());
  };
  const open = (): void => {
    if (source?.address) window.open(source.address, '_blank', 'noopener,noreferrer');
  };

  const key = (name: 'note' | 'keep' | 'next' | 'back' | 'nextWithout' | 'undo' | 'words' | 'original'): string =>
    t(`evidence.bench.keys.${name}`);
  useKeys(t('evidence.bench.title'), [
    ...FINDINGS.map((value, index) => ({
      keys: String(index + 1),
      label: t('evidence.bench.keys.finding', { finding: t(`evidence.finding.${value}`) }),
      run: () => choose(value),
    })),
    { keys: 'n', label: key('note'), run: () => note.current?.focus({ preventScroll: true }) },
    { keys: 'Enter', label: key('keep'), run: keep },
    { keys: 'j', label: key('next'), run: review.next },
    { keys: 'k', label: key('back'), run: review.back },
    { keys: 'g u', label: key('nextWithout'), run: review.nextWithout },
    { keys: 'u', label: key('undo'), run: refusal ? () => undefined : review.undo },
    { keys: 'p', label: key('words'), run: () => (reader.current ? reader.current.focus() : pick(true)) },
    { keys: 'o', label: key('original'), run: open },
  ]);

  /** In the note Enter keeps and Shift Enter breaks the line; pasted words have lines, so there it takes Ctrl Enter. */
  const pressInField = (event: KeyboardEvent, keepsOn: 'Enter' | 'Ctrl Enter'): void => {
    if (event.nativeEvent.isComposing) return;
    const keeps = keepsOn === 'Enter' ? !event.shiftKey : event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') {
      event.preventDefault();
      head.current?.focus({ preventScroll: true });
    } else if (event.key === 'Enter' && keeps) {
      event.preventDefault();
      keep();
    }
  };

  const said = missing?.of === shown ? missing?.sentence : undefined;
  const problem = said ? (
    <ErrorLine>{said}</ErrorLine>
  ) : unkept[0] !== undefined ? (
    <ErrorLine onTryAgain={refusal ? undefined : review.keepAgain}>
      {t('evidence.bench.notKept', { count: unkept.length, reason: unkept[0] })}
    </ErrorLine>
  ) : undoProblem ? (
    <ErrorLine>{t('evidence.bench.notTakenBack', { reason: undoProblem })}</ErrorLine>
  ) : null;

  return (
    <div className={styles['bench']}>
      <div className={styles['top']}>
        <ReviewSteps review={review} onGo={goTo} />
        <ReviewCount review={review} />
        <Acknowledged last={review.last} />
        {citation ? (
          <div className={styles['topEnds']}>
            {review.complete ? (
              <Action quiet local onAct={() => review.goTo(null)}>
                {t('evidence.bench.toSummary')}
              </Action>
            ) : null}
            <ReviewEnds onKeys={false} />
          </div>
        ) : null}
      </div>
      {refusal ? <UnkeptNotes review={review} /> : null}
      {citation && typed ? (
        <>
          <div className={styles['panes']}>
            <SentencePane
              citation={citation}
              all={citations.length}
              unadopted={unadopted.holds(citation)}
              headRef={head}
            />
            <SourcePane
              citation={citation}
              source={source}
              quotation={typed.quotation}
              readerRef={reader}
              chosen={typed.passageId}
              onChoose={(passageId) => type({ passageId })}
              onLeave={() => head.current?.focus({ preventScroll: true })}
              picking={picking === citation.id || (citation.passage !== null && typed.quotation !== '')}
              readOnly={refusal !== null}
              pasteRef={paste}
              onQuote={(quotation) => type({ quotation })}
              onPick={pick}
              onKey={(event) => pressInField(event, 'Ctrl Enter')}
            />
          </div>
          <FindingBar
            ordinal={citation.ordinal}
            typed={typed}
            toKeep={touched || citation.finding === null}
            refusal={refusal}
            problem={problem}
            noteWanted={said !== undefined}
            noteRef={note}
            onChoose={choose}
            onNote={(words) => {
              type({ note: words });
              setMissing(null);
            }}
            onKeep={keep}
            onNoteKey={(event) => pressInField(event, 'Enter')}
          />
        </>
      ) : (
        <ReviewSummary review={review} unadopted={unadopted.count} problem={problem} headRef={head} />
      )}
    </div>
  );
};
