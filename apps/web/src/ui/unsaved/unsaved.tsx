import { createContext, use, useCallback, useId, useLayoutEffect, useMemo, useState } from 'react';

/**
 * What becomes of words that were typed and that nobody else has: `typed`, they would go with the form that holds them;
 * `acting`, they are on their way to the newsroom.
 */
export type Unsaved = 'none' | 'typed' | 'acting';

type Tell = (whose: string, unsaved: Unsaved) => void;

/** Takes what the forms inside tell; null where nobody minds. */
export const UnsavedContext = createContext<Tell | null>(null);

/** Tells whoever stands around a form what it holds, for as long as the form is there. */
export const useUnsaved = (unsaved: Unsaved): void => {
  const tell = use(UnsavedContext);
  const whose = useId();
  // Before the next frame: whoever would take the form away has to know by then.
  useLayoutEffect(() => {
    tell?.(whose, unsaved);
    return () => tell?.(whose, 'none');
  }, [tell, whose, unsaved]);
};

/** What the forms inside hold together, and what to hand to `UnsavedContext` around them. */
export const useUnsavedInside = (): { readonly unsaved: Unsaved; readonly tell: Tell } => {
  const [held, setHeld] = useState<ReadonlyMap<string, Unsaved>>(new Map());
  const tell = useCallback<Tell>((whose, unsaved) => {
    setHeld((before) => {
      if ((before.get(whose) ?? 'none') === unsaved) return before;
      const after = new Map(before);
      if (unsaved === 'none') after.delete(whose);
      else after.set(whose, unsaved);
      return after;
    });
  }, []);
  return useMemo(() => {
    const all = [...held.values()];
    return { unsaved: all.includes('acting') ? 'acting' : all.includes('typed') ? 'typed' : 'none', tell };
  }, [held, tell]);
};
