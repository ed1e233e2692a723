import { useEffect, useState } from 'react';

/**
 * What is shown, held still while a pointer is pressed on it: what the pointer was put down on is still there when it is
 * lifted, so that no click falls between an older answer and a newer one.
 *
 * @returns what to show, and what its container does when a pointer is put down inside
 */
export const useSteady = <Value>(value: Value): { readonly shown: Value; readonly onPointerDown: () => void } => {
  const [pressed, setPressed] = useState(false);
  const [shown, setShown] = useState(value);

  useEffect(() => {
    if (!pressed) return;
    // The click comes after the pointer was lifted.
    const lift = (): void => void setTimeout(() => setPressed(false));
    window.addEventListener('pointerup', lift);
    window.addEventListener('pointercancel', lift);
    return () => {
      window.removeEventListener('pointerup', lift);
      window.removeEventListener('pointercancel', lift);
    };
  }, [pressed]);

  // Adjusting state while rendering: what arrives otherwise is shown at once.
  if (!pressed && shown !== value) setShown(value);
  return { shown: pressed ? shown : value, onPointerDown: () => setPressed(true) };
};
