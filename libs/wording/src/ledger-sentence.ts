import type { Instant, LedgerAction, PlainDate } from '@recheck/domain';
import { formatDay, formatMoment } from './dates';
import { ledger } from './en/ledger';
import { people } from './en/people';
import { workflow } from './en/workflow';

/** What an entry of the ledger carries beside its action: names, numbers, words; lists are told as enumerations. */
export type LedgerFacts = Readonly<Record<string, string | number | readonly string[] | null>>;

const PLACEHOLDER = /\{\{(\w+)\}\}/g;
const OPTIONAL = /\[([^\]]*)\]/g;

const wordOf = (words: Readonly<Record<string, string>>, code: string): string => words[code]?.toLowerCase() ?? code;

const inWords = (name: string, fact: string | number | readonly string[], timeZone: string): string => {
  if (Array.isArray(fact)) return fact.map((each: string) => wordOf(people.role, each)).join(', ');
  const text = String(fact);
  if (name === 'stage') return wordOf(workflow.stage, text);
  if (name === 'date' && /^\d{4}-\d\d-\d\d$/.test(text)) return formatDay(text as PlainDate);
  if (name === 'at' && !Number.isNaN(Date.parse(text))) return formatMoment(text as Instant, timeZone);
  return text;
};

/**
 * The sentence of one entry. `facts` hold its facts and, as `actor`, who acted. Parts in square brackets are left out
 * where a fact is missing. Moments are shown in `timeZone` (IANA), that of the newsroom.
 */
export const ledgerSentence = (
  action: LedgerAction,
  facts: LedgerFacts,
  { timeZone = 'UTC' }: { timeZone?: string } = {},
): string => {
  const [chapter = '', act = ''] = action.split('.');
  const template = (ledger as Readonly<Record<string, Readonly<Record<string, string>>>>)[chapter]?.[act] ?? action;
  const known = (name: string): boolean => facts[name] !== undefined && facts[name] !== null && facts[name] !== '';
  return (
    template
      .replace(OPTIONAL, (_, part: string) =>
        [...part.matchAll(PLACEHOLDER)].every(([, name]) => known(name as string)) ? part : '',
      )
      .replace(PLACEHOLDER, (_, name: string) => inWords(name, facts[name] ?? '…', timeZone))
      // A reason that people wrote may end with its own mark.
      .replace(/([.!?…])\.$/, '$1')
  );
};
