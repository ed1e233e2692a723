import { CloseButton } from '@mantine/core';
import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { useWording } from './wording';
import styles from './toasts.module.css';

type Announce = (message: ReactNode) => void;
const ToastsContext = createContext<Announce>(() => undefined);

const SHOWN_MS = 8000;

/** Shows, for a while, what happened elsewhere. What happened here is said where it happened. */
export const ToastsProvider = ({ children }: { children: ReactNode }) => {
  const t = useWording();
  const [toasts, setToasts] = useState<readonly { id: number; message: ReactNode }[]>([]);
  const next = useRef(0);
  const remove = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const announce = useCallback<Announce>(
    (message) => {
      next.current += 1;
      const id = next.current;
      setToasts((all) => [...all, { id, message }]);
      setTimeout(() => remove(id), SHOWN_MS);
    },
    [remove],
  );
  const shown = useMemo(
    () =>
      toasts.map(({ id, message }) => (
        <div key={id} className={styles['toast']}>
          <span>{message}</span>
          <CloseButton size="sm" aria-label={t('shell.action.close')} onClick={() => remove(id)} />
        </div>
      )),
    [toasts, remove, t],
  );
  return (
    <ToastsContext value={announce}>
      {children}
      <div className={styles['toasts']} role="status" aria-live="polite">
        {shown}
      </div>
    </ToastsContext>
  );
};

/** Tells people, briefly, of something that happened elsewhere. */
export const useToasts = (): Announce => use(ToastsContext);
