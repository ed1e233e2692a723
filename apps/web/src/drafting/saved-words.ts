import { useEffect } from 'react';
import { useGuardedTab } from '../ui';
import { useDesk } from './desk-context';
import { wouldBeLost } from './saved-state';
import { useSavedState } from './use-live-draft';

/** So long the saved words rest before what follows from them is asked for anew, in milliseconds. */
const REST_MS = 1500;

/** What follows from the way of one's words to the server; shows nothing, so that the desk is not drawn with every key. */
export const SavedWords = ({ onRest }: { onRest: () => unknown }) => {
  const { draft } = useDesk();
  const saved = useSavedState(draft);
  useGuardedTab(wouldBeLost(saved));
  const { savedAt } = saved;
  useEffect(() => {
    if (savedAt === null) return;
    const timer = setTimeout(() => void onRest(), REST_MS);
    return () => clearTimeout(timer);
  }, [savedAt, onRest]);
  return null;
};
