import { createContext, use, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { formatTime } from '@recheck/wording';
import { StandingRefusalContext, useNewsroomClock, useWording } from '../ui';
import type { Connection } from './connection';
import styles from './newsroom-frame.module.css';

const ConnectionContext = createContext<Connection | null>(null);

const never = (): (() => void) => () => undefined;

/** Since when the newsroom cannot be reached; null while it can. */
export const useOfflineSince = () => {
  const connection = use(ConnectionContext);
  return useSyncExternalStore(connection?.subscribe ?? never, connection?.offlineSince ?? (() => null));
};

/** While the newsroom cannot be reached, every act below is refused with that reason; reading goes on. */
export const ConnectionProvider = ({ connection, children }: { connection: Connection; children: ReactNode }) => (
  <ConnectionContext value={connection}>
    <OfflineRefusal>{children}</OfflineRefusal>
  </ConnectionContext>
);

const OfflineRefusal = ({ children }: { children: ReactNode }) => {
  const t = useWording();
  const offline = useOfflineSince() !== null;
  const refusal = useMemo(() => (offline ? { sentence: t('shell.offline.refusal') } : null), [offline, t]);
  return <StandingRefusalContext value={refusal}>{children}</StandingRefusalContext>;
};

/** The line over every screen while there is no connection. */
export const OfflineLine = () => {
  const t = useWording();
  const since = useOfflineSince();
  const { timeZone } = useNewsroomClock();
  return (
    <div role="status" aria-live="polite">
      {since ? (
        <p className={styles['offline']}>{t('shell.offline.line', { time: formatTime(since, timeZone) })}</p>
      ) : null}
    </div>
  );
};
