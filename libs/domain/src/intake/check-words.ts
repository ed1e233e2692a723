import { accepted, isWebAddress, oneLine, refusal, refused, type Result } from '../kernel';
import type { Appearance, Claim } from './claim';

const LONGEST = { question: 300, words: 2000, name: 300, description: 500, topic: 60 } as const;
const MOST_TOPICS = 20;
const MOST_APPEARANCES = 50;
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;

const invalid = (field: string) => refused(refusal('inputInvalid', { field }));

/** Reads the question of a check: one line. Refuses `questionMissing`, and `inputInvalid` for one without an end. */
export const readQuestion = (said: string): Result<string> => {
  const question = oneLine(said);
  if (question === null) return refused(refusal('questionMissing'));
  return question.length > LONGEST.question ? invalid('question') : accepted(question);
};

/** Reads a language tag (BCP 47) by its form. */
export const readLanguage = (said: string): Result<string> =>
  LANGUAGE.test(said) ? accepted(said) : invalid('language');

/** Reads topics: each once, whatever its capitals; empty ones do not count. */
export const readTopics = (said: readonly string[]): Result<readonly string[]> => {
  const topics = new Map<string, string>();
  for (const topic of said.flatMap((each) => oneLine(each) ?? [])) {
    const key = topic.toLowerCase();
    if (!topics.has(key)) topics.set(key, topic);
  }
  const tooLong = [...topics.values()].some((topic) => topic.length > LONGEST.topic);
  return tooLong || topics.size > MOST_TOPICS ? invalid('topics') : accepted([...topics.values()]);
};

const readAppearance = (said: Appearance): Result<Appearance | null> => {
  const address = said.address?.trim() || null;
  const description = oneLine(said.description);
  if (address !== null && !isWebAddress(address)) return refused(refusal('urlInvalid', { value: address }));
  if ((address?.length ?? 0) > LONGEST.words || (description?.length ?? 0) > LONGEST.description) {
    return invalid('appearances');
  }
  return accepted(address === null && description === null ? null : { address, description, on: said.on });
};

/** Reads a claim. Appearances that say nothing are left out. Refuses `inputInvalid` (also without words), `urlInvalid`. */
export const readClaim = (said: Claim): Result<Claim> => {
  const claimWords = oneLine(said.words);
  const claimant = oneLine(said.claimant);
  if (claimWords === null || claimWords.length > LONGEST.words) return invalid('claim');
  if ((claimant?.length ?? 0) > LONGEST.name) return invalid('claimant');
  if (said.appearances.length > MOST_APPEARANCES) return invalid('appearances');
  const appearances: Appearance[] = [];
  for (const appearance of said.appearances) {
    const read = readAppearance(appearance);
    if (!read.ok) return read;
    if (read.value) appearances.push(read.value);
  }
  return accepted({ words: claimWords, claimant, madeOn: said.madeOn, appearances });
};
