import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { KeptRoundDocument } from '../gql/graphql';
import { paths, useMe } from '../shell';
import { Action, useWording } from '../ui';
import { useKeptRounds } from './frozen-words';
import type { KeptRound } from './kept-topics';
import styles from './kept-words.module.css';

const FrozenSheet = lazy(async () => ({ default: (await import('./frozen-sheet')).FrozenSheet }));

/**
 * What this person typed and the newsroom does not have, by round: to be sent where its draft can still be written, and
 * to be copied where not, also when the round has ended or may no longer be read. Nothing where everything is saved.
 */
export const KeptWordsList = () => {
  const t = useWording();
  const { person } = useMe();
  const rounds = useKeptRounds(person.id);
  if (rounds.length === 0) return null;
  return (
    <section aria-labelledby="kept-words" className={styles['kept']}>
      <h2 id="kept-words">
        <b>{t('drafting.kept.title')}</b> {t('drafting.kept.rule')}
      </h2>
      <ul>
        {rounds.map((kept) => (
          <KeptWords key={kept.roundId} {...kept} />
        ))}
      </ul>
    </section>
  );
};

const KeptWords = ({ roundId, unsent, aside }: KeptRound) => {
  const t = useWording();
  const [shown, setShown] = useState(false);
  const { data } = useQuery(KeptRoundDocument, { variables: { roundId }, fetchPolicy: 'network-only' });
  // Not before the server has said what became of the round: a draft that is open still takes what is left.
  if (!data) return null;
  const { round } = data;
  const writable = round?.availableActions.some(({ action, refusal }) => action === 'EDIT_DRAFT' && !refusal) ?? false;
  return (
    <li>
      {round ? <Link to={paths.check(round.factCheckId)}>{round.question}</Link> : t('drafting.kept.unreadable')}
      {writable && unsent ? <p>{t('drafting.kept.writable')}</p> : null}
      {aside || !writable ? <p>{t(writable ? 'drafting.kept.aside' : 'drafting.kept.closed')}</p> : null}
      {aside || !writable ? (
        <Action quiet local onAct={() => setShown(true)}>
          {t('drafting.kept.show')}
        </Action>
      ) : null}
      <Suspense>
        {shown ? <FrozenSheet roundId={roundId} closed={!writable} onClose={() => setShown(false)} /> : null}
      </Suspense>
    </li>
  );
};
