/*
 * Characters that no text for readers holds: controls (two of them mark the places that are filled when a page is
 * served, so nobody may write them) and lone surrogates, which have no UTF-8 form.
 */
// eslint-disable-next-line no-control-regex -- they are what is to be removed
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\p{Surrogate}/gu;

/** The same value with every text in it cleared of characters that cannot be printed. */
export const printable = <Value>(value: Value): Value => {
  if (typeof value === 'string') return value.replace(UNPRINTABLE, '') as Value;
  if (Array.isArray(value)) return value.map(printable) as Value;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printable(inner)])) as Value;
  }
  return value;
};
