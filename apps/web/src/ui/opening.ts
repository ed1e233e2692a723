import { useEffect, useLayoutEffect, useState } from 'react';

const openDialogs = new Set<symbol>();

/** Whether a dialog is open. One that was closed and still fades is not: what is pressed then is meant for the page. */
export const isDialogOpen = (): boolean => openDialogs.size > 0;

/**
 * Whether a dialog is open, as its library has to hear of it: one that comes to the page open comes closed and opens then.
 * The library gives the focus back to where it was when it saw a dialog open, and else to nothing. While it is open, the
 * keys of the page rest.
 */
export const useOpening = (opened: boolean): boolean => {
  const [there, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  useLayoutEffect(() => {
    if (!opened) return;
    const dialog = Symbol('dialog');
    openDialogs.add(dialog);
    return () => void openDialogs.delete(dialog);
  }, [opened]);
  return opened && there;
};
