import { isPlainDate } from './plain-date';

/** A moment as ISO 8601 in UTC with milliseconds, e.g. `2026-11-03T18:02:14.000Z`. */
export type Instant = string & { readonly __instant: true };

const FORM = /^(.{10})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** Tells whether a text is a moment in the one form used here. */
export const isInstant = (value: unknown): value is Instant => {
  const match = typeof value === 'string' ? FORM.exec(value) : null;
  return match !== null && isPlainDate(match[1]);
};

/**
 * Order of two moments: negative when `a` is earlier. In the one form used here, the order of the texts is the order in
 * time. Which day a moment falls on depends on a time zone, so only the shells answer that.
 */
export const compareInstants = (a: Instant, b: Instant): number => (a < b ? -1 : Number(a > b));
