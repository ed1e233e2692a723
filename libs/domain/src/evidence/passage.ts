import { accepted, digestOf, refusal, refused, type Digest, type Result, type Sha256 } from '../kernel';

/**
 * Quoted words inside a text: a W3C Web Annotation `TextQuoteSelector` with its position. Positions are in UTF-16 units
 * of the text; `quotation` is `text.slice(startsAt, endsAt)`, and prefix and suffix stand right before and after it.
 */
export interface TextQuote {
  readonly quotation: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Where somebody selected words, and the words that they saw there. */
export interface SelectedWords {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly quotation: string;
}

/** So many UTF-16 units of the text are kept before and after a passage, to tell it from the same words elsewhere. */
export const PASSAGE_CONTEXT = 64;
/** A passage is a passage, not the whole work. */
export const LONGEST_PASSAGE = 4_000;

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
/** What belongs to the sign before it: combining marks, joiners, and the second half of a surrogate pair. */
const CONTINUES = /^[\p{M}\u200d\udc00-\udfff]/u;
const isBorder = (text: string, at: number): boolean =>
  at <= 0 || at >= text.length || !CONTINUES.test(text.slice(at, at + 1));

const borderBefore = (text: string, at: number): number => {
  let border = at;
  while (!isBorder(text, border)) border -= 1;
  return border;
};
const borderAfter = (text: string, at: number): number => {
  let border = at;
  while (!isBorder(text, border)) border += 1;
  return border;
};

/**
 * The passage where words were selected in a text. White space at the ends is left out, and no sign is cut in two.
 * Refuses `passageNotThere` when other words stand at that place, `inputInvalid` for a selection without a letter or
 * figure and for one that is too long.
 */
export const quotePassage = (text: string, { startsAt, endsAt, quotation }: SelectedWords): Result<TextQuote> => {
  if (startsAt < 0 || endsAt > text.length || text.slice(startsAt, endsAt) !== quotation) {
    return refused(refusal('passageNotThere'));
  }
  if (!SAYS_SOMETHING.test(quotation) || quotation.length > LONGEST_PASSAGE) {
    return refused(refusal('inputInvalid', { field: 'quotation' }));
  }
  const from = borderBefore(text, startsAt + (quotation.length - quotation.trimStart().length));
  const to = borderAfter(text, endsAt - (quotation.length - quotation.trimEnd().length));
  return accepted({
    quotation: text.slice(from, to),
    prefix: text.slice(borderAfter(text, Math.max(0, from - PASSAGE_CONTEXT)), from),
    suffix: text.slice(to, borderBefore(text, Math.min(text.length, to + PASSAGE_CONTEXT))),
    startsAt: from,
    endsAt: to,
  });
};

/**
 * Digest of quoted words: the same words are the same passage, in whatever snapshot they stand and however their lines
 * are broken.
 */
export const passageDigest = (quotation: string, sha256: Sha256): Digest =>
  digestOf({ schema: 1, quotation: quotation.replace(/\s+/gu, ' ').trim() }, sha256);
