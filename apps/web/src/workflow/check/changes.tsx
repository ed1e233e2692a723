import { useQuery } from '@apollo/client/react';
import { RoundDifferenceDocument } from '../../gql/graphql';
import { ErrorLine, LoadingRows, useWording } from '../../ui';
import styles from './approval.module.css';
import { DifferenceWords } from './difference-words';

/** What this round changed, word by word, against what came before it. */
export const Changes = ({ roundId }: { roundId: string }) => {
  const t = useWording();
  const { data, error, refetch } = useQuery(RoundDifferenceDocument, {
    variables: { roundId },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorLine onTryAgain={() => void refetch()}>{t('shell.error.load')}</ErrorLine>;
  if (!data) return <LoadingRows count={8} height={48} />;
  const difference = data.difference;
  if (!difference) return <p className={styles['quiet']}>{t('workflow.approval.firstRevision')}</p>;
  const first = difference.blocks.every(({ parts }) => parts.every(({ kind }) => kind === 'ADDED'));
  if (first) {
    return (
      <>
        <p className={styles['quiet']}>{t('workflow.approval.firstRevision')}</p>
        {difference.blocks.map((block, index) => (
          <p key={index} className={styles['prose']}>
            {block.parts.map(({ text }) => text).join('')}
          </p>
        ))}
      </>
    );
  }
  return <DifferenceWords difference={difference} />;
};
