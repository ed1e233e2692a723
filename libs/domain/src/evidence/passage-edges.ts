import type { FoldedText } from './passage-fold';

/** Writing without spaces between words: there only a number shows that it goes on. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const WORD = /[\p{L}\p{M}\p{N}]/u;
const NUMERAL = /[\p{N}〇一二三四五六七八九十百千万萬億亿兆]/u;

/** Figures whose value changes with what is set right beside them: 5.5, 1,500, −5, $5, 5 %. */
const NUMBER_GOES_ON: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/\p{Nd}$/u, /^[.,']\p{Nd}/u],
  [/\p{Nd}[.,']$/u, /^\p{Nd}/u],
  [/(?:^|[^\p{L}\p{N}])-$/u, /^\p{Nd}/u],
  [/\p{Sc}$/u, /^\p{Nd}/u],
  [/\p{Nd}$/u, /^[\p{Sc}%‰°]/u],
];

/** So many units on each side of an edge tell whether something goes on across it. */
const LOOKED_AT = 2;

const isOne = (before: string, after: string): boolean => {
  const [last, next] = [before.slice(-1), after.slice(0, 1)];
  const words = [last, next].every((sign) => WORD.test(sign) && !UNSPACED.test(sign));
  const numerals = NUMERAL.test(last) && NUMERAL.test(next);
  return words || numerals || NUMBER_GOES_ON.some(([ends, begins]) => ends.test(before) && begins.test(after));
};

/**
 * Whether a word or a number goes on across the edge before a unit of a folded text: "192" stands in "1923", and is not
 * the year. A word that was broken at the end of a line ends there: whether it went on, nobody can tell.
 */
export const goesOn = (text: string, { folded, begins, ends }: FoldedText, index: number): boolean => {
  if (index <= 0 || index >= folded.length || /\s/.test(text.slice(ends[index - 1], begins[index]))) return false;
  return isOne(folded.slice(Math.max(0, index - LOOKED_AT), index), folded.slice(index, index + LOOKED_AT));
};
