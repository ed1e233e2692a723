import { Link } from 'react-router';
import type { MyWorkQuery } from '../gql/graphql';
import { paths } from '../shell';
import { FreshnessBar, FreshnessLegend, FreshnessShare, useNewsroomClock, useWording } from '../ui';
import { sayWaiting } from './my-work-rows';
import styles from './my-work.module.css';

const SHOWN = 5;

/** How the newsroom stands: freshness of what is published, and for whom I wait. */
export const MyWorkAside = ({ work }: { work: MyWorkQuery['myWork'] }) => {
  const t = useWording();
  const clock = useNewsroomClock();
  const { freshness, waitingFor } = work;
  return (
    <aside className={styles['aside']} aria-label={t('workflow.myWork.aside')}>
      <section>
        <h2>{t('workflow.myWork.freshness')}</h2>
        <FreshnessShare counts={freshness} />
        {freshness.live > 0 ? (
          <>
            <FreshnessBar counts={freshness} />
            <FreshnessLegend counts={freshness} />
            {freshness.due + freshness.outdated > 0 ? (
              <Link to={paths.refresh} className={styles['link']}>
                {t('workflow.myWork.seeQueue')}
              </Link>
            ) : null}
          </>
        ) : null}
      </section>
      <section>
        <h2>{t('workflow.myWork.youWaitFor')}</h2>
        {waitingFor.length === 0 ? <p className={styles['soft']}>{t('workflow.myWork.noWaiting')}</p> : null}
        <ul>
          {waitingFor.slice(0, SHOWN).map((item) => (
            <li key={item.roundId} className={styles['waiting']}>
              <Link to={paths.check(item.factCheckId)}>{item.question}</Link>
              <small>{sayWaiting(t, item, clock)}</small>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
};
