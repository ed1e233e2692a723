import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowUp } from '@tabler/icons-react';
import { useWording } from '../wording';
import styles from './notices.module.css';

/** Says that there is nothing, and what there is instead. */
export const EmptyState = ({ children, action }: { children: ReactNode; action?: ReactNode }) => (
  <div className={styles['empty']}>
    <p>{children}</p>
    {action}
  </div>
);

interface ErrorLineProps {
  /** What failed, and what was kept. */
  readonly children: ReactNode;
  readonly onTryAgain?: (() => void) | undefined;
}

/** One line at the place that failed; the rest of the screen goes on working. */
export const ErrorLine = ({ children, onTryAgain }: ErrorLineProps) => {
  const t = useWording();
  return (
    <div className={styles['error']} role="alert">
      <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
      <span>{children}</span>
      {onTryAgain ? <Button onClick={onTryAgain}>{t('shell.error.tryAgain')}</Button> : null}
    </div>
  );
};

const PATIENCE_MS = 150;

interface LoadingRowsProps {
  readonly count?: number;
  /** Height of one row in pixels: that of the rows to come, so that nothing jumps. */
  readonly height?: number;
}

/** Empty rows in the place of those to come, after a moment and without shimmer. */
export const LoadingRows = ({ count = 6, height = 64 }: LoadingRowsProps) => {
  const t = useWording();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles['loading']} role="status" aria-label={t('shell.loading')}>
      {late ? Array.from({ length: count }, (_, index) => <div key={index} style={{ height }} aria-hidden />) : null}
    </div>
  );
};

/** The line behind which new rows wait until somebody asks for them. */
export const NewRowsLine = ({ count, onShow }: { count: number; onShow: () => void }) => {
  const t = useWording();
  return (
    <div aria-live="polite">
      {count > 0 ? (
        <button type="button" className={styles['waiting']} onClick={onShow}>
          <IconArrowUp size={14} stroke={1.5} aria-hidden />
          {t('shell.newRows', { count })}
        </button>
      ) : null}
    </div>
  );
};
