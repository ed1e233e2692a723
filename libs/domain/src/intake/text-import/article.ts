import type { PlainDate } from '../../kernel/plain-date';
import { edgeChromeOf } from './chrome';
import { findDate, MONTH } from './dates';
import { genreHeading } from './genre-headings';
import type { ChromeKind, ImportFact, MarkerKind } from './import-fact';
import type { ImportedArticle } from './imported-article';
import type { Line } from './line';

const ADDRESS = /https?:\/\/[^\s<>[\]()"”]+/i;
/** Groups: the publisher before "article", behind "at", or behind "continue reading". */
const READ_ORIGINAL =
  /^(?:(?:read|see|view|find) (?:the )?(?:full|original|entire|whole|complete)\s+(.{0,80}?)\s*\b(?:article|story|report|piece|post)\b(?:\s+(?:at|on|in)\s+([^:[(]{2,60}?)(?=\s*(?:[:[(]|https?:|$)))?|continue reading\s+(?:(?:at|on|in)\s+)?(.{2,80}?)(?=\s*(?:[:[(]|https?:|$)))/i;
const ORIGINALLY =
  /^[\W_]{0,4}(?:(?:this|the) (?:article|story|report|piece|post) (?:was |has been |is )?)?(?:(?:originally|first) (?:published|appeared|printed)|(?:re-?published|reprinted|syndicated) (?:from|with|by|courtesy))\b/i;
/** Groups: the publisher of "originally appeared in …", of "republished from …". */
const ORIGINALLY_IN =
  /\b(?:originally|first) (?:published|appeared|printed)(?: on [^.;]{4,30}?)?\s+(?:in|by|at)\s+(.{2,80}?)(?=\s+(?:on|under|with)\b|[,.;(]|\s+[–—-]\s|$)|\b(?:re-?published|reprinted|syndicated) (?:from|with (?:the )?permission (?:of|from)|by permission of|courtesy of)\s+(.{2,80}?)(?=\s+(?:on|under|with)\b|[,.;(]|\s+[–—-]\s|$)/i;
const PUBLISHED_IN = /\bpublished in\b.{1,80}?\bby\s+(\S.{1,80})$/i;
const SOURCE_CREDIT = /^(?:source|via|credit|courtesy of|from)\s*:\s*(\S.{1,80})$/i;
const LOCALES = /^(?:locales?|locations?|places?)\s*:\s*(\S.*)$/i;
const COPY_LINK = /^(?:copy link|print publication)\b/i;
const REPUBLISHER = /^(?:re-?published|syndicated|hosted|aggregated) (?:on|by|at)\s*:?\s*(\S.{1,80})$/i;
const BYLINE = /^by \p{Lu}[\p{L}.’' -]{2,60}(?:,.{0,60}| \|.{0,60})?$/iu;
/** "HARWICK, Nov. 12, 2025 (Valley Tribune) —": capitals or a place, a date, and a dash, before the first words. */
const DATELINE = new RegExp(
  `^\\p{Lu}[\\p{L}.,’' ]{1,60}?(?:\\s*[,(–—-]\\s*|\\s+)(?:\\([^)]{2,60}\\)\\s*[,–—-]?\\s*)?${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?.{0,60}?\\s*[–—-]\\s`,
  'iu',
);
const DATELINE_LENGTH = 160;

/** What tells an article, and how strongly; a check has none of the strong ones. */
const SIGNS: readonly (readonly [RegExp, number])[] = [
  [READ_ORIGINAL, 3],
  [ORIGINALLY, 3],
  [PUBLISHED_IN, 3],
  [REPUBLISHER, 2],
  [SOURCE_CREDIT, 2],
  [LOCALES, 2],
  [BYLINE, 1],
  [COPY_LINK, 1],
  [DATELINE, 2],
];
const ENOUGH = 3;
const LONGEST_SIGN = 400;
const CITES = /\[\^?\d{1,3}\]/;

/**
 * Whether a text is an article and no check: it carries the signs of a (republished) article and none of a check, which
 * are a citation, an executive summary, follow-up questions, a checked date or the notices of the genre.
 */
export const isArticle = (lines: readonly Line[]): boolean => {
  const ofCheck = lines.some(({ text }) => {
    const part = genreHeading(text);
    const chrome = edgeChromeOf(text)?.kind;
    return (
      CITES.test(text) ||
      part === 'SUMMARY' ||
      part === 'FOLLOW_UPS' ||
      chrome === 'CHECKED_DATE' ||
      chrome === 'OUTDATED_NOTICE' ||
      /^fact[-\s‑]?check\s*[:|]/i.test(text)
    );
  });
  if (ofCheck) return false;
  const weight = SIGNS.reduce(
    (sum, [sign, strength]) => sum + (lines.some(({ text }) => sign.test(text.slice(0, LONGEST_SIGN))) ? strength : 0),
    0,
  );
  return weight >= ENOUGH;
};

/** The name behind "by", "in" or "Source:", without what is no name. */
const publisherName = (text: string | undefined): string | null => {
  const name = text
    ?.replace(ADDRESS, '')
    .replace(/\s*[[\]()|:;,]+\s*$/, '')
    .replace(/[.\s]+$/, '')
    .trim();
  return name ? name : null;
};

const hostOf = (text: string): string | null =>
  /(?:https?:)?\/\/((?:[a-z0-9-]+\.)+[a-z]{2,})/i.exec(text)?.[1]?.toLowerCase() ?? null;

/** What the furniture of an article told about it. */
interface Credits {
  publisher: string | null;
  republishedOn: string | null;
  publishedOn: PlainDate | null;
  places: readonly string[];
  originalAddress: string | null;
  aggregatorAddress: string | null;
}

/** Reads one line of an article's furniture into the credits; null where the line is none. */
const readCredit = (text: string, credits: Credits): ChromeKind | null => {
  if (text.length > LONGEST_SIGN) return null;
  const original = READ_ORIGINAL.exec(text);
  if (original) {
    credits.publisher ??= publisherName(original.slice(1).find((name) => name));
    credits.originalAddress ??= ADDRESS.exec(text)?.[0] ?? null;
    return 'READ_ORIGINAL';
  }
  const publishedIn = PUBLISHED_IN.exec(text);
  if (publishedIn) {
    credits.publisher ??= publisherName(publishedIn[1]);
    credits.publishedOn ??= findDate(text)?.date ?? null;
    return 'CREDIT_LINE';
  }
  if (ORIGINALLY.test(text)) {
    const named = ORIGINALLY_IN.exec(text);
    credits.publisher ??= publisherName(named?.[1] ?? named?.[2]);
    credits.publishedOn ??= findDate(text)?.date ?? null;
    credits.originalAddress ??= ADDRESS.exec(text)?.[0] ?? null;
    return 'CREDIT_LINE';
  }
  const places = LOCALES.exec(text)?.[1];
  if (places !== undefined) {
    credits.places = places.split(/\s*[,;]\s*/).filter((place) => place !== '');
    return 'PLACE_LINE';
  }
  const republisher = REPUBLISHER.exec(text)?.[1];
  if (republisher !== undefined) {
    credits.republishedOn ??= hostOf(republisher) ?? publisherName(republisher);
    credits.aggregatorAddress ??= ADDRESS.exec(republisher)?.[0] ?? null;
    return 'CREDIT_LINE';
  }
  const credit = SOURCE_CREDIT.exec(text)?.[1];
  if (credit !== undefined) {
    credits.publisher ??= publisherName(credit);
    credits.originalAddress ??= ADDRESS.exec(credit)?.[0] ?? null;
    return 'CREDIT_LINE';
  }
  if (COPY_LINK.test(text)) {
    credits.republishedOn ??= hostOf(text);
    // Aggregators shorten the address they show with dots; what is left of it leads nowhere.
    if (!/\.\.|…/.test(text)) credits.aggregatorAddress ??= ADDRESS.exec(text)?.[0] ?? null;
    return 'SITE_CONTROL';
  }
  return edgeChromeOf(text)?.kind ?? null;
};

/** An address alone on a line belongs to the "Read the full article" before it, or is the page's own. */
const ADDRESS_LINE = /^[[(<]?\s*(?:https?:)?\/\/\S+\s*[\])>]?$/i;

/** What a text says of the work that it was taken from. */
export interface NamedOriginal {
  readonly publisher: string | null;
  readonly address: string | null;
}

/**
 * The original that a line of a page names: "Read the full article at …", "This story first appeared in …", also with the
 * address on the line behind it. Null where no line names one.
 */
export const originalNamedIn = (lines: readonly string[]): NamedOriginal | null => {
  const written = lines.map((line) => line.trim()).filter((line) => line !== '' && line.length <= LONGEST_SIGN);
  const index = written.findIndex((line) => READ_ORIGINAL.test(line) || ORIGINALLY.test(line));
  const line = written[index];
  if (line === undefined) return null;
  const read = READ_ORIGINAL.exec(line);
  const said = ORIGINALLY_IN.exec(line);
  const behind = written[index + 1] ?? '';
  const address = ADDRESS.exec(line)?.[0] ?? (ADDRESS_LINE.test(behind) ? ADDRESS.exec(behind)?.[0] : undefined);
  const name = read ? read.slice(1).find((group) => group) : (said?.[1] ?? said?.[2]);
  return { publisher: publisherName(name), address: address ?? null };
};

const readAddress = (text: string, credits: Credits, afterOriginal: boolean): ChromeKind => {
  const address = ADDRESS.exec(text)?.[0] ?? null;
  if (afterOriginal) credits.originalAddress ??= address;
  else {
    credits.aggregatorAddress ??= address;
    credits.republishedOn ??= hostOf(text);
  }
  return 'ADDRESS_LINE';
};

/** Between the first and the last paragraph only buttons are furniture; what looks like an appeal is somebody's words. */
const inProse = (text: string): ChromeKind | null =>
  edgeChromeOf(text)?.kind === 'SITE_CONTROL' ? 'SITE_CONTROL' : null;

const isProse = ({ text }: Line): boolean =>
  DATELINE.test(text.slice(0, DATELINE_LENGTH)) ||
  ((text.length > 160 || (text.length > 60 && /[.!?]["”’)]*$/.test(text))) &&
    !SIGNS.some(([sign]) => sign.test(text.slice(0, LONGEST_SIGN))) &&
    edgeChromeOf(text) === null);

/** Reads an article: its words, and what the page around it says about where it comes from. */
export const readArticle = (lines: readonly Line[], markers: readonly ImportFact<MarkerKind>[]): ImportedArticle => {
  const credits: Credits = {
    publisher: null,
    republishedOn: null,
    publishedOn: null,
    places: [],
    originalAddress: null,
    aggregatorAddress: null,
  };
  const chrome: ImportFact<ChromeKind>[] = [];
  const words: Line[] = [];
  let afterOriginal = false;

  const first = lines.findIndex(isProse);
  const last = lines.findLastIndex(isProse);
  lines.forEach((line, index) => {
    const isAddress = ADDRESS_LINE.test(line.text);
    const kind =
      index >= first && index <= last
        ? inProse(line.text)
        : isAddress
          ? readAddress(line.text, credits, afterOriginal)
          : readCredit(line.text, credits);
    afterOriginal = kind === 'READ_ORIGINAL' || kind === 'CREDIT_LINE';
    if (kind === null) words.push(line);
    else chrome.push({ kind, text: line.text, line: line.number });
  });

  const headline = words.find(({ role }) => role?.type === 'heading') ?? words[0];
  const dateline = words.map(({ text }) => DATELINE.exec(text.slice(0, DATELINE_LENGTH))?.[0]).find((found) => found);
  const isHeadline =
    headline !== undefined && words.length > 1 && !DATELINE.test(headline.text.slice(0, DATELINE_LENGTH));
  return {
    kind: 'ARTICLE',
    title: isHeadline ? headline.text : null,
    ...credits,
    publishedOn: (dateline ? findDate(dateline)?.date : null) ?? credits.publishedOn,
    text: words
      .filter((line) => !isHeadline || line !== headline)
      .map(({ text }) => text)
      .join('\n\n'),
    chrome,
    markers,
  };
};
