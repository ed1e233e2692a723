import { IconArrowLeft } from '@tabler/icons-react';
import { ReaderPane } from '../evidence';
import { Action, EmptyState, ErrorLine, useWording } from '../ui';
import { roundRefusal, useCheck } from '../workflow';
import { useDesk } from './desk-context';
import { carryWords } from './passage-drop';
import styles from './side-panel.module.css';
import { useMarkPassage } from './use-mark-passage';
import type { Reading } from './use-reading';

/** A source as it was archived, in the place of the lists: to read, to select in, to cite from. */
export const SourceReader = ({ reading }: { reading: Reading }) => {
  const t = useWording();
  const { round } = useCheck();
  const { editor, evidence, nameOf, numbers, writing } = useDesk();
  const { read, passages, cite, attach, dropProblem } = evidence;
  const { sourceId, citationId } = reading;
  const passageId = useMarkPassage(editor, reading);
  const source = round.sources.find(({ id }) => id === sourceId);
  const number = numbers.get(sourceId);
  const { snapshots } = passages.kept(sourceId);
  const leave = (): void => {
    read(null);
    if (citationId !== null) editor?.commands.focus();
    else document.getElementById('desk-evidence')?.focus();
  };
  const refusal = roundRefusal(round, 'EDIT_DRAFT') ?? (writing ? null : { sentence: t('evidence.reader.citeFirst') });
  const putBehind = (id: string): void => {
    if (citationId === null) cite(sourceId, id);
    else attach(citationId, id);
  };
  const head = (
    <>
      <div className={styles['readingHead']}>
        <Action quiet local icon={<IconArrowLeft size={15} stroke={1.5} aria-hidden />} onAct={leave}>
          {t('evidence.reader.back')}
        </Action>
        <h2>
          {number === undefined ? null : <b>[{number}]</b>} {source ? nameOf(source) : null}
        </h2>
      </div>
      {dropProblem ? <ErrorLine>{dropProblem}</ErrorLine> : null}
    </>
  );
  return (
    <section className={styles['reading']} aria-label={t('evidence.reader.label')}>
      {snapshots.length === 0 ? (
        <>
          {head}
          <EmptyState>{t('evidence.reader.none')}</EmptyState>
        </>
      ) : (
        <ReaderPane
          // Passages may come behind the mark while it is open: whoever types or selects meanwhile is left alone.
          key={`${sourceId} ${reading.passageId ?? ''}`}
          snapshots={snapshots}
          passage={passages.passage(passageId)}
          focused
          head={head}
          onLeave={leave}
          onUse={refusal ? null : ({ id }) => putBehind(id)}
          {...(writing ? { onDrag: (words, data) => carryWords({ ...words, sourceId }, data) } : {})}
        >
          {({ selected, busy, use }) => {
            const why = refusal ?? (selected ? null : { sentence: t('evidence.reader.selectFirst') });
            return (
              <>
                {citationId !== null && number !== undefined ? (
                  <Action refusal={why} busy={busy} onAct={() => use(({ id }) => putBehind(id))}>
                    {t('evidence.reader.citeBehind', { number })}
                  </Action>
                ) : null}
                <Action refusal={why} busy={busy} onAct={() => use(({ id }) => cite(sourceId, id))}>
                  {t('evidence.reader.cite')}
                </Action>
              </>
            );
          }}
        </ReaderPane>
      )}
    </section>
  );
};
