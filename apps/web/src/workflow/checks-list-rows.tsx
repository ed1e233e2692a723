import { Link } from 'react-router';
import type { CheckRowPartsFragment } from '../gql/graphql';
import { paths } from '../shell';
import { Avatar, Day, DueDay, Facts, FreshnessState, useWording, type SettledRow } from '../ui';
import styles from './checks-list.module.css';

interface CheckRowsProps {
  readonly rows: readonly SettledRow<CheckRowPartsFragment>[];
  readonly current: number;
  readonly onCurrent: (index: number) => void;
}

/** One line per check: question, what it says, where its round is, how fresh it is. */
export const CheckRows = ({ rows, current, onCurrent }: CheckRowsProps) => {
  const t = useWording();
  if (rows.length === 0) return null;
  return (
    <>
      <div className={styles['columns']} aria-hidden>
        <span>{t('workflow.checks.columns.question')}</span>
        <span>{t('workflow.checks.columns.stage')}</span>
        <span>{t('workflow.checks.columns.due')}</span>
        <span>{t('workflow.checks.columns.freshness')}</span>
      </div>
      <ol>
        {rows.map(({ key, row, gone }, index) => (
          <CheckRow key={key} row={row} gone={gone} isCurrent={index === current} onCurrent={() => onCurrent(index)} />
        ))}
      </ol>
    </>
  );
};

interface CheckRowProps {
  readonly row: CheckRowPartsFragment;
  readonly gone: boolean;
  readonly isCurrent: boolean;
  readonly onCurrent: () => void;
}

const CheckRow = ({ row, gone, isCurrent, onCurrent }: CheckRowProps) => {
  const t = useWording();
  return (
    <li
      data-row
      data-gone={gone || undefined}
      aria-current={isCurrent ? 'true' : undefined}
      className={styles['row']}
      onFocus={onCurrent}
    >
      <div className={styles['what']}>
        <h2>
          <Link to={paths.check(row.id)} data-row-target>
            {row.question}
          </Link>
        </h2>
        <p>
          <Facts
            of={[
              row.verdict,
              row.publicState === 'LIVE' || row.publicState === 'NONE'
                ? null
                : t(`publication.publicState.${row.publicState}`),
              row.priority === 'HIGH' || row.priority === 'URGENT' ? t(`workflow.priority.${row.priority}`) : null,
              row.topics.join(', '),
            ]}
          />
        </p>
      </div>
      <div className={styles['stage']}>
        {row.stage ? (
          <>
            <b>{t(`workflow.stage.${row.stage}`)}</b>
            <small>
              {row.assignee ? (
                <>
                  <Avatar name={row.assignee.name} /> {row.assignee.name}
                </>
              ) : (
                t('workflow.checks.nobody')
              )}
            </small>
          </>
        ) : (
          <span className={styles['soft']}>{t('workflow.checks.notInRound')}</span>
        )}
      </div>
      <div className={styles['due']}>{row.stage && row.dueOn ? <DueDay day={row.dueOn} /> : null}</div>
      <div className={styles['fresh']}>
        {row.freshness ? (
          <>
            <FreshnessState value={row.freshness} />
            <small>{row.checkedAt ? <Day day={row.checkedAt} /> : t('workflow.checks.unknownDate')}</small>
          </>
        ) : (
          <span className={styles['soft']}>{t(`publication.publicState.${row.publicState}`)}</span>
        )}
      </div>
    </li>
  );
};
