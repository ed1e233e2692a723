import { IconExternalLink } from '@tabler/icons-react';
import type { Ref } from 'react';
import type { CheckPartsFragment, RoundPartsFragment } from '../../gql/graphql';
import { publicPage } from '../../shell';
import { FreshnessState, useWording } from '../../ui';
import { sayRound } from './say-round';
import styles from './check.module.css';

export const CHECK_VIEWS = ['round', 'draft', 'public', 'history'] as const;
export type CheckView = (typeof CHECK_VIEWS)[number];

interface CheckBarProps {
  readonly check: CheckPartsFragment;
  readonly round: RoundPartsFragment | null;
  readonly view: CheckView;
  readonly onView: (view: CheckView) => void;
  /** Where the screen of a stage says who is there. */
  readonly peopleRef: Ref<HTMLDivElement>;
}

/** Top bar of a check: where it belongs, what it asks, and its three sides. */
export const CheckBar = ({ check, round, view, onView, peopleRef }: CheckBarProps) => {
  const t = useWording();
  const question = round?.question || check.question;
  // In its stage the draft is the round’s own screen; while it is judged it stands beside.
  const frozen = round !== null && round.outcome === null && round.stage !== 'DRAFT';
  return (
    <header className={styles['bar']}>
      <title>{t('shell.tabTitle', { title: question })}</title>
      <div className={styles['where']}>
        <span className={styles['desk']}>{check.desk.name}</span>
        <h1 tabIndex={-1}>{question}</h1>
        {check.freshness ? <FreshnessState value={check.freshness.state} /> : null}
        {check.publicState === 'LIVE' || check.publicState === 'WITHDRAWN' ? (
          <a href={publicPage(check.slug)} target="_blank" rel="noreferrer">
            {t('workflow.check.publicPage')} <IconExternalLink size={14} stroke={1.5} aria-hidden />
          </a>
        ) : null}
      </div>
      <div className={styles['people']} ref={peopleRef} />
      <nav className={styles['views']} aria-label={t('workflow.check.views')}>
        {CHECK_VIEWS.filter((name) => (name === 'draft' ? frozen : name !== 'round' || round !== null)).map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === view ? 'page' : undefined}
            onClick={() => onView(name)}
          >
            {name === 'round' && round ? sayRound(t, round.roundKind, round.number) : t(`workflow.check.view.${name}`)}
          </button>
        ))}
      </nav>
    </header>
  );
};
