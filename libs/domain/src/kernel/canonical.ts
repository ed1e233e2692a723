/** What canonical text can be made of: plain JSON values. A property that is absent is left out, never `undefined`. */
export type CanonicalValue =
  null | boolean | number | string | readonly CanonicalValue[] | { readonly [key: string]: CanonicalValue };

const LONE_SURROGATE = /\p{Surrogate}/u;

const impossible = (path: string, what: string): never => {
  throw new TypeError(`No canonical form: ${path} is ${what}.`);
};

const text = (value: string, path: string): string =>
  // JSON.stringify would escape a lone surrogate and so give two texts that no UTF-8 writer can tell apart.
  LONE_SURROGATE.test(value) ? impossible(path, 'text with a lone surrogate') : JSON.stringify(value);

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  // Plain objects of another realm (a test runner's sandbox, a worker) have a prototype of their own without a parent.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const members = (value: object, path: string): string => {
  if (Object.getOwnPropertySymbols(value).length > 0) impossible(path, 'an object with symbols');
  // The default order of `sort` is by UTF-16 code units, which is the order that RFC 8785 asks for.
  return Object.keys(value)
    .sort()
    .map((key) => {
      const inner = `${path}.${key}`;
      return `${text(key, inner)}:${write((value as Record<string, unknown>)[key], inner)}`;
    })
    .join(',');
};

const elements = (value: readonly unknown[], path: string): string => {
  const written: string[] = [];
  // By index: `map` would skip the holes of a sparse array.
  for (let index = 0; index < value.length; index += 1) written.push(write(value[index], `${path}[${index}]`));
  return written.join(',');
};

const write = (value: unknown, path: string): string => {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'string') return text(value, path);
  if (typeof value === 'number') {
    // ECMAScript's own number format is the one RFC 8785 prescribes; it writes minus zero as 0.
    return Number.isFinite(value) ? String(value) : impossible(path, String(value));
  }
  if (Array.isArray(value)) return `[${elements(value, path)}]`;
  if (typeof value === 'object') return isPlain(value) ? `{${members(value, path)}}` : impossible(path, 'not plain');
  return impossible(path, typeof value);
};

/**
 * The one text of a plain JSON value (RFC 8785, JSON Canonicalization Scheme): members ordered by UTF-16 code units, no
 * white space, numbers as ECMAScript writes them. Equal values give equal text in every engine.
 *
 * @throws TypeError for what JSON cannot hold: undefined, NaN and infinities, bigint, functions, symbols, class
 * instances, holes, and text with lone surrogates. These are mistakes of the program, not of a person.
 */
export const canonicalText = (value: unknown): string => write(value, '$');
