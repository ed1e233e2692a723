import { createContext, use, useCallback, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { isDialogOpen } from '../opening';
import { isCharacter, isPressable, keystrokeOf, takesText, type Keystroke } from './keystroke';

/** One key and what it does. */
export interface KeyBinding {
  readonly keys: Keystroke;
  /** What it does, in words, as the list of all keys shows it; left out for doubles that need no mention. */
  readonly label?: string;
  readonly run: () => void;
}

/** Keys of one place (a screen, a list, everywhere), under its heading in the list of all keys. */
export interface KeyGroup {
  readonly title: string;
  readonly bindings: readonly KeyBinding[];
}

interface Keys {
  /** Adds keys; the latest added win. The result takes them away again. */
  readonly add: (group: { current: KeyGroup }) => () => void;
  readonly groups: () => readonly KeyGroup[];
  /** Whether single characters act; a choice that is kept on this device. */
  readonly characters: boolean;
  readonly setCharacters: (on: boolean) => void;
}

const KeysContext = createContext<Keys | null>(null);
const STORED = 'recheck.single-letter-keys';
/** How long after the first key of two the second counts, in milliseconds. */
const SEQUENCE_MS = 1500;

const stored = (): boolean => {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
};

/** Listens for keys for everything inside. */
export const KeysProvider = ({ children }: { children: ReactNode }) => {
  const groups = useRef<{ current: KeyGroup }[]>([]);
  const [characters, setOn] = useState(stored);

  const setCharacters = useCallback((on: boolean) => {
    setOn(on);
    try {
      localStorage.setItem(STORED, on ? 'on' : 'off');
    } catch {
      // A browser without storage forgets the choice with the tab.
    }
  }, []);

  const add = useCallback((group: { current: KeyGroup }) => {
    groups.current = [group, ...groups.current];
    return () => {
      groups.current = groups.current.filter((other) => other !== group);
    };
  }, []);

  useLayoutEffect(() => {
    let first: { readonly key: Keystroke; readonly at: number } | null = null;
    const listen = (event: KeyboardEvent): void => {
      const key = keystrokeOf(event);
      if (key === null || event.defaultPrevented || isDialogOpen()) return;
      if (isCharacter(key) && (!characters || takesText(event.target))) return;
      if ((key === 'Enter' || key === ' ') && (isPressable(event.target) || takesText(event.target))) return;
      const begun = first !== null && event.timeStamp - first.at < SEQUENCE_MS ? `${first.key} ${key}` : null;
      const bindings = groups.current.flatMap((group) => group.current.bindings);
      const binding =
        bindings.find((candidate) => candidate.keys === begun) ?? bindings.find((candidate) => candidate.keys === key);
      first = binding ? null : { key, at: event.timeStamp };
      if (!binding) return;
      event.preventDefault();
      binding.run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [characters]);

  const keys = useMemo<Keys>(
    () => ({ add, groups: () => groups.current.map(({ current }) => current), characters, setCharacters }),
    [add, characters, setCharacters],
  );
  return <KeysContext value={keys}>{children}</KeysContext>;
};

const useKeysContext = (): Keys => {
  const keys = use(KeysContext);
  if (!keys) throw new Error('Keys are used outside of KeysProvider.');
  return keys;
};

/**
 * Keys of the component that calls it, for as long as it is on the page. They rest while a dialog is open. A key does what
 * the screen shows: it is changed together with it, so that no press falls in between.
 */
export const useKeys = (title: string, bindings: readonly KeyBinding[]): void => {
  const { add } = useKeysContext();
  const group = useRef<KeyGroup>({ title, bindings });
  useLayoutEffect(() => {
    group.current = { title, bindings };
  });
  useLayoutEffect(() => add(group), [add]);
};

/** The keys in force, and whether single characters act. */
export const useKeyList = (): Pick<Keys, 'groups' | 'characters' | 'setCharacters'> => useKeysContext();
