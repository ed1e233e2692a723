/* Puts a text into every place of a page where people write. */

/** Places that are no words of people: names of shapes, ids, dates, digests. */
const NOT_WORDS = new Set([
  'type',
  'part',
  'note',
  'kind',
  'finding',
  'citationId',
  'sourceId',
  'passageId',
  'cause',
  'state',
  'answers',
  'language',
  'freshness',
  'order',
  'filter',
  'on',
  'since',
  'stylesheet',
  'origin',
  'slug',
  'revision',
  'evidence',
]);
const ADDRESSES = new Set(['address', 'archiveAddress', 'contact']);
const DATE = /^\d{4}-\d\d-\d\d$/;

export interface Texts {
  readonly words?: (old: string) => string;
  readonly address?: (old: string) => string;
}

const change = (value: unknown, key: string, path: string, texts: Texts, only: string | null): unknown => {
  if (typeof value === 'string') {
    if (DATE.test(value) || (only !== null && only !== path)) return value;
    if (ADDRESSES.has(key)) return texts.address?.(value) ?? value;
    // A citation's note is words, an edition's note is a kind; only the latter is in capitals.
    if (NOT_WORDS.has(key) && !(key === 'note' && !/^[A-Z]+$/.test(value))) return value;
    return texts.words?.(value) ?? value;
  }
  if (Array.isArray(value)) return value.map((inner, at) => change(inner, key, `${path}.${at}`, texts, only));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, change(inner, name, `${path}.${name}`, texts, only)]),
    );
  }
  return value;
};

/** The same value with other texts, in every place or at one path only. */
export const inject = <Value>(value: Value, texts: Texts, only: string | null = null): Value =>
  change(value, '', '', texts, only) as Value;

/** Every path at which `inject` would put words. */
export const wordPaths = (value: unknown): string[] => {
  const paths: string[] = [];
  const walk = (inner: unknown, key: string, path: string): void => {
    if (typeof inner === 'string') {
      if (change(inner, key, path, { words: () => `${inner}!` }, null) !== inner) paths.push(path);
    } else if (Array.isArray(inner)) inner.forEach((one, at) => walk(one, key, `${path}.${at}`));
    else if (typeof inner === 'object' && inner !== null) {
      for (const [name, one] of Object.entries(inner)) walk(one, name, `${path}.${name}`);
    }
  };
  walk(value, '', '');
  return paths;
};
