import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { CheckHistoryDocument } from '../../gql/graphql';
import { EmptyState, ErrorLine, LoadingRows, Moment, useWording } from '../../ui';
import styles from './check.module.css';

const AT_ONCE = 50;

/** Who did what to this check, newest first: the ledger in sentences. */
export const History = ({ factCheckId }: { factCheckId: string }) => {
  const t = useWording();
  const { data, error, refetch, fetchMore } = useQuery(CheckHistoryDocument, {
    variables: { factCheckId, first: AT_ONCE, after: null },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorLine onTryAgain={() => void refetch()}>{t('shell.error.load')}</ErrorLine>;
  if (!data) return <LoadingRows count={8} height={40} />;
  const { rows, next } = data.history;
  const more = (): void =>
    void fetchMore({
      variables: { after: next },
      updateQuery: (before, { fetchMoreResult }) => ({
        history: { ...fetchMoreResult.history, rows: [...before.history.rows, ...fetchMoreResult.history.rows] },
      }),
    });
  return (
    <section className={styles['history']} aria-label={t('workflow.check.view.history')}>
      {rows.length === 0 ? <EmptyState>{t('workflow.check.historyEmpty')}</EmptyState> : null}
      <ol>
        {rows.map((row) => (
          <li key={row.seq}>
            <span>
              <Moment at={row.at} />
            </span>
            <p>{row.sentence}</p>
          </li>
        ))}
      </ol>
      {next ? <Button onClick={more}>{t('shell.more')}</Button> : null}
    </section>
  );
};
