import type { Instant, PlainDate, Refusal, RefusalFacts } from '@recheck/domain';
import { formatDay, formatMoment } from './dates';
import { people } from './en/people';
import { namedRefusals, refusals } from './en/refusals';
import { workflow } from './en/workflow';

const PLACEHOLDER = /\{\{(\w+)\}\}/g;

const wordOf = (words: Readonly<Record<string, string>>, code: string): string => words[code]?.toLowerCase() ?? code;

/** "a writer", "an editor". */
const withArticle = (words: string): string => `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;

/** "writer", "writer or editor", "writer, editor or publisher". */
const alternatives = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** Codes and dates among the facts become words for people; names and figures stay. */
const inWords = (name: string, fact: string | number, timeZone: string): string => {
  const text = String(fact);
  if (name === 'stage') return wordOf(workflow.stage, text);
  if (name === 'role') {
    return withArticle(alternatives(text.split(', ').map((role) => wordOf(people.role, role))));
  }
  if (name === 'date' && /^\d{4}-\d\d-\d\d$/.test(text)) return formatDay(text as PlainDate);
  if (name === 'at' && !Number.isNaN(Date.parse(text))) return formatMoment(text as Instant, timeZone);
  return text;
};

const fits = (sentence: string, facts: RefusalFacts): boolean =>
  [...sentence.matchAll(PLACEHOLDER)].every(([, name]) => facts[name as string] !== undefined);

/**
 * The sentence a person is shown for a refusal: the most telling one for which all facts are known.
 * `timeZone` (IANA) is that of the newsroom; moments among the facts are shown in it.
 */
export const refusalSentence = (refusal: Refusal, { timeZone = 'UTC' }: { timeZone?: string } = {}): string => {
  const facts = refusal.facts ?? {};
  const named: Partial<Record<string, readonly string[]>> = namedRefusals;
  const sentence = named[refusal.code]?.find((candidate) => fits(candidate, facts)) ?? refusals[refusal.code];
  return sentence.replace(PLACEHOLDER, (_, name: string) => inWords(name, facts[name] ?? '', timeZone));
};
