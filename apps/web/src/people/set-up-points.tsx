import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { Link } from 'react-router';
import { paths, useSession } from '../shell';
import { State, useWording } from '../ui';
import styles from './people.module.css';

/**
 * What has to be there before a check can go the whole way, told to administrators; nothing once all of it is there.
 * Elsewhere than on the screen where people are invited it leads there.
 */
export const SetUpPoints = ({ withLink = false }: { withLink?: boolean }) => {
  const t = useWording();
  const { newsroom } = useSession();
  const points = newsroom.setUp;
  if (points.every(({ done }) => done)) return null;
  return (
    <section className={styles['setUp']} aria-labelledby="set-up">
      <h2 id="set-up">{t('people.accounts.setUp')}</h2>
      <ul>
        {points.map(({ code, done, sentence }) => (
          <li key={code} data-done={done || undefined}>
            <State glyph={done ? IconCheck : IconCircleDashed} tone={done ? 'fresh' : 'due'}>
              {done ? t('people.accounts.setUpDone') : t('people.accounts.setUpOpen')}
            </State>
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
      {withLink ? (
        <Link to={paths.people} className={styles['setUpLink']}>
          {t('people.accounts.setUpLink')}
        </Link>
      ) : null}
    </section>
  );
};
