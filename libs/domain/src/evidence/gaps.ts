import type { CheckDocument } from '../drafting/document';
import { countWords } from '../drafting/document-structure';
import { figureOrDate } from './figures-and-dates';
import { sentencesIn, textBlocksOf, type Sentence, type TextBlock } from './statements';

/** Why a sentence needs a citation. */
export const CITATION_NEEDS = ['FIGURE', 'DATE', 'NAME', 'CAUSE'] as const;
export type CitationNeed = (typeof CITATION_NEEDS)[number];

/** A sentence that states something to be shown, and cites nothing. */
export interface Gap extends Sentence {
  readonly reason: CitationNeed;
}

/** How many of the sentences of a paragraph that need a citation have one; a sentence with a citation needs it. */
export interface ParagraphCoverage {
  readonly blockPath: readonly number[];
  readonly cited: number;
  readonly needing: number;
}

const FULL_MONTHS = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const MONTHS =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)';
/** A month beside a day or a year, a year that stands for a time, an ISO day, a decade or century, a month or day of the week alone, a time ago. */
const DATE = new RegExp(
  `\\b${MONTHS}\\s+\\d{1,4}\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTHS}|\\b\\d{4}-\\d{2}-\\d{2}\\b` +
    '|\\b(?:in|since|by|from|until|till|before|after|during|of|between|early|late|mid)[\\s‑-]+(?:(?:early|late|mid|spring|summer|autumn|fall|winter)[\\s‑-]+(?:of\\s+)?)?(?:1[0-9]|20)\\d{2}s?\\b' +
    '|\\b(?:1[0-9]|20)\\d0s\\b|\\b\\d{1,2}(?:st|nd|rd|th)[\\s‑-]century\\b' +
    `|\\b(?:in|since|by|from|until|till|before|after|during|of|last|early|late|mid)[\\s‑-]+${FULL_MONTHS}\\b` +
    '|\\b(?:on|since|last|until|till|by)\\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b' +
    '|\\b(?:last|previous)\\s+(?:year|month|week|spring|summer|autumn|fall|winter|decade|century)\\b' +
    '|\\b(?:years?|months?|weeks?|days?|decades?|centur(?:y|ies))\\s+(?:ago|earlier|before)\\b',
);

/** A figure, with a unit, a sign or alone; a number in words that counts much. */
const FIGURE =
  /[$€£¥]\s?\d|\d\s?(?:%|‰|°)|\b\d+(?:[.,]\d+)*\s?(?:per ?cent|percent|percentage points?|million|billion|trillion|thousand|hundred|dozen|times|fold|[kcm]?m|km²|[km]?g|tonnes?|tons?|lit(?:er|re)s?|met(?:er|re)s?|kilomet(?:er|re)s?|miles?|feet|degrees?|hours?|minutes?|days?|weeks?|months?|years?|people|cases|deaths|euros?|dollars?|pounds?)\b|\b\d{1,3}(?:[.,]\d{3})+\b|\b\d+[.,]\d+\b|\b\d{2,}\b|\b(?:hundreds|thousands|millions|billions|dozens|hundred|thousand|million|billion)\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)[\s‑-](?:thirds?|quarters?|fifths?|tenths?|times|fold|in (?:two|three|four|five|six|seven|eight|nine|ten))\b|\b(?:doubled|tripled|trebled|quadrupled|halved)\b|\bper ?cent\b/iu;
/** Numbers in words from eleven on, and parts of a whole: below, words count so often without stating anything. */
const NUMBER_IN_WORDS =
  /\b(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b|\bhalf (?:of|the|a|an|its|their|all)\b|\b(?:a|one) (?:third|quarter|fifth|tenth)\b/iu;
const DIGIT = /(?<![\p{L}\p{N}‑-])\d(?![\p{L}\p{N}‑-])/u;

/** Names of numbered things are no figures: a section, a figure on a page, a route. */
const NUMBERED_THING =
  /\b(?:section|chapter|part|step|point|table|appendix|question|line|page|no\.|number|rule|article|type|version|phase|figure|source|war)\s+\d+\b/giu;

const CAUSE =
  /\b(?:because of|because|caus(?:es|ed|ing)|due to|owing to|thanks to|as a (?:direct )?(?:result|consequence)|result(?:s|ed|ing)? in|led to|leads to|leading to|brought about|brings about|triggers|triggered|is why|was why|are why|attributable to|driven by|stems? from|stemmed from|blamed (?:on|for)|responsible for|contribut(?:es?|ed|ing) to|gives? rise to|gave rise to|prompt(?:s|ed)|spark(?:s|ed)|spurred|fuel(?:s|l?ed)|explains? why|on account of)\b/iu;

/** Two words with capitals that follow one another, small words between names allowed: "Bay of Fundy", "Ada Lind". */
const NAME =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}’'‑-]*\p{Ll}\.?(?:\s+(?:of|de|la|le|van|von|der|den|and the|for))?\s+\p{Lu}[\p{L}\p{M}’'‑-]*/gu;
/**
 * One word with a capital behind a small one ("observed in Florida"), or an abbreviation in capitals. The first word of a
 * sentence tells nothing, nor do "I" and what follows a colon or an opening sign.
 */
const ONE_NAME = /[\p{Ll}\p{N}][,;)\]”"’']?\s+(?!I[’'])\p{Lu}[\p{L}\p{M}’'‑-]*\p{Ll}/u;
const CAPITALS =
  /(?<![\p{L}\p{N}‑-])(?!(?:[IVXLCDM]+|AD|BC|CE|BCE|AM|PM|TV|DNA|RNA|PDF|GDP|CEO|ID|FAQ|URL|OK|AI|IT|GPS|DIY)\b)\p{Lu}{2,6}s?(?![\p{L}\p{N}])/u;
