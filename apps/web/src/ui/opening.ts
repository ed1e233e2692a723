import { useEffect, useState } from 'react';

/**
 * Whether a dialog is open, as its library has to hear of it: one that comes to the page open comes closed and opens then.
 * The library gives the focus back to where it was when it saw a dialog open, and else to nothing.
 */
export const useOpening = (opened: boolean): boolean => {
  const [there, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return opened && there;
};
