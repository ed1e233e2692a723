const LONGEST = 80;
/** Words for an address when a question has no letter that an address can hold. */
const NAMELESS = 'check';

/** Letters that do not come apart into a plain letter and a sign. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

const SLUG = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u;

/** Cut between two words where that leaves one, so that no address ends in half a word. */
const shorten = (slug: string): string => {
  const signs = [...slug];
  if (signs.length <= LONGEST) return slug;
  const cut = signs.slice(0, LONGEST + 1).join('');
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : signs.slice(0, LONGEST).join('');
};

/**
 * The last part of a check's address, from its question: small letters, figures and hyphens, at most 80 signs. Letters
 * of the Latin script lose their signs; other scripts stay as they are.
 */
export const slugOf = (question: string): string => {
  const words = question
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđðþħı]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’]/gu, '')
    .replace(/[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return shorten(words) || NAMELESS;
};

/** The slug to try when `slug` is taken: `attempt` counts from 2. */
export const numberedSlug = (slug: string, attempt: number): string => `${slug}-${attempt}`;

/** Tells whether a text can be the last part of a check's address. */
export const isSlug = (text: string): boolean => SLUG.test(text) && [...text].length <= LONGEST + 4;
