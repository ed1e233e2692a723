import { useEffect } from 'react';

/** Asks before a tab is closed that holds what nobody else has. */
export const useGuardedTab = (holds: boolean): void => {
  useEffect(() => {
    if (!holds) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [holds]);
};
