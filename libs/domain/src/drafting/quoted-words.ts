/**
 * Words of a draft as something is anchored in them, with what stood around them: by these they are found again where
 * the place itself was lost. An insertion has no words, only what stands on both sides.
 */
export interface QuotedWords {
  readonly words: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** So many characters before and after the words are kept. */
export const QUOTED_CONTEXT = 48;

/** Words this long are theirs alone: where they stand once, what stands around them may have changed altogether. */
const TELLING_WORDS = 16;

/** So much of what stood around shorter words must stand around them still. */
const TELLING_CONTEXT = 8;

/** What stands in a draft's text in the place of a citation mark, a line break or a picture. */
export const NOT_A_WORD = '\uFFFC';

/** The quoted words of a range of a text. */
export const quotedAt = (text: string, { from, to }: TextRange): QuotedWords => ({
  words: text.slice(from, to),
  prefix: text.slice(Math.max(0, from - QUOTED_CONTEXT), from),
  suffix: text.slice(to, to + QUOTED_CONTEXT),
});

const sameEnd = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
};

const sameStart = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
};

/** How much of what stood around a quotation stands around a place, in characters. */
const context = (text: string, { from, to }: TextRange, { prefix, suffix }: QuotedWords): number =>
  sameEnd(text.slice(Math.max(0, from - prefix.length), from), prefix) +
  sameStart(text.slice(to, to + suffix.length), suffix);

const everyPlace = (text: string, words: string): readonly TextRange[] => {
  const places: TextRange[] = [];
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
    places.push({ from, to: from + words.length });
  }
  return places;
};

/**
 * Where quoted words stand in a text; null where they are gone, or where two places fit equally well. A place is never
 * guessed: words that are short have to stand between what they stood between.
 */
export const placeOfQuotedWords = (text: string, quotation: QuotedWords): TextRange | null => {
  const { words, prefix, suffix } = quotation;
  if (words === '') {
    const places = prefix + suffix === '' ? [] : everyPlace(text, prefix + suffix);
    const [only] = places;
    return places.length === 1 && only ? { from: only.from + prefix.length, to: only.from + prefix.length } : null;
  }
  const places = everyPlace(text, words)
    .map((place) => ({ place, fits: context(text, place, quotation) }))
    .sort((one, other) => other.fits - one.fits);
  const [best, second] = places;
  if (!best || best.fits === second?.fits) return null;
  const enough = Math.min(TELLING_CONTEXT, prefix.length + suffix.length);
  return best.fits >= enough || (second === undefined && words.length >= TELLING_WORDS) ? best.place : null;
};

/** Whether an insertion still has on one side what it had: the words next to it, within its line. */
export const stillBetween = (text: string, at: number, { prefix, suffix }: QuotedWords): boolean => {
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const after = suffix.split('\n', 1)[0] ?? '';
  if (before === '' && after === '') return true;
  const needed = (side: string): number => Math.min(TELLING_CONTEXT, side.length);
  const fits = (side: string, found: number): boolean => side !== '' && found >= needed(side);
  return (
    fits(before, sameEnd(text.slice(0, at), before)) || fits(after, sameStart(text.slice(at, at + after.length), after))
  );
};
