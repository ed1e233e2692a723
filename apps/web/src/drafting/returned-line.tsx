import { IconArrowBackUp } from '@tabler/icons-react';
import { Moment, useWording } from '../ui';
import { useCheck } from '../workflow';
import styles from './drafting-desk.module.css';

const RETURNS = { RETURN: 'return', REQUEST_CHANGES: 'requestChanges', SEND_BACK: 'sendBack' } as const;

/** Why the draft came back, in the words of who gave it back; nothing in a draft that was never submitted. */
export const ReturnedLine = () => {
  const t = useWording();
  const { round } = useCheck();
  // The newest comes first.
  const [last] = round.moves;
  if (!last?.reason || !(last.action in RETURNS)) return null;
  return (
    <p className={styles['returned']} role="note">
      <IconArrowBackUp size={15} stroke={1.5} aria-hidden />
      <span>
        {t(`workflow.work.why.${RETURNS[last.action as keyof typeof RETURNS]}`, {
          person: last.person?.name ?? '',
          revision: round.revision?.number ?? '',
          reason: last.reason,
        })}{' '}
        <small>
          <Moment at={last.movedAt} />
        </small>
      </span>
    </p>
  );
};
