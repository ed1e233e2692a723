/** A card that wants to stand level with its words, in pixels from the top. */
export interface Wanted {
  readonly id: string;
  readonly top: number;
  readonly height: number;
}

const GAP = 10;

/**
 * Where cards stand that must not cover one another: each as near to its words as the ones before it allow; the one that
 * is looked at stands exactly level with them, and those before it make room.
 */
export const stacked = (cards: readonly Wanted[], active: string | null): ReadonlyMap<string, number> => {
  const tops = new Map<string, number>();
  const pinned = cards.findIndex(({ id }) => id === active);
  const down = (from: number, start: number): void => {
    let free = start;
    for (const { id, top, height } of cards.slice(from)) {
      const place = Math.max(top, free);
      tops.set(id, place);
      free = place + height + GAP;
    }
  };
  down(Math.max(0, pinned), -Infinity);
  let free = pinned > 0 ? (cards[pinned]?.top ?? 0) - GAP : Infinity;
  for (const { id, top, height } of cards.slice(0, Math.max(0, pinned)).toReversed()) {
    const place = Math.min(top, free - height);
    tops.set(id, place);
    free = place - GAP;
  }
  return tops;
};
