/**
 * Cuts text into sentences by rules of our own, the same in every engine: no locale data, no dictionary of the machine.
 * English first; in other languages it errs towards leaving two sentences together.
 */

/** Stands for a citation mark in the text of a paragraph (U+FFFC, object replacement character). */
export const MARK = '\ufffc';

/** Signs that end a sentence where a space and a new beginning follow. */
const ENDS = new Set(['.', '!', '?', '…', '‼', '⁇', '⁈', '⁉', '؟', '۔', '።', '։']);
/** Signs that end a sentence by themselves. */
const FULL_ENDS = new Set(['。', '！', '？', '．', '｡', '।', '॥']);
/** Signs that close what the sentence opened, and so belong to it. */
const CLOSERS = new Set(['"', "'", '”', '’', '»', '›', ')', ']', '}', '」', '』', '）', '】', '》', '〉', '＂']);
const OPENING = /^["'“‘„‚«‹([{¿¡—–-]*/;

/** A written mark `[1]`, `[1, 2]`, or the sign of one. */
const CITATION = /(?:\ufffc|\[\^?\d{1,3}(?:\s*[-–—‑,;]\s*\^?\d{1,3})*\])/y;
const SPACE = /\s+/y;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Never the end of a sentence. */
const ALWAYS_SHORT = words('mr mrs ms mx dr prof messrs mme mlle v vs e.g i.e cf viz');
/** Not the end of a sentence where a number follows. */
const BEFORE_NUMBER = words(
  'no nos nr vol vols p pp ch chap sec sect fig figs art para par eq ed c ca approx ver cap reg st ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
);
/** May end a sentence; whether it does shows the word that follows. */
const PERHAPS_SHORT = words(
  'sen rep gov gen col lt sgt capt cmdr adm maj st mt ft rev hon pres inc ltd co corp bros jr sr esq etc al ca approx ' +
    'dept univ assn ave blvd rd est jan feb mar apr jun jul aug sep sept oct nov dec',
);
/** With periods inside ("U.S", "a.m", "Ph.D", "D.C") or a single letter: an initial or an abbreviation. */
const DOTTED = /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u;
const INITIAL = /^\p{L}$/u;

/** Words with which English sentences begin and names do not. */
const STARTERS = words(
  'the a an this that these those it its he she they we you i his her their our my your there here in on at by for from ' +
    'with without to of as if when while where after before since until because although though however but and or so yet ' +
    'nor still then thus therefore instead meanwhile moreover also even only both each every some many most few all any no ' +
    'not none one two three what who whom whose which why how is are was were do does did has have had can could may might ' +
    'will would should must let under over between during through according once another other such despite among within',
);

/** A day before a month is written with a period in German and the Nordic and Slavic languages: "am 3. März". */
const MONTHS_AFTER_DAY =
  /^(?:jan|feb|mär|mar|apr|mai|maj|jun|jul|aug|sep|okt|oct|nov|dez|des|dec|led|úno|bře|dub|kvě|čer|srp|zář|říj|lis|pro|sty|lut|kwi|cze|lip|sie|wrz|paź|gru)\p{Ll}*/iu;

/** The token right before a period: letters, digits and inner periods. */
const tokenBefore = (text: string, period: number, from: number): string => {
  let start = period;
  while (start > from && /[\p{L}\p{M}\p{N}.’'-]/u.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, period).replace(/^[.’'-]+/, '');
};

const wordAt = (text: string, index: number): string =>
  /^[\p{L}\p{M}’']+/u.exec(text.slice(index, index + 40))?.[0] ?? '';

/** Whether the single period at an index shortens a word instead of ending its sentence. */
const shortens = (text: string, period: number, from: number, next: number): boolean => {
  const token = tokenBefore(text, period, from);
  const lower = token.toLowerCase();
  const follower = text[next] ?? '';
  if (ALWAYS_SHORT.has(lower) && token !== '') return next < text.length;
  if (/\p{N}/u.test(follower) && BEFORE_NUMBER.has(lower)) return true;
  if (/^\d{1,2}$/.test(token) && MONTHS_AFTER_DAY.test(wordAt(text, next))) return true;
  if (PERHAPS_SHORT.has(lower) || DOTTED.test(token) || INITIAL.test(token)) {
    return next < text.length && !STARTERS.has(wordAt(text, next).toLowerCase());
  }
  return false;
};

/** Where the closing signs and citation marks after a sentence's last sign end. */
const afterEnd = (text: string, index: number): number => {
  let end = index;
  while (CLOSERS.has(text[end] ?? '')) end += 1;
  for (;;) {
    SPACE.lastIndex = end;
    const mark = SPACE.test(text) ? SPACE.lastIndex : end;
    CITATION.lastIndex = mark;
    if (!CITATION.test(text)) return end;
    end = CITATION.lastIndex;
    while (ENDS.has(text[end] ?? '') || CLOSERS.has(text[end] ?? '')) end += 1;
  }
};

const hasWord = (text: string): boolean => /\p{L}/u.test(text);

/**
 * Cuts text into sentences. Joined together they are the text again; none is empty. Closing quotation marks and
 * brackets, citation marks after the full stop, and the space that follows belong to the sentence before. Text without
 * any visible character has no sentence.
 */
export const splitSentences = (text: string): readonly string[] => {
  const sentences: string[] = [];
  let from = 0;
  // Whether the sentence so far holds a word, and how far it was looked at: a list number alone is no sentence.
  let worded = false;
  let seen = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (!ENDS.has(sign) && !FULL_ENDS.has(sign)) continue;
    const first = index;
    while (ENDS.has(text[index + 1] ?? '') || FULL_ENDS.has(text[index + 1] ?? '')) index += 1;
    const end = afterEnd(text, index + 1);
    SPACE.lastIndex = end;
    const next = SPACE.test(text) ? SPACE.lastIndex : end;
    index = Math.max(index, end - 1);
    if (next === text.length) break;
    // One period may shorten a word; a second sign behind it, or behind its marks, leaves no doubt.
    const mayShorten = sign === '.' && ![...text.slice(first + 1, end)].some((other) => ENDS.has(other));
    const begins = FULL_ENDS.has(sign) || (next > end && beginsSentence(text, next));
    if (!begins) continue;
    worded ||= hasWord(text.slice(seen, end));
    seen = end;
    if (!worded || (mayShorten && shortens(text, first, from, beginning(text, next)))) continue;
    sentences.push(text.slice(from, next));
    from = next;
    worded = false;
  }
  const rest = text.slice(from);
  if (/\S/.test(rest)) sentences.push(rest);
  return sentences;
};

/** The first character of what follows that is no opening sign. */
const beginning = (text: string, index: number): number =>
  index + (OPENING.exec(text.slice(index, index + 8))?.[0].length ?? 0);

/** A new sentence begins with a letter that is not lower case, or with a figure. */
const beginsSentence = (text: string, index: number): boolean => {
  const at = beginning(text, index);
  return /^[\p{L}\p{N}\ufffc]/u.test(text.slice(at, at + 2)) && !/^\p{Ll}/u.test(text.slice(at, at + 2));
};
