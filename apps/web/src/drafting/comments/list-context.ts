import { createContext } from 'react';

/** Shows the list of comments; `wherever` also where they stand beside the text. */
export const ListContext = createContext<(wherever?: boolean) => void>(() => undefined);
