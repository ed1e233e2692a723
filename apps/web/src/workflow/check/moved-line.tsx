import { IconArrowsRightLeft } from '@tabler/icons-react';
import { Action, Moment, useWording } from '../../ui';
import type { Move } from './held-round';
import styles from './moved-line.module.css';

interface MovedLineProps {
  /** The latest first. */
  readonly moves: readonly Move[];
  /** Whether the screen stands still for the sake of what was typed. */
  readonly frozen: boolean;
  /** Where the round is now, in words; null where that is not known. */
  readonly now: string | null;
  readonly onGoOn: () => void;
}

/** Who moved the round while somebody looked at it, when and why; over a screen that stands still also the way on. */
export const MovedLine = ({ moves, frozen, now, onGoOn }: MovedLineProps) => {
  const t = useWording();
  if (moves.length === 0 && !frozen) return null;
  return (
    <div className={styles['line']} data-frozen={frozen || undefined}>
      <IconArrowsRightLeft size={16} stroke={1.5} aria-hidden />
      <div>
        {moves.length === 0 ? <p>{t('workflow.moved.somehow')}</p> : null}
        {moves.map((move) => (
          <p key={move.id}>
            <b>{t(`workflow.moved.${move.action}`, { person: move.person?.name ?? t('workflow.moved.nobody') })}</b>,{' '}
            <Moment at={move.movedAt} />
            {move.reason ? <>: “{move.reason}”</> : null}
          </p>
        ))}
        {frozen ? <p>{t('workflow.moved.frozen')}</p> : null}
      </div>
      <Action local quiet={!frozen} onAct={onGoOn}>
        {!frozen
          ? t('shell.action.close')
          : now
            ? t('workflow.moved.goOnTo', { place: now })
            : t('workflow.moved.goOn')}
      </Action>
    </div>
  );
};
