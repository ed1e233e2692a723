import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { IconCalendarEvent, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlainDate } from '@recheck/domain';
import { formatDay } from '@recheck/wording';
import {
  AddWatchDateDocument,
  PlanRefreshDocument,
  RefreshOfCheckDocument,
  RemoveWatchDateDocument,
  type RefreshSideFragment,
} from '../gql/graphql';
import { problemOf, useAct } from '../shell';
import { Action, Day, ErrorLine, Form, FormStack, LoadingRows, useWording, type ActionRefusal } from '../ui';
import { refusalOf } from './check-action';
import { PeriodField } from './period-field';
import { sayPeriod } from './say-period';
import styles from './refresh.module.css';

/** How long one check stays fresh, and the dates on which something may change it. Stands inside the check's screen. */
export const RefreshSettings = ({ factCheckId }: { factCheckId: string }) => {
  const t = useWording();
  const { data, error, refetch } = useQuery(RefreshOfCheckDocument, { variables: { id: factCheckId } });
  const check = data?.check;
  if (error) return <ErrorLine onTryAgain={() => void refetch()}>{t('shell.error.load')}</ErrorLine>;
  if (!check) return <LoadingRows count={2} height={48} />;
  const refusal = refusalOf(check.availableActions, 'PLAN_REFRESH');
  return (
    <div className={styles['settings']}>
      <PeriodForm key={check.refresh.ownPeriod ?? ''} check={check} refusal={refusal} />
      <WatchDates check={check} refusal={refusal} />
    </div>
  );
};

interface PartProps {
  readonly check: RefreshSideFragment;
  readonly refusal: ActionRefusal | null;
}

const PeriodForm = ({ check, refusal }: PartProps) => {
  const t = useWording();
  const [period, setPeriod] = useState<string | null>(check.refresh.ownPeriod ?? null);
  const plan = useAct(PlanRefreshDocument);
  const submit = (): void => {
    if (refusal || plan.busy) return;
    void plan.act({ input: { factCheckId: check.id, expectedVersion: check.version, period } });
  };
  const problem = problemOf(t, plan);
  const changed = period !== (check.refresh.ownPeriod ?? null);
  return (
    <Form onSubmit={submit}>
      <FormStack>
        <PeriodField
          label={t('refresh.policy.title')}
          none={
            check.desk.refreshPeriod
              ? t('refresh.policy.byDesk', { period: sayPeriod(t, check.desk.refreshPeriod) })
              : t('refresh.policy.byDeskNone')
          }
          value={period}
          onChange={setPeriod}
        />
        {changed ? (
          <div>
            <Action submits onAct={() => undefined} busy={plan.busy} refusal={refusal}>
              {t('refresh.policy.save')}
            </Action>
          </div>
        ) : null}
        {problem ? <ErrorLine>{problem}</ErrorLine> : null}
      </FormStack>
    </Form>
  );
};

const WatchDates = ({ check, refusal }: PartProps) => {
  const t = useWording();
  const [on, setOn] = useState('');
  const [expectation, setExpectation] = useState('');
  const [tried, setTried] = useState(false);
  const add = useAct(AddWatchDateDocument);
  const remove = useAct(RemoveWatchDateDocument);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (refusal || add.busy || on === '' || expectation.trim() === '') return;
    const outcome = await add.act({
      input: { factCheckId: check.id, on: on as PlainDate, expectation: expectation.trim() },
    });
    if (outcome.kind !== 'done') return;
    setOn('');
    setExpectation('');
    setTried(false);
  };
  const problem = problemOf(t, add) ?? problemOf(t, remove);
  return (
    <section aria-labelledby={`watch-${check.id}`}>
      <h3 id={`watch-${check.id}`}>{t('refresh.policy.watchDates')}</h3>
      {check.refresh.watchDates.length === 0 ? (
        <p className={styles['soft']}>{t('refresh.policy.noWatchDates')}</p>
      ) : null}
      <ul className={styles['watch']}>
        {check.refresh.watchDates.map((date) => (
          <li key={date.id}>
            <IconCalendarEvent size={14} stroke={1.5} aria-hidden />
            <span>
              <b>
                <Day day={date.on} />
              </b>{' '}
              {date.expectation}
            </span>
            {refusal ? null : (
              <button
                type="button"
                aria-label={t('refresh.policy.removeWatchDate', { date: formatDay(date.on) })}
                onClick={() => void remove.act({ watchDateId: date.id })}
              >
                <IconX size={14} stroke={1.5} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
      <Form onSubmit={() => void submit()}>
        <FormStack>
          <div className={styles['watchFields']}>
            <TextInput
              type="date"
              label={t('refresh.policy.watchOn')}
              value={on}
              onChange={(event) => setOn(event.currentTarget.value)}
              error={tried && on === '' ? t('refresh.policy.dateMissing') : null}
            />
            <TextInput
              label={t('refresh.policy.expectation')}
              value={expectation}
              onChange={(event) => setExpectation(event.currentTarget.value)}
              error={tried && expectation.trim() === '' ? t('refresh.policy.expectationMissing') : null}
            />
          </div>
          <p className={styles['soft']}>{t('refresh.policy.expectationHelp')}</p>
          <div>
            <Action submits onAct={() => undefined} busy={add.busy} refusal={refusal}>
              {t('refresh.policy.addWatchDate')}
            </Action>
          </div>
          {problem ? <ErrorLine>{problem}</ErrorLine> : null}
        </FormStack>
      </Form>
    </section>
  );
};
