import { createContext, use } from 'react';

export const NewCheckContext = createContext<() => void>(() => undefined);

/** Opens the sheet for a new check, from wherever one is. */
export const useNewCheck = (): (() => void) => use(NewCheckContext);
