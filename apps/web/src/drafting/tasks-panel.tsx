import { Checkbox } from '@mantine/core';
import { IconCheck, IconPointFilled } from '@tabler/icons-react';
import { CompleteTaskDocument } from '../gql/graphql';
import { problemOf, useAct } from '../shell';
import { Action, EmptyState, ErrorLine, useWording } from '../ui';
import { roundRefusal, useCheck } from '../workflow';
import { useDesk } from './desk-context';
import styles from './side-panel.module.css';

/** What is left to do; each task leads to its words or its source. */
export const TasksPanel = () => {
  const t = useWording();
  const { round, reload } = useCheck();
  const { show, numbers } = useDesk();
  const complete = useAct(CompleteTaskDocument);
  const refusal = roundRefusal(round, 'EDIT_DRAFT');
  const problem = problemOf(t, complete);
  if (round.tasks.length === 0) return <EmptyState>{t('drafting.tasks.none')}</EmptyState>;
  const tasks = [...round.tasks].sort((a, b) => Number(a.done) - Number(b.done));
  return (
    <>
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
      <ul>
        {tasks.map(({ id, sentence, done, tickable, words, sourceId }) => (
          <li key={id} className={styles['task']} data-done={done || undefined}>
            {tickable ? (
              <Checkbox
                label={sentence}
                {...(words && !sentence.includes(words) ? { description: words } : {})}
                checked={done}
                disabled={refusal !== null || complete.busy}
                onChange={(event) =>
                  void complete.act({ taskId: id, done: event.currentTarget.checked }).then(() => reload())
                }
              />
            ) : (
              <Settled done={done}>{sentence}</Settled>
            )}
            {words || (sourceId && numbers.has(sourceId)) ? (
              <Action quiet local onAct={() => show(words ? { words } : { sourceId: sourceId ?? '' })}>
                {t('drafting.tasks.show')}
              </Action>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
};

/** A task that is done once what it asks for is so; nobody ticks it. */
const Settled = ({ done, children }: { done: boolean; children: string }) => {
  const t = useWording();
  const Glyph = done ? IconCheck : IconPointFilled;
  return (
    <p>
      <Glyph size={16} stroke={2} aria-label={t(done ? 'drafting.submit.done' : 'drafting.submit.open')} />
      {children}
    </p>
  );
};
