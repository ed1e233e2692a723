import { bareWords } from './line';

/** What the words of a heading say about its part of a check; `SECTION` where they only name a usual section. */
export type GenreHeading = 'SUMMARY' | 'LIMITS' | 'FOLLOW_UPS' | 'SOURCES' | 'SECTION';

/** The number before a heading or an item: `1.`, `2)`, `Section 3:`. Two digits at most, so that a year is none. */
export const NUMBERED = /^(?:section\s+)?(\d{1,2})(?:[.)]\s*(?=[^\s\d])|:\s+(?=\S))/i;

const NAMES: readonly (readonly [GenreHeading, RegExp])[] = [
  [
    'SUMMARY',
    /^(?:executive summary|summary(?: of (?:the )?(?:results|findings|analysis|evidence))?|in (?:brief|short)|(?:the )?short answer)$/,
  ],
  [
    'FOLLOW_UPS',
    /^(?:want to (?:dive|dig|go) deeper|want to (?:know|learn) more|(?:dive|dig|go) deeper|(?:follow-?up|further|related|open follow-?up|more) questions|questions to explore(?: next)?|explore further|people also ask)$/,
  ],
  [
    'SOURCES',
    /^(?:(?:list of )?(?:sources|references|citations|footnotes|endnotes)(?: (?:cited|used|consulted|reviewed|and references))?|works cited|bibliography|source list)$/,
  ],
  [
    'SECTION',
    /^(?:missing context(?: ?(?:\/|and|or|&) ?alternative (?:viewpoints|perspectives))?|alternative (?:viewpoints|perspectives)|potential (?:misinformation|bias)(?: ?(?:\/|and|or|&) ?(?:misinformation|bias))?(?: in the original statement)?|(?:the )?bottom line|conclusion|background|methodology|how we checked|context|key (?:findings|facts|points))$/,
  ],
];

/** "Rating: False" of another newsroom: words of the text like any other, neither title nor heading. */
export const isVerdictLine = (text: string): boolean =>
  /^(?:our )?(?:rating|verdict|ruling|finding|status|assessment)\s*[:–—]\s*\S/i.test(bareWords(text));

/** Sections that say where the evidence ends. "Legal limits of a city" is no such section, "limits of the evidence" is. */
const LIMITS: readonly RegExp[] = [
  /\b(?:can(?:not|'t| not)|do(?:es)?(?: not|n't)|did(?: not|n't)|could(?: not|n't)|won't|will not|is not|isn't|are not|aren't)(?: yet| still| fully| clearly| directly| be)*[\s—–-]+(?:be )?(?:settled?|establish(?:ed)?|show[ns]?|tells?|told|proven?|prove|answer(?:ed)?|know[ns]?|resolved?|determined?|confirm(?:ed)?|cover(?:ed)?|say|clear|address(?:ed)?|support(?:ed)?|demonstrated?)\b/,
  /\b(?:limit(?:s|ations)|gaps|holes|blind spots) (?:of|in|to) (?:the |this |our |available |current |existing |what )*(?:evidence|reporting|sources|record|records|data|coverage|research|analysis|knowledge|studies|literature|is known|we know)\b/,
  /\b(?:evidence|evidentiary|reporting|source|data|research) (?:limits|limitations|gaps)\b/,
  /^(?:limits|limitations|caveats|uncertainties|open questions|unanswered questions|unknowns|known unknowns)(?:\b.{0,40})?$/,
  /\bremains? (?:unknown|unclear|open|unsettled|uncertain|unresolved|unproven|disputed|to be (?:seen|established|settled))\b/,
  /\b(?:what|which questions)(?: is| are|'s)? (?:still )?(?:unknown|unclear|missing|unsettled|unresolved|left open)\b/,
  /\bstill(?: do not| don't) know\b|\bwhat nobody knows\b/,
];

/** Words of a heading in the form in which names are compared: no number, no marks, plain apostrophes, lower case. */
const comparable = (text: string): string =>
  bareWords(text)
    .replace(NUMBERED, '')
    .replaceAll('’', "'")
    .replaceAll('‑', '-')
    .replace(/\s+/g, ' ')
    .replace(/[\s:?.!…–—-]+$/, '')
    .toLowerCase();

const LONGEST = 200;

/** Tells the part of the genre that a heading names; null for a heading of its own. */
export const genreHeading = (text: string): GenreHeading | null => {
  if (text.length > LONGEST) return null;
  const words = comparable(text);
  return NAMES.find(([, name]) => name.test(words))?.[0] ?? null;
};

/** Whether a heading says that its section tells what the evidence does not show. */
export const namesLimits = (text: string): boolean => {
  const words = comparable(text);
  return words.length <= LONGEST && LIMITS.some((pattern) => pattern.test(words));
};
