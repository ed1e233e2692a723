import { IconAlertTriangle } from '@tabler/icons-react';
import { useWording } from '../../ui';
import styles from './authorship.module.css';
import { useAuthorship } from './use-authorship';

/** Says beside what submission asks for how much text no person stands for. It does not stand in the way. */
export const UnadoptedWarning = ({ onOpen }: { onOpen: () => void }) => {
  const t = useWording();
  const { open } = useAuthorship();
  if (open.length === 0) return null;
  return (
    <p className={styles['warning']}>
      <IconAlertTriangle size={15} stroke={1.5} aria-hidden />
      <span>
        {t('drafting.authorship.warning', { count: open.length })}{' '}
        <button type="button" onClick={onOpen}>
          {t('drafting.pane.authors')}
        </button>
      </span>
    </p>
  );
};
