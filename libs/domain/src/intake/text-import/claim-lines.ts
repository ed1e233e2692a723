import type { Appearance, Claim } from '../claim';
import { findDate } from './dates';
import { bareWords, type Line } from './line';

const WORDS =
  /^(?:the )?(?:claim|(?:original|quoted|checked) (?:statement|claim)|statement(?: under review)?|claim (?:reviewed|examined|checked))\s*[:–—]\s*(\S.*)$/i;
const CLAIMANT = /^(?:claimant|claimed by|claim made by|speaker|said by|who said it|statement by)\s*[:–—]\s*(\S.*)$/i;
const MADE_ON = /^(?:claim date|date of (?:the )?(?:claim|statement)|claimed on|said on|made on)\s*[:–—]?\s*(\S.*)$/i;
const APPEARANCE =
  /^(?:(?:first )?appear(?:ed|ance)(?: in| on| at)?|source of (?:the )?claim|claim source|where it appeared|seen (?:on|in|at))\s*[:–—]\s*(\S.*)$/i;
/** A line that is one quotation, perhaps with the speaker behind it. */
const QUOTED = /^(?:“([^“”]+)”|"([^"]+)"|„([^„“”]+)[“”]|«([^«»]+)»)(?:\s*[–—-]\s*([^\d[\]]{2,80}))?$/;
const LONGEST = 500;

const unquote = (text: string): { readonly words: string; readonly claimant: string | null } => {
  const match = QUOTED.exec(text);
  const words = match?.slice(1, 5).find((part) => part !== undefined);
  return { words: (words ?? text).trim(), claimant: match?.[5]?.trim() ?? null };
};

/** What one line says about the claim; null where it says nothing. */
const partOf = (line: Line): ((claim: Claim) => Claim) | null => {
  const text = bareWords(line.text);
  if (text.length > LONGEST || /\[\d/.test(text)) return null;
  const words = WORDS.exec(text)?.[1];
  if (words !== undefined) return (claim) => ({ ...claim, ...spoken(claim, words) });
  const claimant = CLAIMANT.exec(text)?.[1];
  if (claimant !== undefined) return (claim) => ({ ...claim, claimant });
  const date = MADE_ON.exec(text)?.[1];
  const madeOn = date === undefined ? null : (findDate(date)?.date ?? null);
  if (madeOn !== null) return (claim) => ({ ...claim, madeOn });
  const place = APPEARANCE.exec(text)?.[1];
  if (place !== undefined) return (claim) => ({ ...claim, appearances: [...claim.appearances, appearanceAt(place)] });
  return QUOTED.test(text) ? (claim) => ({ ...claim, ...spoken(claim, text) }) : null;
};

/** Whether a line is labelled as part of a claim; a quotation alone may be a title as well. */
export const isClaimLine = (line: Line): boolean => !QUOTED.test(bareWords(line.text)) && partOf(line) !== null;

const spoken = (claim: Claim, text: string): Pick<Claim, 'words' | 'claimant'> => {
  const { words, claimant } = unquote(text);
  return { words, claimant: claimant ?? claim.claimant };
};

const appearanceAt = (place: string): Appearance => {
  const address = /https?:\/\/\S+/i.exec(place)?.[0] ?? null;
  return { address, description: address === place ? null : place, on: findDate(place)?.date ?? null };
};

export interface ClaimLines {
  readonly claim: Claim | null;
  /** The lines that were read; they are kept as facts. */
  readonly read: readonly Line[];
}

/**
 * Reads the statement under examination from the lines between title and body: "Claim: …", a quotation on a line of its
 * own, and what says who made it, when, and where it appeared. The words of a second claim stay in the text.
 */
export const readClaim = (lines: readonly Line[]): ClaimLines => {
  let claim: Claim = { words: '', claimant: null, madeOn: null, appearances: [] };
  const read: Line[] = [];
  for (const line of lines) {
    const next = partOf(line)?.(claim);
    if (!next || (claim.words !== '' && next.words !== claim.words)) continue;
    claim = next;
    read.push(line);
  }
  return claim.words === '' ? { claim: null, read: [] } : { claim, read };
};
