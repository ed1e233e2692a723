const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const MOST_WORDS = 12;

/** A search for questions that have a word beginning with each of the words; null when there is no word in the text. */
export const beginningsQuery = (text: string): string | null => {
  const words = text.toLowerCase().match(WORD)?.slice(0, MOST_WORDS) ?? [];
  return words.length === 0 ? null : words.map((word) => `${word}:*`).join(' & ');
};
