import type { PlainDate } from '../../kernel/plain-date';
import type { Claim } from '../claim';
import { chromeOf, edgeChromeOf, type ChromeLine } from './chrome';
import { isClaimLine, readClaim } from './claim-lines';
import { genreHeading, isVerdictLine, NUMBERED } from './genre-headings';
import type { ChromeKind, ImportFact } from './import-fact';
import { sliceLine, type Line } from './line';

/** A check without what stands around it. */
export interface Frame {
  readonly question: string | null;
  readonly checkedOn: PlainDate | null;
  readonly claim: Claim | null;
  readonly chrome: readonly ImportFact<ChromeKind>[];
  readonly markers: readonly ImportFact<'CLAIM'>[];
  /** Every other line: the check itself. */
  readonly body: readonly Line[];
}

const TITLE_PREFIX = /^(?:(?:fact[-\s‑]?check(?:ed|ing)?)(?:\s*[:|]|\s+[–—-]\s)|(?:question|title|headline)\s*:)\s*/i;
const CITES = /\[\^?\d{1,3}\]/;
const BULLET = /^[-*•‣◦▪●·]\s/;
const LONGEST_TITLE = 300;
const LONGEST_STATEMENT = 150;
/** A line this long is a paragraph of the body, whatever stands before it. */
const PARAGRAPH = 300;

const isTitle = (line: Line): boolean =>
  line.text.length <= LONGEST_TITLE &&
  !CITES.test(line.text) &&
  !BULLET.test(line.text) &&
  !isClaimLine(line) &&
  !isVerdictLine(line.text) &&
  (line.role === null || line.role.type === 'heading') &&
  // Two sentences are a lead, unless they end in the question.
  (line.text.length <= LONGEST_STATEMENT || line.text.endsWith('?') || !/[.!?]\s+\p{Lu}/u.test(line.text));

/** Where the body begins: at a heading of the genre, a number, a bullet, a citation, or a long paragraph. */
const opensBody = (line: Line): boolean =>
  genreHeading(line.text) !== null ||
  line.role?.type === 'item' ||
  NUMBERED.test(line.text) ||
  BULLET.test(line.text) ||
  CITES.test(line.text) ||
  (line.text.length > PARAGRAPH && edgeChromeOf(line.text) === null);

const topOf = (lines: readonly Line[]): number => {
  const opening = lines.findIndex(
    (line, index) =>
      opensBody(line) ||
      // The first heading that markup names is the title, the next one opens the body.
      (line.role?.type === 'heading' && lines.slice(0, index).some(({ role }) => role?.type === 'heading')),
  );
  return opening < 0 ? lines.length : opening;
};

/** The title among the lines before the body: what is marked as such, else a question, else the first line. */
const titleAmong = (lines: readonly Line[]): Line | undefined => {
  const titles = lines.filter(isTitle);
  return (
    titles.find(({ role }) => role?.type === 'heading') ??
    titles.find(({ text }) => TITLE_PREFIX.test(text)) ??
    titles.find(({ text }) => /[?？]["”’»)]*$/.test(text)) ??
    titles.find((line) => readClaim([line]).claim === null)
  );
};

/** Takes title, claim, checked date and the furniture of the page from the lines of a check. */
export const readFrame = (lines: readonly Line[]): Frame => {
  const furniture = new Map<Line, ChromeLine>();
  const top = topOf(lines);
  const bottom = bottomOf(lines, top);
  lines.forEach((line, index) => {
    const chrome = index < top || index >= bottom ? edgeChromeOf(line.text) : chromeOf(line.text);
    if (chrome) furniture.set(line, chrome);
  });

  const head = lines.slice(0, top).filter((line) => !furniture.has(line));
  const title = titleAmong(head);
  followAppeal(lines.slice(0, title ? lines.indexOf(title) : 0), furniture);
  const claim = readClaim(head.filter((line) => line !== title && !furniture.has(line)));
  const prefix = title ? (TITLE_PREFIX.exec(title.text)?.[0] ?? '') : '';
  const question = title ? (sliceLine(title, prefix.length)?.text ?? null) : null;

  const chrome: ImportFact<ChromeKind>[] = [...furniture].map(([{ text, number }, { kind }]) => ({
    kind,
    text,
    line: number,
  }));
  if (title && prefix !== '') chrome.push({ kind: 'TITLE_PREFIX', text: prefix.trim(), line: title.number });
  const dates = [...furniture.values()].filter(({ kind, date }) => kind === 'CHECKED_DATE' && date !== null);
  const taken = new Set<Line>([...furniture.keys(), ...claim.read, ...(title ? [title] : [])]);
  return {
    question,
    checkedOn: dates[0]?.date ?? null,
    claim: claim.claim,
    chrome: chrome.sort((a, b) => a.line - b.line),
    markers: claim.read.map(({ text, number }) => ({ kind: 'CLAIM', text, line: number })),
    body: lines.filter((line) => !taken.has(line)),
  };
};

/** Furniture at the end reaches up to the last line that is none. */
const bottomOf = (lines: readonly Line[], top: number): number => {
  const last = lines.findLastIndex((line) => edgeChromeOf(line.text) === null);
  return Math.max(last + 1, top);
};

/** Above the title, a line that follows an appeal belongs to it, though its own words do not ask for anything. */
const followAppeal = (above: readonly Line[], furniture: Map<Line, ChromeLine>): void => {
  above.forEach((line, index) => {
    const before = above[index - 1];
    const appeal = before && furniture.get(before);
    if (appeal?.kind === 'APPEAL' && !furniture.has(line) && !isClaimLine(line)) furniture.set(line, appeal);
  });
};
