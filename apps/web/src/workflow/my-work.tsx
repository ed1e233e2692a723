import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { formatDay } from '@recheck/wording';
import { AssignDocument, MyWorkDocument, type WorkItemPartsFragment, type WorkVerb } from '../gql/graphql';
import { KeptWordsList, MentionsList } from '../drafting';
import { SetUpPoints } from '../people';
import { paths, problemOf, useAct, useMe } from '../shell';
import {
  EmptyState,
  ErrorLine,
  Facts,
  FilterBar,
  KeyHint,
  LoadingRows,
  NewRowsLine,
  PageHead,
  useRowKeys,
  useSettled,
  useWording,
} from '../ui';
import { MyWorkAside } from './my-work-aside';
import { WaitingRows, WorkRows } from './my-work-rows';
import { useNewCheck } from './new-check-context';
import styles from './my-work.module.css';

type Item = WorkItemPartsFragment;

const keyOf = (item: Item): string => `${item.roundId} ${item.verb}`;

const FILTERS = {
  all: () => true,
  write: (verb: WorkVerb) => verb === 'WRITE' || verb === 'MEND',
  review: (verb: WorkVerb) => verb === 'REVIEW',
  decide: (verb: WorkVerb) => verb === 'APPROVE',
  publish: (verb: WorkVerb) => verb === 'PUBLISH',
} as const satisfies Record<string, (verb: WorkVerb) => boolean>;
type Filter = keyof typeof FILTERS | 'waiting';

/** What waits for me, in the order to do it; what I may take; whom I wait for. */
export const MyWork = () => {
  const t = useWording();
  const navigate = useNavigate();
  const newCheck = useNewCheck();
  const me = useMe();
  const [filter, setFilter] = useState<Filter>('all');
  const { data, error, refetch } = useQuery(MyWorkDocument);
  const work = data?.myWork;
  const mine = useSettled(work?.items, keyOf);
  const free = useSettled(work?.free, keyOf);
  const assign = useAct(AssignDocument, { touches: [MyWorkDocument] });

  const shown = useMemo(
    () => (filter === 'waiting' ? [] : mine.rows.filter(({ row }) => FILTERS[filter](row.verb))),
    [mine.rows, filter],
  );
  const freeShown = useMemo(() => (filter === 'all' ? free.rows : []), [free.rows, filter]);
  const reachable = useMemo(() => [...shown, ...freeShown], [shown, freeShown]);

  const take = (item: Item): void => {
    void assign.act({
      input: { roundId: item.roundId, stage: item.stage, personId: me.person.id, dueOn: item.dueOn ?? null },
    });
  };
  const { container, current, setCurrent } = useRowKeys<HTMLDivElement>({
    title: t('workflow.myWork.title'),
    count: reachable.length,
    labels: { next: t('shell.keys.next'), previous: t('shell.keys.previous') },
    more: [
      {
        keys: 'Enter',
        label: t('shell.keys.openRow'),
        run: () => {
          const row = reachable[current]?.row;
          if (row) void navigate(paths.check(row.factCheckId));
        },
      },
      {
        keys: 't',
        label: t('workflow.myWork.takeKey'),
        run: () => {
          const row = reachable[current];
          if (row && !row.gone && current >= shown.length) take(row.row);
        },
      },
      ...Array.from({ length: 9 }, (_, index) => ({
        keys: String(index + 1),
        ...(index === 0 ? { label: t('workflow.myWork.openNumber') } : {}),
        run: () => {
          const row = shown[index]?.row;
          if (row) void navigate(paths.check(row.factCheckId));
        },
      })),
    ],
  });

  const counts = useMemo(() => {
    const verbs = (work?.items ?? []).map(({ verb }) => verb);
    return (name: Exclude<Filter, 'waiting'>) => verbs.filter(FILTERS[name]).length;
  }, [work]);
  const today = (work?.items ?? []).filter(({ group }) => group === 'TODAY').length;
  const problem = problemOf(t, assign);

  return (
    <>
      <PageHead
        title={t('workflow.myWork.title')}
        sub={
          work ? (
            <Facts
              of={[
                formatDay(work.today),
                work.items.length > 0
                  ? t('workflow.myWork.waits', { count: work.items.length })
                  : t('workflow.myWork.nothing'),
                today > 0 ? t('workflow.myWork.ofThemToday', { count: today }) : null,
              ]}
            />
          ) : (
            '\u00a0'
          )
        }
        actions={
          <Button
            leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
            rightSection={<KeyHint keys="c" />}
            onClick={newCheck}
          >
            {t('workflow.newCheck.title')}
          </Button>
        }
      />
      <FilterBar
        label={t('workflow.myWork.filters')}
        end={
          <>
            <span>
              <KeyHint keys="j k" /> {t('shell.keys.move')}
            </span>
            <span>
              <KeyHint keys="Enter" /> {t('shell.keys.open')}
            </span>
            <span>
              <KeyHint keys="?" /> {t('shell.keys.all')}
            </span>
          </>
        }
      >
        {(Object.keys(FILTERS) as (keyof typeof FILTERS)[]).map((name) =>
          name === 'all' || counts(name) > 0 ? (
            <button key={name} type="button" aria-pressed={filter === name} onClick={() => setFilter(name)}>
              {t(`workflow.myWork.filter.${name}`, { count: counts(name) })}
            </button>
          ) : null,
        )}
        {work && work.waitingFor.length > 0 ? (
          <button type="button" aria-pressed={filter === 'waiting'} onClick={() => setFilter('waiting')}>
            {t('workflow.myWork.filter.waiting', { count: work.waitingFor.length })}
          </button>
        ) : null}
      </FilterBar>
      {error ? <ErrorLine onTryAgain={() => void refetch()}>{t('shell.error.load')}</ErrorLine> : null}
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
      <div className={styles['columns']}>
        <div ref={container} className={styles['work']}>
          <SetUpPoints withLink />
          <NewRowsLine
            count={mine.waiting + free.waiting}
            onShow={() => {
              mine.showNewest();
              free.showNewest();
            }}
          />
          {!work && !error ? <LoadingRows height={82} /> : null}
          {work && filter !== 'waiting' && shown.length === 0 ? (
            <EmptyState>
              {filter !== 'all'
                ? t('workflow.myWork.emptyFilter')
                : work.free.length > 0
                  ? t('workflow.myWork.emptyFree', { count: work.free.length })
                  : t('workflow.myWork.nothing')}
            </EmptyState>
          ) : null}
          <KeptWordsList />
          <MentionsList />
          {(['TODAY', 'RETURNED', 'LATER'] as const).map((group) => (
            <WorkRows
              key={group}
              group={group}
              rows={shown.map((row, index) => ({ ...row, index })).filter(({ row }) => row.group === group)}
              current={current}
              onCurrent={setCurrent}
            />
          ))}
          <WorkRows
            group="FREE"
            rows={freeShown.map((row, index) => ({ ...row, index: shown.length + index }))}
            current={current}
            onCurrent={setCurrent}
            onTake={take}
            busy={assign.busy}
          />
          {work && filter === 'waiting' ? <WaitingRows items={work.waitingFor} /> : null}
        </div>
        {work ? <MyWorkAside work={work} /> : <aside className={styles['aside']} />}
      </div>
    </>
  );
};
