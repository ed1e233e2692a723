import type { Instant } from '@recheck/domain';
import { formatTimeOfSave } from '@recheck/wording';
import { useNewsroomClock, useWording } from '../ui';
import styles from './people.module.css';

/** Says, beside a form's button, when it was last kept. */
export const Kept = ({ at }: { at: Date | null }) => {
  const t = useWording();
  const { timeZone } = useNewsroomClock();
  return (
    <span role="status" className={styles['kept']}>
      {at ? t('people.settings.saved', { time: formatTimeOfSave(at.toISOString() as Instant, timeZone) }) : null}
    </span>
  );
};
