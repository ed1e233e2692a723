import { isPlainDate, type PlainDate } from '../../kernel/plain-date';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** An English month, in full or shortened. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

/** The forms of a day in English texts, each with how to read its groups. */
const FORMS: readonly { readonly form: RegExp; readonly read: (parts: readonly string[]) => PlainDate | null }[] = [
  {
    form: new RegExp(`\\b${WEEKDAY}(${MONTH})\\s+${DAY}(?:,\\s*|\\s+)(\\d{4})\\b`, 'i'),
    read: ([month = '', day, year]) => plainDateOf(Number(year), monthNumber(month), Number(day)),
  },
  {
    form: new RegExp(`\\b${WEEKDAY}${DAY}\\s+(?:of\\s+)?(${MONTH}),?\\s+(\\d{4})\\b`, 'i'),
    read: ([day, month = '', year]) => plainDateOf(Number(year), monthNumber(month), Number(day)),
  },
  {
    form: /\b(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\b/,
    read: ([year, , month, day]) => plainDateOf(Number(year), Number(month), Number(day)),
  },
  {
    // Day and month of 03/04/2026 cannot be told apart, so such a date is read only where one of the two is impossible
    // or both are the same number. With dots the day always stands first.
    form: /\b(\d{1,2})([/.])(\d{1,2})\2(\d{4})\b/,
    read: ([first, sign, second, year]) => {
      const dayFirst = plainDateOf(Number(year), Number(second), Number(first));
      const monthFirst = plainDateOf(Number(year), Number(first), Number(second));
      if (sign === '.' || dayFirst === monthFirst) return dayFirst;
      return dayFirst && monthFirst ? null : (dayFirst ?? monthFirst);
    },
  },
];

const monthNumber = (name: string): number => MONTHS.findIndex((month) => name.toLowerCase().startsWith(month)) + 1;

const plainDateOf = (year: number, month: number, day: number): PlainDate | null => {
  const text = [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
  return isPlainDate(text) ? text : null;
};

/** A date in words or figures: where it stands, and the day it names (null where it names none or more than one). */
export interface StatedDate {
  readonly from: number;
  readonly to: number;
  readonly date: PlainDate | null;
}

/** The first date of an English text; null where there is none. A month or a year alone is no day. */
export const findDate = (text: string): StatedDate | null => {
  let first: StatedDate | null = null;
  for (const { form, read } of FORMS) {
    const match = form.exec(text);
    if (match && (first === null || match.index < first.from)) {
      first = { from: match.index, to: match.index + match[0].length, date: read(match.slice(1)) };
    }
  }
  return first;
};
