import { useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ChecksDocument, type CheckRowPartsFragment } from '../gql/graphql';
import { paths } from '../shell';
import {
  EmptyState,
  ErrorLine,
  KeyHint,
  LoadingRows,
  NewRowsLine,
  PageHead,
  useRowKeys,
  useSettled,
  useSteady,
  useWording,
} from '../ui';
import { asCheckFilter, filterFrom, isFiltered, searchFrom, type ChecksFilter } from './checks-list-filter';
import { ChecksFilters } from './checks-list-filters';
import { CheckRows } from './checks-list-rows';
import { useNewCheck } from './new-check-context';
import styles from './checks-list.module.css';

const PAGE = 50;
const PAUSE_MS = 250;
const keyOf = ({ id }: CheckRowPartsFragment): string => id;

/** All checks: filtered, searched, page by page. The address keeps what was chosen. */
export const ChecksList = () => {
  const t = useWording();
  const navigate = useNavigate();
  const newCheck = useNewCheck();
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => filterFrom(search), [search]);
  const [typed, setTyped] = useState(filter.text);
  const [more, setMore] = useState<'still' | 'loading' | 'failed'>('still');
  const field = useRef<HTMLInputElement>(null);

  const question = searchFrom(filter).toString();
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(ChecksDocument, {
    variables: { first: PAGE, filter: asCheckFilter(filter), after: null },
  });
  // What was there stays readable while another filter loads.
  const newest = (data ?? previousData)?.checks;
  const answered = data ? question : undefined;
  const steady = useSteady(useMemo(() => ({ page: newest, question: answered }), [newest, answered]));
  const { page } = steady.shown;
  const { rows, waiting, showNewest } = useSettled(page?.rows, keyOf, {
    question: steady.shown.question,
    complete: page?.next === null,
  });

  const { container, current, setCurrent } = useRowKeys<HTMLDivElement>({
    title: t('workflow.checks.title'),
    count: rows.length,
    labels: { next: t('shell.keys.next'), previous: t('shell.keys.previous') },
    more: [
      {
        keys: 'Enter',
        label: t('shell.keys.openRow'),
        run: () => {
          const row = rows[current];
          if (row) void navigate(paths.check(row.key));
        },
      },
      { keys: '/', label: t('workflow.checks.searchKey'), run: () => field.current?.focus() },
    ],
  });

  const change = (chosen: Partial<ChecksFilter>): void => {
    setSearch(searchFrom({ ...filter, ...chosen }), { replace: true, preventScrollReset: true });
    setCurrent(0);
  };
  const searchLater = useDebouncedCallback((text: string) => change({ text }), PAUSE_MS);

  const loadMore = async (): Promise<void> => {
    setMore('loading');
    try {
      await fetchMore({ variables: { after: page?.next ?? null } });
      setMore('still');
    } catch {
      setMore('failed');
    }
  };

  return (
    <>
      <PageHead
        title={t('workflow.checks.title')}
        sub={page ? t('workflow.checks.shown', { count: rows.length }) : '\u00a0'}
        actions={
          <>
            <TextInput
              ref={field}
              className={styles['search']}
              size="xs"
              type="search"
              aria-label={t('workflow.checks.search')}
              placeholder={t('workflow.checks.search')}
              leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
              rightSection={typed ? null : <KeyHint keys="/" />}
              value={typed}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                searchLater(event.currentTarget.value);
              }}
              // Whoever leaves the field goes elsewhere with the next press: an address changed later would call it back.
              onBlur={() => searchLater.flush()}
              onKeyDown={(event) => {
                // A browser would empty the field; what was searched for stays.
                if (event.key !== 'Escape') return;
                event.preventDefault();
                field.current?.blur();
              }}
            />
            <Button
              leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
              rightSection={<KeyHint keys="c" />}
              onClick={newCheck}
            >
              {t('workflow.newCheck.title')}
            </Button>
          </>
        }
      />
      <ChecksFilters filter={filter} onChange={change} />
      {error ? <ErrorLine onTryAgain={() => void refetch()}>{t('shell.error.load')}</ErrorLine> : null}
      <div ref={container} className={styles['list']} aria-busy={loading} onPointerDown={steady.onPointerDown}>
        <NewRowsLine count={waiting} onShow={showNewest} />
        {!page && !error ? <LoadingRows count={10} height={58} /> : null}
        {page && rows.length === 0 ? (
          isFiltered(filter) ? (
            <EmptyState
              action={
                <Button
                  onClick={() => {
                    setTyped('');
                    setSearch(new URLSearchParams(), { replace: true });
                  }}
                >
                  {t('workflow.checks.clear')}
                </Button>
              }
            >
              {t('workflow.checks.nothingFound')}
            </EmptyState>
          ) : (
            <EmptyState>{t('workflow.checks.none')}</EmptyState>
          )
        ) : null}
        <CheckRows rows={rows} current={current} onCurrent={setCurrent} />
        {more === 'failed' ? <ErrorLine onTryAgain={() => void loadMore()}>{t('shell.error.load')}</ErrorLine> : null}
        {page?.next && more !== 'failed' ? (
          <p className={styles['more']}>
            <Button onClick={() => void loadMore()} loading={more === 'loading'}>
              {t('shell.more')}
            </Button>
          </p>
        ) : null}
      </div>
    </>
  );
};
