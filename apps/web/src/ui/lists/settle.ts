/** A row as it is shown: in its place, struck once it is gone from the list. */
export interface SettledRow<Row> {
  readonly key: string;
  readonly row: Row;
  readonly gone: boolean;
}

export interface Settled<Row> {
  readonly rows: readonly SettledRow<Row>[];
  /** Rows that arrived since and wait to be shown. */
  readonly waiting: number;
}

/**
 * Keeps a list still while somebody reads it: rows keep their order, a changed row changes in place, a row that is gone
 * stays (to be struck), and new rows wait until they are asked for.
 *
 * @param shown the keys on the screen with what stood there, in their order
 * @param arrived the newest answer, in its own order
 * @param complete whether the answer is the whole list; of the first page of a longer one, rows after its end may well
 *   still be there
 */
export const settle = <Row>(
  shown: readonly { readonly key: string; readonly row: Row }[],
  arrived: readonly Row[],
  keyOf: (row: Row) => string,
  complete = true,
): Settled<Row> => {
  const newest = new Map(arrived.map((row) => [keyOf(row), row]));
  const known = new Set(shown.map(({ key }) => key));
  const answered = complete ? shown.length : shown.findLastIndex(({ key }) => newest.has(key));
  return {
    rows: shown.map(({ key, row }, index) => ({
      key,
      row: newest.get(key) ?? row,
      gone: !newest.has(key) && index < answered,
    })),
    waiting: arrived.filter((row) => !known.has(keyOf(row))).length,
  };
};
