import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** After going to another screen, the focus is on its title, so that reading and tabbing begin there. */
export const useFocusOnNavigation = (): void => {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    const main = document.getElementById('main');
    // A screen that has put the focus somewhere itself knows better.
    if (main?.contains(document.activeElement)) return;
    const target = main?.querySelector<HTMLElement>('h1[tabindex]') ?? main;
    target?.focus({ preventScroll: true });
  }, [pathname]);
};
