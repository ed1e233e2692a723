import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useMemo, useState, type ReactNode, type Ref } from 'react';
import type { SelectedWords } from '@recheck/domain';
import type { Translate } from '@recheck/wording';
import {
  ReadSnapshotDocument,
  type PassageWordsFragment,
  type ReadSnapshotQuery,
  type SnapshotLineFragment,
} from '../gql/graphql';
import { problemOf } from '../shell';
import { ErrorLine, LoadingRows, sayMoment, useNewsroomClock, useWording, type NewsroomClock } from '../ui';
import styles from './reader-pane.module.css';
import { SnapshotReader, type MarkedPassage, type ReaderFocus } from './snapshot-reader';
import { useChoosePassage } from './use-choose-passage';

type Placed = ReadSnapshotQuery['placedPassages'][number];

/** What can be done with selected words: `use` keeps them as a passage of the source and gives it on. */
export interface ReaderActs {
  readonly selected: SelectedWords | null;
  readonly busy: boolean;
  /** @param on what to do with the passage, once the newsroom has it */
  readonly use: (on: (passage: PassageWordsFragment) => void) => void;
}

interface ReaderPaneProps {
  /** Snapshots of one source, newest first; at least one. */
  readonly snapshots: readonly SnapshotLineFragment[];
  /** The passage that is looked at; its own snapshot is opened first. */
  readonly passage: PassageWordsFragment | null;
  /** What Enter on selected words does; null where nothing can be done with them. */
  readonly onUse: ((passage: PassageWordsFragment) => void) | null;
  readonly onLeave: () => void;
  readonly onDrag?: (words: SelectedWords & { readonly snapshotId: string }, data: DataTransfer) => void;
  /** Takes the focus as soon as its words are there. */
  readonly focused: boolean;
  /** For giving its words the focus later. */
  readonly focusRef?: Ref<ReaderFocus>;
  /** What stands above the text and stays there when it is scrolled. */
  readonly head: ReactNode;
  /** Buttons for what is selected. */
  readonly children: (acts: ReaderActs) => ReactNode;
}

const sayLine = (t: Translate, { madeBy, takenAt }: SnapshotLineFragment, clock: NewsroomClock): string =>
  t(`evidence.reader.origin.${madeBy}`, { at: sayMoment(t, takenAt, clock) });

/** A source as it was archived: its words, the passages in them, and what became of those of other snapshots. */
export const ReaderPane = (props: ReaderPaneProps) => {
  const { snapshots, passage, onUse, onLeave, onDrag, focused, focusRef, head, children } = props;
  const t = useWording();
  const clock = useNewsroomClock();
  const [chosen, setChosen] = useState<string | null>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  const snapshotId = chosen ?? passage?.snapshotId ?? snapshots[0]?.id ?? '';
  const { data, error, refetch } = useQuery(ReadSnapshotDocument, { variables: { id: snapshotId } });
  const keep = useChoosePassage();
  const snapshot = data?.snapshot?.id === snapshotId ? data.snapshot : null;
  const text = snapshot?.text ?? null;
  const shown = looked ?? passage?.id ?? null;
  const marks = useMemo(() => marksOf(snapshot ? data?.placedPassages : []), [snapshot, data]);

  const use = (words: SelectedWords | null, on: ((passage: PassageWordsFragment) => void) | null): void => {
    if (!words || !on || keep.busy) return;
    void keep.act({ input: { snapshotId, ...words } }).then((outcome) => {
      if (outcome.kind !== 'done') return;
      window.getSelection()?.removeAllRanges();
      setSelected(null);
      setLooked(null);
      on(outcome.value);
    });
  };
  const problem = problemOf(t, keep);
  const page = snapshot && selected ? pageAt(snapshot.pageStarts, selected.startsAt) : null;
  return (
    <div className={styles['pane']}>
      <header className={styles['head']}>
        {head}
        <div className={styles['bar']}>
          <p aria-live="polite">
            {selected
              ? t('evidence.reader.selected', { words: shortened(selected.quotation) })
              : onUse
                ? t('evidence.reader.select')
                : null}
            {page ? ` ${t('evidence.reader.page', { page })}` : null}
          </p>
          {children({ selected, busy: keep.busy, use: (on) => use(selected, on) })}
        </div>
        {problem ? <ErrorLine>{problem}</ErrorLine> : null}
      </header>
      {snapshots.length > 1 ? (
        <NativeSelect
          label={t('evidence.reader.snapshot')}
          value={snapshotId}
          data={snapshots.map((line) => ({ value: line.id, label: sayLine(t, line, clock) }))}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
            setSelected(null);
          }}
        />
      ) : snapshots[0] ? (
        <p className={styles['soft']}>
          {t('evidence.reader.snapshot')} {sayLine(t, snapshots[0], clock)}
        </p>
      ) : null}
      {text !== null ? <Changed placed={data?.placedPassages ?? []} onLook={setLooked} /> : null}
      {text !== null ? (
        <SnapshotReader
          key={snapshotId}
          focused={focused}
          {...(focusRef ? { focusRef } : {})}
          text={text}
          marks={marks}
          shown={shown}
          onSelect={setSelected}
          onUse={(words) => use(words, onUse)}
          onLeave={onLeave}
          {...(onDrag ? { onDrag: (words, transfer) => onDrag({ ...words, snapshotId }, transfer) } : {})}
        />
      ) : snapshot ? (
        // Not shown as if it were sound.
        <ErrorLine>{t('evidence.reader.damaged')}</ErrorLine>
      ) : error || data ? (
        <ErrorLine onTryAgain={() => void refetch()}>{t('evidence.reader.gone')}</ErrorLine>
      ) : (
        <LoadingRows count={6} height={40} />
      )}
    </div>
  );
};

const marksOf = (placed: readonly Placed[] = []): readonly MarkedPassage[] =>
  placed.flatMap(({ passage: { id }, fate, startsAt, endsAt }) =>
    startsAt === null || endsAt === null ? [] : [{ id, fate, from: startsAt, to: endsAt }],
  );

const LONGEST_SHOWN = 90;
const shortened = (words: string): string => {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST_SHOWN
    ? line
    : `${line.slice(0, LONGEST_SHOWN / 2)} … ${line.slice(-LONGEST_SHOWN / 3)}`;
};

const pageAt = (starts: readonly number[], at: number): number | null =>
  starts.length === 0 ? null : starts.findLastIndex((start) => start <= at) + 1;

/** Passages that are not the same in this snapshot any more. */
const Changed = ({ placed, onLook }: { placed: readonly Placed[]; onLook: (id: string) => void }) => {
  const t = useWording();
  const changed = placed.filter(({ fate }) => fate !== 'SAME');
  if (changed.length === 0) return null;
  return (
    <section className={styles['changed']}>
      <h3>{t('evidence.reader.changed')}</h3>
      <ul>
        {changed.map(({ passage, fate, likeness }) => (
          <li key={passage.id}>
            <q>{shortened(passage.quotation)}</q>{' '}
            <small>{t(`evidence.reader.fate.${fate}`, { percent: Math.floor(likeness * 100) })}</small>{' '}
            {fate === 'GONE' ? null : (
              <button type="button" onClick={() => onLook(passage.id)}>
                {t('evidence.source.show')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
