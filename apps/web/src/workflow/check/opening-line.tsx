import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { CheckPartsFragment, RoundPartsFragment } from '../../gql/graphql';
import { Moment, useWording } from '../../ui';
import styles from './opening-line.module.css';

interface OpeningLineProps {
  readonly round: RoundPartsFragment;
  readonly needs: CheckPartsFragment['needs'];
}

/** Why there is another round of a check, for everybody who works on it: who opened it, when, and what asked for it. */
export const OpeningLine = ({ round: { roundKind, outcome, opening }, needs }: OpeningLineProps) => {
  const t = useWording();
  if (roundKind === 'INITIAL' || outcome !== null) return null;
  const { person, openedAt, reason } = opening;
  const asked = needs.filter(({ state }) => roundKind === 'REFRESH' && state === 'IN_ROUND');
  // A reason that became a need stands in its sentence.
  const sentences = asked.map(({ sentence }) => sentence).filter((sentence) => !reason || !sentence.includes(reason));
  const why = [reason && `“${reason}”`, ...sentences].filter(Boolean).join(' ');
  const Icon = roundKind === 'CORRECTION' ? IconAlertTriangle : IconRefresh;
  return (
    <div className={styles['line']}>
      <Icon size={16} stroke={1.5} aria-hidden />
      <p>
        <b>{t(`workflow.opening.${roundKind}`, { person: person?.name ?? t('workflow.opening.nobody') })}</b>,{' '}
        <Moment at={openedAt} />
        {why ? `: ${why}` : null}
      </p>
    </div>
  );
};
