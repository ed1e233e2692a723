import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { isNarrow } from './narrow';

export type Pane = 'document' | 'evidence';

/**
 * The words or the evidence beside them. Where both share one place, each is found again where it was left, and one that
 * comes for the first time begins at its top.
 * @param desk what holds both
 */
export const usePanes = (desk: RefObject<HTMLElement | null>) => {
  const [pane, setPane] = useState<Pane>('document');
  const shown = useRef<Pane>('document');
  const left = useRef<Partial<Record<Pane, number>>>({});
  const showPane = useCallback((next: Pane): void => {
    if (next === shown.current) return;
    left.current[shown.current] = window.scrollY;
    shown.current = next;
    setPane(next);
  }, []);
  const toTop = useCallback((): void => {
    if (!isNarrow() || !desk.current) return;
    window.scrollTo({ top: Math.min(window.scrollY, placeBelowPanes(desk.current)) });
  }, [desk]);
  const first = useRef(true);
  useLayoutEffect(() => {
    if (first.current) first.current = false;
    else if (isNarrow()) {
      const top = left.current[pane];
      if (top === undefined) toTop();
      else window.scrollTo({ top });
    }
  }, [pane, toTop]);
  return { pane, showPane, toTop };
};

/** How far the page is scrolled when the desk begins right under the row of its panes, which stays in sight. */
const placeBelowPanes = (desk: HTMLElement): number =>
  desk.getBoundingClientRect().top + window.scrollY - (desk.previousElementSibling?.clientHeight ?? 0);
