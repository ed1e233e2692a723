import type { PlainDate } from '../../kernel/plain-date';
import { findDate, type StatedDate } from './dates';
import type { ChromeKind } from './import-fact';
import { bareWords } from './line';

/** A mark `[n]`: a line that cites something is never furniture. */
const CITES = /\[\^?\d{1,3}\]/;

const CHECKED =
  /^(?:(?:this )?(?:fact[- ]?check(?:ed)?|page|article) )?(?:was )?(?:last )?(?:fact[- ]?)?(?:checked|verified)(?: on)?\s*:?\s*|^(?:date (?:checked|of (?:the )?(?:fact[- ]?)?check)|check(?:ed)? date|last checked(?: on)?)\s*:?\s*/i;
const DATED =
  /^(?:(?:first |originally |last )?(?:published|updated|posted|modified|created)(?: on| at)?|date)\s*:?\s*/i;
/** What may stand behind a date on its line: a time of day and signs. */
const AFTER_DATE =
  /^[\s.,;|·)\]]*(?:(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5})?)?[\s.)\]]*$/i;

/** "Checked on" with something that is no day. */
const CHECKED_VAGUELY = /^(?:last )?(?:fact[- ]?)?checked(?: on\b|\s*:).{0,40}[^?]$/i;

const DISCLAIMER = /^disclaimer\s*[:.–—-]/i;
const ADMISSION = /^[\p{L} ]{2,40} (?:can|may) make (?:mistakes|errors)\b.*\b(?:verify|check|confirm)\b/iu;
const OUTDATED =
  /^(?:note:?\s+)?this (?:fact[- ]?check|check|article|page|analysis|report) (?:may|might|could) (?:now )?be (?:outdated|out[- ]of[- ]date|stale)\b/i;

/** An appeal asks the reader for money or company: it names the gift, and speaks as "we" or to "you", or orders. */
const GIFT =
  /\b(?:donat(?:e|es|ing|ions?)|chip in|contribut(?:e|ions?)|become an? (?:member|supporter|patron)|subscrib(?:e|er|ers|ing)|fund(?:ed|raising)?|crowdfunding|support(?:s|ed|ing)?(?: us| our| independent)|sign up|newsletter|readers like you)\b/i;
const ADDRESSED = /\b(?:we|us|our|ours|you|your|yours)\b/i;
const ORDER =
  /^(?:please )?(?:(?:keep|help keep|help us keep) .{1,60}\b(?:independent|free|ad[- ]free|alive|running|going|open)|support (?:us|our|independent|this)\b.*|donate\b.*|make a donation\b.*|give (?:today|now|monthly)\b.*|become an? (?:member|supporter|patron)\b.*|subscribe\b.*|sign up\b.*|join [\p{L} ]{2,40} (?:today|now))[.!]?$/iu;
const ORDER_LENGTH = 120;
const ORDER_FOR_US = /^(?:please )?(?:support|help|donate|give|join|subscribe)\b.{0,200}\b(?:us|our|we)\b/i;
/** "Support" and the name of a newsroom, told by its capitals from support of any other kind. */
const SUPPORT_NAME = /^Support(?: \p{Lu}[\p{L}’'-]+){1,3}[.!]?$/u;

const CONTROLS =
  /^(?:share|share (?:this|on|via|to)\b.{0,40}|print|print publication without navigation|copy link|copy link into your clipboard|copied!?|save|bookmark|tweet|e-?mail|listen|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|bluesky|menu|home|search|log ?in|sign ?in|sign ?up|skip to (?:main )?content|back to top|advertisement|ad|learn more\.?|read more\.?|show more|see more|related (?:articles|stories|checks)|was this (?:fact[- ]?check |page |article )?helpful\??|(?:yes|no)|thumbs (?:up|down)|like|dislike|refresh|reload|\d+ min(?:ute)?s? read|give feedback|report (?:an? )?(?:error|problem|issue))$/i;
const COPYRIGHT = /^(?:©|\(c\)|copyright\b).{0,120}$/i;

const LONGEST = 600;

export interface ChromeLine {
  readonly kind: ChromeKind;
  /** For `CHECKED_DATE`: the day it names; null where it names none that can be read. */
  readonly date: PlainDate | null;
}

const plain = (kind: ChromeKind): ChromeLine => ({ kind, date: null });

/** The date of a line that holds a label, a date and nothing else. */
const labelledDate = (words: string, label: RegExp): StatedDate | null => {
  const start = label.exec(words)?.[0].length;
  if (start === undefined) return null;
  const rest = words.slice(start);
  const date = findDate(rest);
  return date?.from === 0 && AFTER_DATE.test(rest.slice(date.to)) ? date : null;
};

/** A line of page furniture that is told by its words alone, wherever it stands; null for anything else. */
export const chromeOf = (text: string): ChromeLine | null => {
  if (text.length > LONGEST || CITES.test(text)) return null;
  const words = bareWords(text);
  const checked = labelledDate(words, CHECKED);
  if (checked) return { kind: 'CHECKED_DATE', date: checked.date };
  if (OUTDATED.test(words)) return plain('OUTDATED_NOTICE');
  return DISCLAIMER.test(words) ? plain('DISCLAIMER') : null;
};

/** A line of furniture that only counts at the edges of a text, where no paragraph of the check can stand. */
export const edgeChromeOf = (text: string): ChromeLine | null => {
  const known = chromeOf(text);
  if (known || text.length > LONGEST || CITES.test(text)) return known;
  const words = bareWords(text);
  if (CONTROLS.test(text) || COPYRIGHT.test(words)) return plain('SITE_CONTROL');
  if (labelledDate(words, DATED) ?? labelledDate(words, /^/)) return plain('DATE_LINE');
  if (CHECKED_VAGUELY.test(words)) return plain('CHECKED_DATE');
  if (ADMISSION.test(words)) return plain('DISCLAIMER');
  return isAppeal(words) ? plain('APPEAL') : null;
};

/** Whether a line asks the reader to support the newsroom. A question never does: it may be the title. */
const isAppeal = (words: string): boolean =>
  !words.endsWith('?') &&
  (SUPPORT_NAME.test(words) ||
    ORDER_FOR_US.test(words) ||
    (words.length <= ORDER_LENGTH && ORDER.test(words)) ||
    (GIFT.test(words) && ADDRESSED.test(words)));
