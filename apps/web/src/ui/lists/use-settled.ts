import { useCallback, useMemo, useState } from 'react';
import { settle, type Settled } from './settle';

/**
 * A list that does not move under the reader when newer answers arrive (see `settle`). A new `question` (other filters)
 * and rows at the end of a longer page are shown at once.
 *
 * @param keyOf has to be the same function each time
 * @param complete whether the answer is the whole list and not its first page
 */
export const useSettled = <Row>(
  arrived: readonly Row[] | undefined,
  keyOf: (row: Row) => string,
  { question = '', complete = true }: { readonly question?: string | undefined; readonly complete?: boolean } = {},
): Settled<Row> & { readonly showNewest: () => void } => {
  const [shown, setShown] = useState<{ question: string; keys: readonly { key: string; row: Row }[] } | null>(null);
  const keyed = useMemo(() => arrived?.map((row) => ({ key: keyOf(row), row })) ?? null, [arrived, keyOf]);

  // Adjusting state while rendering: the first answer to a question, and a further page of the same list.
  if (keyed && (shown === null || shown.question !== question || isLongerPage(shown.keys, keyed))) {
    setShown({ question, keys: keyed });
  }

  const settled = useMemo(
    () => settle(shown?.question === question ? shown.keys : (keyed ?? []), arrived ?? [], keyOf, complete),
    [shown, question, keyed, arrived, keyOf, complete],
  );
  const showNewest = useCallback(() => {
    if (keyed) setShown({ question, keys: keyed });
  }, [keyed, question]);
  return { ...settled, showNewest };
};

/** Whether the newer list is the older one with rows added at its end. */
const isLongerPage = (older: readonly { key: string }[], newer: readonly { key: string }[]): boolean =>
  newer.length > older.length && older.every(({ key }, index) => newer[index]?.key === key);
