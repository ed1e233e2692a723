import { useQuery } from '@apollo/client/react';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { UnadoptedTextDocument, type UnadoptedTextQuery } from '../../gql/graphql';
import { ErrorLine, LoadingRows, useWording } from '../../ui';
import styles from './authorship.module.css';

/** How much of a paragraph is enough to know it by, in characters. */
const EXCERPT = 160;

/** Words from which citation marks were taken: no gap stays before what closed the sentence behind them. */
const closeGaps = (words: string): string => words.replace(/\s+(?=[.,;:!?…])/gu, '').replace(/\s{2,}/gu, ' ');

const excerptOf = (words: string): string => (words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words);

// What is decided on must not be what an earlier look found.
const useUnadopted = (roundId: string) =>
  useQuery(UnadoptedTextDocument, { variables: { roundId }, fetchPolicy: 'cache-and-network' });

const openIn = ({ authorship }: UnadoptedTextQuery) =>
  authorship?.paragraphs.filter(({ machine, words }) => machine && words.trim() !== '') ?? [];

const Warning = ({ count }: { count: number }) => {
  const t = useWording();
  return (
    <p className={styles['warning']}>
      <IconAlertTriangle size={15} stroke={1.5} aria-hidden />
      <span>{t('drafting.authorship.warning', { count })}</span>
    </p>
  );
};

/** The same in one line, beside the button that decides; nothing where a person stands for everything. */
export const UnadoptedLine = ({ roundId }: { roundId: string }) => {
  const { data } = useUnadopted(roundId);
  const count = data ? openIn(data).length : 0;
  return count > 0 ? <Warning count={count} /> : null;
};

/**
 * Says of a draft that waits for its approval which of its paragraphs came from an import or a tool as they stand, and
 * that no person has adopted them; or that there are none.
 */
export const UnadoptedText = ({ roundId }: { roundId: string }) => {
  const t = useWording();
  const { data, error, refetch } = useUnadopted(roundId);
  if (error && !data) return <ErrorLine onTryAgain={() => void refetch()}>{t('shell.error.load')}</ErrorLine>;
  if (!data) return <LoadingRows count={1} height={32} />;
  const open = openIn(data);
  if (open.length === 0) {
    return (
      <p className={styles['adopted']}>
        <IconCheck size={15} stroke={1.5} aria-hidden /> {t('drafting.authorship.allAdopted')}
      </p>
    );
  }
  return (
    <>
      <Warning count={open.length} />
      <ul className={styles['unadopted']} aria-label={t('drafting.authorship.openTitle')}>
        {open.map(({ id, words }) => (
          <li key={id}>{excerptOf(closeGaps(words))}</li>
        ))}
      </ul>
    </>
  );
};
