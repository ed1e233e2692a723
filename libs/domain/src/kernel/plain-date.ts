import { refusal } from './refusal';
import { accepted, refused, type Result } from './result';

/** A calendar day without time or zone, as ISO 8601 `YYYY-MM-DD` between 0001-01-01 and 9999-12-31. */
export type PlainDate = string & { readonly __plainDate: true };

interface Fields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_OF_400_YEARS = 146097;
const FIRST = { year: 1, month: 1, day: 1 };
const LAST = { year: 9999, month: 12, day: 31 };

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Number of days of a month of the proleptic Gregorian calendar; `month` from 1. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);

const fieldsOf = (date: PlainDate): Fields => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

const write = ({ year, month, day }: Fields): PlainDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate;

/** Days since 0000-03-01. Years are counted from March, so that the leap day is the last of its year. */
const dayNumber = ({ year, month, day }: Fields): number => {
  const marchYear = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((monthFromMarch * 153 + 2) / 5) + day - 1;
};

const fromDayNumber = (number: number): Fields => {
  const cycle = Math.floor(number / DAYS_OF_400_YEARS);
  const inCycle = number - cycle * DAYS_OF_400_YEARS;
  // Whole years so far: the days of the cycle without its leap days (every 4 years, not every 100, but the 400th).
  const withoutLeapDays =
    inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36524) - Math.floor(inCycle / (DAYS_OF_400_YEARS - 1));
  const yearOfCycle = Math.floor(withoutLeapDays / 365);
  const dayOfYear = inCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
};

/** Tells whether a text is a day that exists. */
export const isPlainDate = (value: unknown): value is PlainDate => {
  const match = typeof value === 'string' ? FORM.exec(value) : null;
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month);
};

/** Reads a day; refuses with `dateInvalid` what is not one. */
export const parsePlainDate = (text: string): Result<PlainDate> =>
  isPlainDate(text) ? accepted(text) : refused(refusal('dateInvalid', { value: text }));

/** Order of two days: negative when `a` is earlier, 0 when they are the same, positive when it is later. */
export const compareDates = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : Number(a > b));

/** The earlier of two days. */
export const earlierDate = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);

/** The later of two days. */
export const laterDate = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

/** Days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  dayNumber(fieldsOf(to)) - dayNumber(fieldsOf(from));

/** The day so many days later (earlier, if negative). Stops at 0001-01-01 and at 9999-12-31. */
export const addDays = (date: PlainDate, days: number): PlainDate => {
  const number = dayNumber(fieldsOf(date)) + days;
  return write(fromDayNumber(Math.min(Math.max(number, dayNumber(FIRST)), dayNumber(LAST))));
};

/** A period of calendar units, none negative. */
export interface Duration {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

const DURATION = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;

/**
 * Reads an ISO 8601 duration of days and longer, e.g. `P6M` or `P1Y2M3W4D`. Refuses with `durationInvalid` times of
 * day, fractions, signs and whatever else is not one.
 */
export const parseDuration = (text: string): Result<Duration> => {
  const match = DURATION.exec(text);
  if (!match) return refused(refusal('durationInvalid', { value: text }));
  const [years, months, weeks, days] = match.slice(1).map((digits?: string) => Number(digits ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return accepted({ years, months, weeks, days });
};

/** Writes a duration as ISO 8601; the empty one as `P0D`. */
export const formatDuration = ({ years, months, weeks, days }: Duration): string => {
  const parts = [
    [years, 'Y'],
    [months, 'M'],
    [weeks, 'W'],
    [days, 'D'],
  ] as const;
  const written = parts.flatMap(([amount, unit]) => (amount === 0 ? [] : `${amount}${unit}`)).join('');
  return `P${written || '0D'}`;
};

/**
 * The day a duration later: years and months first, where a day that the month lacks becomes its last one (31 January
 * and a month is 28 or 29 February), then weeks and days. Stops at 9999-12-31.
 */
export const addDuration = (date: PlainDate, { years, months, weeks, days }: Duration): PlainDate => {
  const from = fieldsOf(date);
  const monthsOnwards = from.year * 12 + (from.month - 1) + years * 12 + months;
  const year = Math.floor(monthsOnwards / 12);
  if (year > LAST.year) return write(LAST);
  const month = (monthsOnwards % 12) + 1;
  const day = Math.min(from.day, daysInMonth(year, month));
  return addDays(write({ year, month, day }), weeks * 7 + days);
};
