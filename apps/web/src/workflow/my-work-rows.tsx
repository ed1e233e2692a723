import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { MyWorkQuery, WorkItemPartsFragment } from '../gql/graphql';
import { paths } from '../shell';
import { Action, DueDay, FreshnessState, KeyHint, Moment, sayMoment, useNewsroomClock, useWording } from '../ui';
import styles from './my-work.module.css';

type Item = WorkItemPartsFragment;
type Group = Item['group'] | 'FREE';

interface Row {
  readonly key: string;
  readonly row: Item;
  readonly gone: boolean;
  /** Position among everything that `j` and `k` move through, from 0. */
  readonly index: number;
}

interface WorkRowsProps {
  readonly group: Group;
  readonly rows: readonly Row[];
  readonly current: number;
  readonly onCurrent: (index: number) => void;
  readonly onTake?: (item: Item) => void;
  readonly busy?: boolean;
}

/** The items of one group under its heading, which says by which rule they stand there. */
export const WorkRows = ({ group, rows, current, onCurrent, onTake, busy = false }: WorkRowsProps) => {
  const t = useWording();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={`work-${group}`}>
      <h2 id={`work-${group}`} className={styles['heading']}>
        <b>{t(`workflow.myWork.group.${group}`)}</b> {t(`workflow.myWork.rule.${group}`)}
      </h2>
      <ol>
        {rows.map(({ key, ...row }) => (
          <WorkRow
            key={key}
            {...row}
            isCurrent={row.index === current}
            onCurrent={() => onCurrent(row.index)}
            onTake={onTake ? () => onTake(row.row) : undefined}
            busy={busy}
          />
        ))}
      </ol>
    </section>
  );
};

interface WorkRowProps extends Omit<Row, 'key'> {
  readonly isCurrent: boolean;
  readonly onCurrent: () => void;
  readonly onTake?: (() => void) | undefined;
  readonly busy: boolean;
}

const WorkRow = ({ row, gone, index, isCurrent, onCurrent, onTake, busy }: WorkRowProps) => {
  const t = useWording();
  const to = paths.check(row.factCheckId);
  return (
    <li
      data-row
      data-gone={gone || undefined}
      aria-current={isCurrent ? 'true' : undefined}
      className={styles['row']}
      onFocus={onCurrent}
    >
      <span className={styles['number']} aria-hidden>
        {onTake ? <IconPlus size={14} stroke={1.5} /> : index < 9 ? index + 1 : null}
      </span>
      <div className={styles['what']}>
        <h3>
          <Link to={to} data-row-target>
            {row.title}
          </Link>
        </h3>
        <p className={styles['question']}>{row.question}</p>
        <p className={styles['why']}>
          {row.freshness === 'DUE' || row.freshness === 'OUTDATED' ? (
            <>
              <FreshnessState value={row.freshness} />{' '}
            </>
          ) : null}
          {gone ? t('workflow.myWork.gone') : row.why}
        </p>
      </div>
      <div className={styles['when']}>
        {row.dueOn ? <DueDay day={row.dueOn} /> : <span className={styles['soft']}>{t('shell.date.noDue')}</span>}
        <small>
          {row.priority === 'HIGH' || row.priority === 'URGENT' ? (
            t('workflow.myWork.priorityOf', { priority: t(`workflow.priority.${row.priority}`).toLowerCase() })
          ) : (
            <>
              {t('workflow.myWork.since')} <Moment at={row.since} />
            </>
          )}
        </small>
        {gone ? null : (
          <span className={styles['go']}>
            {onTake ? (
              <Action onAct={onTake} busy={busy} keys="t">
                {t('workflow.myWork.take')}
              </Action>
            ) : (
              <Button component={Link} to={to} variant="filled" tabIndex={-1} rightSection={<KeyHint keys="Enter" />}>
                {t(`workflow.verb.${row.verb}`)}
              </Button>
            )}
          </span>
        )}
      </div>
    </li>
  );
};

/** Rounds in which this person did their part and others have not. */
export const WaitingRows = ({ items }: { items: MyWorkQuery['myWork']['waitingFor'] }) => {
  const t = useWording();
  const clock = useNewsroomClock();
  return (
    <section aria-labelledby="work-WAITING">
      <h2 id="work-WAITING" className={styles['heading']}>
        <b>{t('workflow.myWork.group.WAITING')}</b> {t('workflow.myWork.rule.WAITING')}
      </h2>
      <ol>
        {items.map((item) => (
          <li key={item.roundId} data-row className={styles['row']}>
            <span />
            <div className={styles['what']}>
              <h3>
                <Link to={paths.check(item.factCheckId)} data-row-target>
                  {item.question}
                </Link>
              </h3>
              <p className={styles['why']}>{sayWaiting(t, item, clock)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};

/** "Jun Watanabe, editor approval, since Mon 2 Nov 16:05". */
export const sayWaiting = (
  t: ReturnType<typeof useWording>,
  { person, stage, since }: MyWorkQuery['myWork']['waitingFor'][number],
  clock: ReturnType<typeof useNewsroomClock>,
): string => {
  const facts = { stage: t(`workflow.stage.${stage}`).toLowerCase(), moment: sayMoment(t, since, clock) };
  return person
    ? t('workflow.myWork.waitsFor', { ...facts, person: person.name })
    : t('workflow.myWork.waitsForNobody', facts);
};
