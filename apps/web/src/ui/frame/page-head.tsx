import type { ReactNode } from 'react';
import { useWording } from '../wording';
import styles from './page-head.module.css';

interface PageHeadProps {
  readonly title: string;
  /** What stands in the browser's tab, where it is not the title. */
  readonly tab?: string | undefined;
  /** One line under the title: figures and what time it is. */
  readonly sub?: ReactNode;
  readonly actions?: ReactNode;
}

/** Head of a screen: title, a line of figures, actions. Names the browser's tab; takes the focus after navigation. */
export const PageHead = ({ title, tab, sub, actions }: PageHeadProps) => {
  const t = useWording();
  return (
    <header className={styles['head']}>
      <title>{t('shell.tabTitle', { title: tab ?? title })}</title>
      <div className={styles['text']}>
        <h1 tabIndex={-1}>{title}</h1>
        {sub ? <div className={styles['sub']}>{sub}</div> : null}
      </div>
      {actions ? <div className={styles['actions']}>{actions}</div> : null}
    </header>
  );
};

/** Facts in one line with dots between them; empty ones leave no dot. */
export const Facts = ({ of }: { of: readonly ReactNode[] }) => (
  <span className={styles['facts']}>
    {of
      .filter((fact) => fact !== null && fact !== undefined && fact !== false && fact !== '')
      .map((fact, index) => (
        <span key={index}>{fact}</span>
      ))}
  </span>
);

/** The line of filters under the head; scrolls inside itself where it is too narrow. */
export const FilterBar = ({ label, children, end }: { label: string; children: ReactNode; end?: ReactNode }) => (
  <div className={styles['filters']} role="group" aria-label={label}>
    {children}
    {end ? <span className={styles['end']}>{end}</span> : null}
  </div>
);
