import { Button } from '@mantine/core';
import { IconClock, IconRefresh } from '@tabler/icons-react';
import { Link } from 'react-router';
import { daysBetween } from '@recheck/domain';
import {
  ConfirmNeedDocument,
  MyWorkDocument,
  RefreshQueueDocument,
  type NeedPartsFragment,
  type RefreshRowPartsFragment,
} from '../gql/graphql';
import { paths, problemOf, useAct } from '../shell';
import {
  Action,
  Day,
  dayOf,
  ErrorLine,
  Facts,
  FRESHNESS_LOOK,
  FreshnessState,
  Moment,
  State,
  useNewsroomClock,
  useSettled,
  useWording,
} from '../ui';
import { refusalOf } from './check-action';
import { NEED_GLYPH } from './need-look';
import styles from './refresh.module.css';

export type Row = RefreshRowPartsFragment;
export type Need = NeedPartsFragment;

const needKey = ({ id }: Need): string => id;

interface RefreshGroupProps {
  readonly row: Row;
  readonly gone: boolean;
  readonly isCurrent: boolean;
  readonly busy: boolean;
  readonly onCurrent: () => void;
  readonly onOpen: () => void;
  readonly onUnchanged: () => void;
  readonly onRequest: () => void;
  readonly onDismiss: (need: Need) => void;
}

/** One check in the queue: what concerns it as a whole, then its reasons one by one. */
export const RefreshGroup = ({ row, gone, isCurrent, onCurrent, onDismiss, ...acts }: RefreshGroupProps) => {
  const t = useWording();
  const { rows: needs } = useSettled(row.needs, needKey);
  const tone = FRESHNESS_LOOK[row.freshness].tone;
  return (
    <section
      className={styles['group']}
      aria-labelledby={`check-${row.factCheckId}`}
      aria-current={isCurrent ? 'true' : undefined}
      data-row
      data-gone={gone || undefined}
      onFocus={onCurrent}
    >
      <header>
        <div>
          <h2 id={`check-${row.factCheckId}`}>
            <Link to={paths.check(row.factCheckId)} data-row-target>
              {row.question}
            </Link>
          </h2>
          <p className={styles['meta']}>
            <FreshnessState value={row.freshness} />{' '}
            <Facts
              of={[
                row.verdict,
                row.checkedAt ? (
                  <>
                    {t('refresh.queue.checked')} <Day day={row.checkedAt} />
                  </>
                ) : (
                  t('refresh.queue.neverChecked')
                ),
                t('refresh.queue.citations', { count: row.citationCount }),
              ]}
            />
          </p>
        </div>
        {gone ? null : <GroupActs row={row} isCurrent={isCurrent} {...acts} />}
      </header>
      <ul>
        {needs.map(({ key, row: need, gone: settled }) => (
          <NeedRow
            key={key}
            need={need}
            tone={tone}
            settled={settled || gone}
            refusal={refusalOf(row.availableActions, 'REQUEST_REFRESH')}
            onDismiss={() => onDismiss(need)}
          />
        ))}
        {row.reasons.map((reason) => (
          <li key={reason} className={styles['need']}>
            <p className={styles['reason']} data-tone={tone}>
              <IconClock size={14} stroke={1.5} aria-hidden /> {t('refresh.queue.standing')}
            </p>
            <p className={styles['sentence']}>{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};

type GroupActsProps = Pick<RefreshGroupProps, 'row' | 'isCurrent' | 'busy' | 'onOpen' | 'onUnchanged' | 'onRequest'>;

const GroupActs = ({ row, isCurrent, busy, onOpen, onUnchanged, onRequest }: GroupActsProps) => {
  const t = useWording();
  if (row.openRoundId) {
    return (
      <div className={styles['acts']}>
        {row.openRoundStage ? (
          <State glyph={IconRefresh}>
            {t('refresh.queue.inRound', { stage: t(`workflow.stage.${row.openRoundStage}`) })}
          </State>
        ) : null}
        <Button component={Link} to={paths.check(row.factCheckId)}>
          {t('refresh.queue.goToRound')}
        </Button>
      </div>
    );
  }
  const hasNeed = row.needs.some(({ trigger }) => trigger === 'EDITOR_REQUEST');
  return (
    <div className={styles['acts']}>
      {hasNeed ? null : (
        <Action quiet onAct={onRequest} refusal={refusalOf(row.availableActions, 'REQUEST_REFRESH')}>
          {t('refresh.act.requestRefresh')}
        </Action>
      )}
      <Action onAct={onUnchanged} refusal={refusalOf(row.availableActions, 'CONFIRM_UNCHANGED')}>
        {t('refresh.act.confirmUnchanged')}
      </Action>
      <Action
        primary={isCurrent}
        onAct={onOpen}
        busy={busy && isCurrent}
        keys={isCurrent ? 'o' : undefined}
        refusal={refusalOf(row.availableActions, 'OPEN_REFRESH')}
      >
        {t('refresh.act.openRefresh')}
      </Action>
    </div>
  );
};

interface NeedRowProps {
  readonly need: Need;
  readonly tone: string;
  /** Dismissed or resolved since it was shown. */
  readonly settled: boolean;
  readonly refusal: ReturnType<typeof refusalOf>;
  readonly onDismiss: () => void;
}

const NeedRow = ({ need, tone, settled, refusal, onDismiss }: NeedRowProps) => {
  const t = useWording();
  const { today, timeZone } = useNewsroomClock();
  const confirm = useAct(ConfirmNeedDocument, { touches: [RefreshQueueDocument, MyWorkDocument] });
  const Glyph = NEED_GLYPH[need.trigger];
  const age = daysBetween(dayOf(need.raisedAt, timeZone), today);
  const problem = problemOf(t, confirm);
  return (
    <li className={styles['need']} data-gone={settled || undefined}>
      <p className={styles['reason']} data-tone={tone}>
        <Glyph size={14} stroke={1.5} aria-hidden /> {t(`refresh.trigger.${need.trigger}`)}
        <small>
          {settled
            ? t('refresh.queue.settled')
            : need.confirmedBy
              ? t('refresh.queue.confirmedBy', { person: need.confirmedBy.name })
              : need.state === 'IN_ROUND'
                ? t('refresh.needState.IN_ROUND')
                : null}
        </small>
      </p>
      <p className={styles['sentence']}>{need.sentence}</p>
      <p className={styles['age']}>
        {age > 0 ? t('refresh.queue.age', { count: age }) : null}
        <span>
          {' '}
          <Moment at={need.raisedAt} />
        </span>
      </p>
      {settled || need.state !== 'OPEN' ? null : (
        <div className={styles['acts']}>
          {need.confirmedAt ? null : (
            <Action
              onAct={() => void confirm.act({ input: { needId: need.id, expectedVersion: need.version, note: null } })}
              busy={confirm.busy}
              refusal={refusal}
            >
              {t('refresh.act.confirmNeed')}
            </Action>
          )}
          <Action onAct={onDismiss} refusal={refusal}>
            {t('refresh.act.dismissNeed')}
          </Action>
        </div>
      )}
      {problem ? (
        <div className={styles['problem']}>
          <ErrorLine>{problem}</ErrorLine>
        </div>
      ) : null}
    </li>
  );
};
