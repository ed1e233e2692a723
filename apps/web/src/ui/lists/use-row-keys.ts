import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useKeys, type KeyBinding } from '../keys';

interface RowKeysOptions {
  /** What the rows are, as the heading of their keys. */
  readonly title: string;
  readonly count: number;
  readonly labels: { readonly next: string; readonly previous: string };
  /** Further keys, which act on the current row. */
  readonly more?: readonly KeyBinding[];
}

/** Moves a mark through rows with `j` and `k` and keeps the focus with it, so that Enter opens what is marked. */
export const useRowKeys = <Container extends HTMLElement>({
  title,
  count,
  labels,
  more = [],
}: RowKeysOptions): {
  readonly container: RefObject<Container | null>;
  readonly current: number;
  readonly setCurrent: (index: number) => void;
} => {
  const container = useRef<Container>(null);
  const [wanted, setCurrent] = useState(0);
  const [moves, setMoves] = useState(0);
  const current = Math.min(wanted, Math.max(count - 1, 0));

  const bindings = useMemo(() => {
    const move = (by: number) => () => {
      setCurrent((index) => Math.min(Math.max(index + by, 0), Math.max(count - 1, 0)));
      setMoves((moved) => moved + 1);
    };
    return [
      { keys: 'j', label: labels.next, run: move(1) },
      { keys: 'k', label: labels.previous, run: move(-1) },
      ...more,
    ];
  }, [count, labels.next, labels.previous, more]);
  useKeys(title, bindings);

  // Only a key moves the focus; an answer that arrives never does.
  useEffect(() => {
    if (moves === 0) return;
    const row = container.current?.querySelectorAll<HTMLElement>('[data-row]')[current];
    const target = row?.querySelector<HTMLElement>('[data-row-target]') ?? row;
    target?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [moves, current]);

  return { container, current, setCurrent };
};
