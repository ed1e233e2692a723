import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { MentionsDocument } from '../../gql/graphql';
import { paths } from '../../shell';
import { Moment, useWording } from '../../ui';
import styles from './comments.module.css';

const LOOK_AGAIN_MS = 60_000;
const SHOWN = 160;

/** What this person was asked in comments and has not answered; nothing where nobody asked. */
export const MentionsList = () => {
  const t = useWording();
  const { data } = useQuery(MentionsDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: LOOK_AGAIN_MS,
    skipPollAttempt: () => document.hidden,
  });
  const mentions = data?.mentions ?? [];
  if (mentions.length === 0) return null;
  return (
    <section aria-labelledby="work-mentions" className={styles['mentions']}>
      <h2 id="work-mentions">
        <b>{t('drafting.margin.asked')}</b> {t('drafting.margin.askedRule')}
      </h2>
      <ul>
        {mentions.map(({ threadId, factCheckId, question, body, person, writtenAt }) => (
          <li key={threadId}>
            <Link to={`${paths.check(factCheckId)}?thread=${threadId}`}>
              {t('drafting.margin.asks', { name: person.name })}
            </Link>{' '}
            <Moment at={writtenAt} />
            <p>{question}</p>
            <p className={styles['soft']}>{body.length > SHOWN ? `${body.slice(0, SHOWN)}…` : body}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};