const PERSON =
  /\b(?:Mr|Mrs|Ms|Dr|Prof|Professor|President|Minister|Senator|Mayor|Governor|Judge|King|Queen|Sir|Captain)\.?\s+\p{Lu}\p{Ll}+/u;

/** Words that begin English sentences with a capital and are no part of a name. */
const NO_NAME =
  /^(?:The|A|An|In|On|At|By|For|From|With|To|Of|As|If|When|While|Where|After|Before|Since|Until|Because|Although|Though|However|But|And|Or|So|Yet|Nor|Still|Then|Thus|Both|Each|Every|Some|Many|Most|Few|All|Any|No|Not|None|Only|Even|Also|That|This|These|Those|It|Its|He|She|They|We|You|His|Her|Their|Our|My|Your|There|Here|What|Who|Which|Why|How|Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|Under|Over|Between|During|Through|According|Once|Another|Other|Such|Despite|Among|Within|Near|Around|Across|Outside|Inside|Against|Like|Unlike|Local|State|National|Recent|Later|Earlier|Today|Yesterday|Tomorrow)$/;

/** What is said about the reporting itself has nothing to cite: "The sources do not mention …". */
const ABOUT_SOURCES =
  /\b(?:sources|reporting|reports|coverage|materials?|evidence|records?|documents|articles|studies|analys[ei]s|data)\b(?:\s+(?:\p{Ll}+\s+){0,3})(?:do(?:es)? not|did not|cannot|can(?:'|’)t|don(?:'|’)t|doesn(?:'|’)t|stops? short|is silent|are silent|say nothing|says nothing)\b|\bnot (?:covered|found|included|addressed|mentioned|settled|established) (?:by|in) (?:the |this |these |our |current |available )*(?:sources|reporting|coverage|materials?|evidence|records?|documents)\b/iu;

/** A question asks, and a line that ends in a colon only leads to what follows. */
const STATES_NOTHING = /[?？:：]["'”’»)\]]*$/;
/** A byline or a label is no sentence. */
const FEWEST_WORDS = 4;

const hasName = (text: string): boolean =>
  PERSON.test(text) ||
  ONE_NAME.test(text) ||
  CAPITALS.test(text) ||
  [...text.matchAll(NAME)].some((match) => {
    const [first = ''] = match[0].split(/\s+/);
    // "The Meteorological Office" is found by its second word on, "Local Police" not at all.
    return !NO_NAME.test(first) || /\s\p{Lu}\S+\s+\p{Lu}/u.test(text.slice(match.index, match.index + 80));
  });

const BY_SIGNS: readonly CitationNeed[] = ['FIGURE', 'DATE'];

/** @param language BCP 47 */
const isEnglish = (language: string): boolean => /^en(?:-|$)/i.test(language);

/** What is looked for in texts of a language: names and causes are told by their words, which are known of English only. */
export const needsKnownIn = (language: string): readonly CitationNeed[] =>
  isEnglish(language) ? CITATION_NEEDS : BY_SIGNS;

/**
 * Why a sentence needs a citation, null where it needs none: it holds a date, a figure, says what caused what, or names
 * somebody or something. A rule of thumb: a name that begins its sentence and is one word is not told from other words,
 * and questions do not count, nor does what is said about the sources themselves. In other languages than English only
 * figures and dates are known (`needsKnownIn`).
 *
 * @param language BCP 47, of the check
 */
export const citationNeed = (sentence: string, language = 'en'): CitationNeed | null => {
  if (STATES_NOTHING.test(sentence) || countWords(sentence) < FEWEST_WORDS) return null;
  if (!isEnglish(language)) return figureOrDate(sentence);
  if (ABOUT_SOURCES.test(sentence)) return null;
  const numbers = sentence.replace(NUMBERED_THING, '');
  if (DATE.test(sentence)) return 'DATE';
  if ([FIGURE, NUMBER_IN_WORDS, DIGIT].some((figure) => figure.test(numbers))) return 'FIGURE';
  if (CAUSE.test(sentence)) return 'CAUSE';
  return hasName(sentence) ? 'NAME' : figureOrDate(numbers);
};

/** Headings state the point that their paragraphs cite; follow-ups ask; a table names its source beside it. */
const counts = (block: TextBlock): boolean =>
  block.type === 'paragraph' && block.part !== 'FOLLOW_UPS' && !block.inTable;

/** The sentences of a document that need a citation and have none, in reading order. */
export const gapsOf = (document: CheckDocument, language = 'en'): readonly Gap[] =>
  textBlocksOf(document)
    .filter(counts)
    .flatMap(sentencesIn)
    .flatMap((sentence) => {
      const reason = sentence.citations.length > 0 ? null : citationNeed(sentence.text, language);
      return reason ? [{ ...sentence, reason }] : [];
    });

/** Coverage of each paragraph, in reading order; a paragraph in which nothing needs a citation has 0 of 0. */
export const coverageOf = (document: CheckDocument, language = 'en'): readonly ParagraphCoverage[] =>
  textBlocksOf(document)
    .filter(counts)
    .map((block) => {
      const sentences = sentencesIn(block);
      const cited = sentences.filter(({ citations }) => citations.length > 0).length;
      const open = sentences.filter(
        ({ citations, text }) => citations.length === 0 && citationNeed(text, language) !== null,
      ).length;
      return { blockPath: block.blockPath, cited, needing: cited + open };
    });
