import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { MyWorkDocument, OpenRefreshRoundDocument, RefreshQueueDocument } from '../gql/graphql';
import { paths, problemOf, useAct } from '../shell';
import {
  EmptyState,
  ErrorLine,
  FreshnessLegend,
  FreshnessShare,
  LoadingRows,
  NewRowsLine,
  PageHead,
  SideSheet,
  useRowKeys,
  useSettled,
  useWording,
} from '../ui';
import { refusalOf } from './check-action';
import { DismissForm, RequestForm, UnchangedForm } from './need-forms';
import { asRefreshFilter, filterFrom, isFiltered, RefreshFilters, type QueueFilter } from './refresh-filters';
import { RefreshGroup, type Need, type Row } from './refresh-group';
import styles from './refresh.module.css';

const PAGE = 20;
const keyOf = ({ factCheckId }: Row): string => factCheckId;

/** What an empty queue means: it holds the checks of one's own desks, and the figures above it are the newsroom's. */
const emptyLine = (filter: QueueFilter, { due, outdated }: { readonly due: number; readonly outdated: number }) => {
  if (isFiltered(filter)) return 'refresh.queue.emptyFilter';
  return due + outdated === 0 ? 'refresh.queue.empty' : 'refresh.queue.emptyOfDesks';
};

type Opened =
  | { readonly form: 'unchanged' | 'request'; readonly row: Row }
  | { readonly form: 'dismiss'; readonly row: Row; readonly need: Need };

/** Which published checks may no longer hold, why, and what to do about it. */
export const RefreshQueue = () => {
  const t = useWording();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => filterFrom(search), [search]);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [more, setMore] = useState<'still' | 'loading' | 'failed'>('still');
  const { data, previousData, error, refetch, fetchMore } = useQuery(RefreshQueueDocument, {
    variables: { first: PAGE, filter: asRefreshFilter(filter), after: null },
  });
  const page = (data ?? previousData)?.refreshQueue;
  const { rows, waiting, showNewest } = useSettled(page?.rows, keyOf, {
    question: data ? JSON.stringify(filter) : undefined,
    complete: page?.next === null,
  });
  const openRound = useAct(OpenRefreshRoundDocument, { touches: [MyWorkDocument, RefreshQueueDocument] });

  const open = async (row: Row): Promise<void> => {
    if (row.openRoundId) {
      void navigate(paths.check(row.factCheckId));
      return;
    }
    if (refusalOf(row.availableActions, 'OPEN_REFRESH') || openRound.busy) return;
    const outcome = await openRound.act({ input: { factCheckId: row.factCheckId, kind: 'REFRESH', reason: null } });
    if (outcome.kind === 'done') void navigate(paths.check(row.factCheckId));
  };

  const { container, current, setCurrent } = useRowKeys<HTMLDivElement>({
    title: t('refresh.queue.title'),
    count: rows.length,
    labels: { next: t('refresh.queue.nextCheck'), previous: t('refresh.queue.previousCheck') },
    more: [
      {
        keys: 'Enter',
        label: t('shell.keys.openRow'),
        run: () => {
          const row = rows[current];
          if (row) void navigate(paths.check(row.key));
        },
      },
      {
        keys: 'o',
        label: t('refresh.act.openKey'),
        run: () => {
          const row = rows[current];
          if (row && !row.gone) void open(row.row);
        },
      },
      {
        keys: 'x',
        label: t('refresh.act.dismissKey'),
        run: () => {
          const row = rows[current]?.row;
          const need = row?.needs.find(({ state }) => state === 'OPEN');
          if (row && need && !refusalOf(row.availableActions, 'REQUEST_REFRESH')) {
            setOpened({ form: 'dismiss', row, need });
          }
        },
      },
    ],
  });

  const loadMore = async (): Promise<void> => {
    setMore('loading');
    try {
      await fetchMore({ variables: { after: page?.next ?? null } });
      setMore('still');
    } catch {
      setMore('failed');
    }
  };
  const problem = problemOf(t, openRound);
  const close = (): void => setOpened(null);

  return (
    <>
      <PageHead
        title={t('refresh.queue.title')}
        sub={page ? t('refresh.queue.sub', { count: page.freshness.due + page.freshness.outdated }) : '\u00a0'}
      />
      {page?.freshness.live === 0 ? <EmptyState>{t('refresh.figure.none')}</EmptyState> : null}
      <div className={styles['summary']} hidden={page?.freshness.live === 0}>
        {page ? (
          <>
            <FreshnessShare counts={page.freshness} />
            <FreshnessLegend counts={page.freshness} />
          </>
        ) : null}
      </div>
      <RefreshFilters
        filter={filter}
        onChange={(next) => setSearch(next, { replace: true, preventScrollReset: true })}
      />
      {error ? <ErrorLine onTryAgain={() => void refetch()}>{t('shell.error.load')}</ErrorLine> : null}
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
      <div ref={container}>
        <NewRowsLine count={waiting} onShow={showNewest} />
        {!page && !error ? <LoadingRows count={4} height={110} /> : null}
        {page && page.freshness.live > 0 && rows.length === 0 ? (
          <EmptyState>{t(emptyLine(filter, page.freshness))}</EmptyState>
        ) : null}
        {rows.map(({ key, row, gone }, index) => (
          <RefreshGroup
            key={key}
            row={row}
            gone={gone}
            isCurrent={index === current}
            onCurrent={() => setCurrent(index)}
            busy={openRound.busy}
            onOpen={() => void open(row)}
            onUnchanged={() => setOpened({ form: 'unchanged', row })}
            onRequest={() => setOpened({ form: 'request', row })}
            onDismiss={(need) => setOpened({ form: 'dismiss', row, need })}
          />
        ))}
        {more === 'failed' ? <ErrorLine onTryAgain={() => void loadMore()}>{t('shell.error.load')}</ErrorLine> : null}
        {page?.next && more !== 'failed' ? (
          <p className={styles['more']}>
            <Button onClick={() => void loadMore()} loading={more === 'loading'}>
              {t('shell.more')}
            </Button>
          </p>
        ) : null}
      </div>
      <SideSheet opened={opened?.form === 'unchanged'} onClose={close} title={t('refresh.unchanged.title')}>
        {opened?.form === 'unchanged' ? <UnchangedForm row={opened.row} onClose={close} /> : null}
      </SideSheet>
      <SideSheet opened={opened?.form === 'dismiss'} onClose={close} title={t('refresh.dismiss.title')}>
        {opened?.form === 'dismiss' ? <DismissForm need={opened.need} onClose={close} /> : null}
      </SideSheet>
      <SideSheet opened={opened?.form === 'request'} onClose={close} title={t('refresh.request.title')}>
        {opened?.form === 'request' ? <RequestForm factCheckId={opened.row.factCheckId} onClose={close} /> : null}
      </SideSheet>
    </>
  );
};
