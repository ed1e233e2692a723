import { GraphQLError } from 'graphql';
import { LIMITS } from './limits';

/** How the schema describes the arguments of every paginated list. */
export const PAGE_SIZE = `How many rows, from 1 to ${LIMITS.page}.`;
export const AFTER = '`next` of the page before; left out: from the beginning.';

/** A page's length as it was asked for, from 1 to 100. */
export const pageSize = (first: number): number => {
  if (first >= 1 && first <= LIMITS.page) return first;
  throw new GraphQLError(`A page has 1 to ${LIMITS.page} rows.`, { extensions: { code: 'BAD_USER_INPUT' } });
};

/** Where a keyset-paginated list goes on: the sort values of the last row, opaque to clients. */
export const cursorOf = (values: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** The values in a cursor; null for one that is not ours. */
export const readCursor = (cursor: string, length: number): readonly (string | number | null)[] | null => {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const sound = Array.isArray(values) && values.length === length;
    return sound && values.every((value) => value === null || ['string', 'number'].includes(typeof value))
      ? values
      : null;
  } catch {
    return null;
  }
};
