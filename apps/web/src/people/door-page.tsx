import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWording } from '../ui';
import styles from './door-page.module.css';

interface DoorPageProps {
  readonly title: string;
  readonly newsroom: string;
  readonly children: ReactNode;
}

/** The frame of what people see before they are signed in. */
export const DoorPage = ({ title, newsroom, children }: DoorPageProps) => {
  const t = useWording();
  return (
    <div className={styles['door']}>
      <title>{t('shell.tabTitle', { title })}</title>
      <main className={styles['sheet']}>
        <header>
          <p className={styles['brand']}>
            <IconCircleCheck size={19} stroke={2} aria-hidden />
            {t('shell.product')}
          </p>
          <h1>{title}</h1>
          <p className={styles['small']}>{newsroom}</p>
        </header>
        {children}
      </main>
    </div>
  );
};
