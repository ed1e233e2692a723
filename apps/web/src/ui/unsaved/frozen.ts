import { createContext, type ReactNode } from 'react';

/**
 * Why everything on a screen stands still, e.g. who has moved on what it shows; null while it does not. Dialogs over such
 * a screen say it as well.
 */
export const FrozenContext = createContext<ReactNode>(null);
