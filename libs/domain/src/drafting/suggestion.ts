import { accepted, oneLine, refusal, refused, type Result } from '../kernel';
import { NOT_A_WORD } from './quoted-words';

/** Longest wording that can be proposed, in characters. */
export const LONGEST_SUGGESTION = 2000;

/** What became of a suggested edit. */
export const SUGGESTION_STATES = ['OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** What a suggested edit would do. */
export type SuggestionKind = 'REPLACEMENT' | 'INSERTION' | 'DELETION';

/** A proposed wording: these words in the place of those. Nothing in the place of words deletes them. */
export interface Wording {
  readonly original: string;
  readonly replacement: string;
}

export const suggestionKind = ({ original, replacement }: Wording): SuggestionKind => {
  if (original === '') return 'INSERTION';
  return replacement === '' ? 'DELETION' : 'REPLACEMENT';
};

const LINE_END = /[\r\n]/;

// White space at the ends is part of a wording: an inserted word needs its space.
const soundWords = (words: string): string => {
  const kept = oneLine(words);
  if (kept === null) return words === '' ? '' : ' ';
  return `${/^\s/.test(words) ? ' ' : ''}${kept}${/\s$/.test(words) ? ' ' : ''}`;
};

/** Why no other words can be suggested for a selection: it goes over paragraphs, or holds more than words. */
export type UnfitForSuggestion = 'SEVERAL_PARAGRAPHS' | 'NOT_WORDS';

/** Whether other words can be suggested for these; null if so. */
export const unfitForSuggestion = (words: string): UnfitForSuggestion | null => {
  if (LINE_END.test(words)) return 'SEVERAL_PARAGRAPHS';
  return words.includes(NOT_A_WORD) ? 'NOT_WORDS' : null;
};

/**
 * A wording fit to be proposed: within one paragraph, and words only, since a citation mark is a tie to a source and is
 * set and removed by whoever writes (`suggestionEmpty`, `suggestionTooLong`, `suggestionNotWords`).
 */
export const suggestedWording = ({ original, replacement }: Wording): Result<Wording> => {
  if (unfitForSuggestion(original) !== null || replacement.includes(NOT_A_WORD)) {
    return refused(refusal('suggestionNotWords'));
  }
  const sound = { original, replacement: soundWords(replacement) };
  if (sound.original === sound.replacement) return refused(refusal('suggestionEmpty'));
  if (Math.max(original.length, sound.replacement.length) > LONGEST_SUGGESTION) {
    return refused(refusal('suggestionTooLong', { limit: LONGEST_SUGGESTION }));
  }
  return accepted(sound);
};
