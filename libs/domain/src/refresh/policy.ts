import {
  addDays,
  addDuration,
  daysBetween,
  laterDate,
  parseDuration,
  refusal,
  refused,
  type Duration,
  type PlainDate,
  type Result,
} from '../kernel';
import type { RefreshNeed } from './need';

/** A day on which something was expected that may change the answer. */
export interface WatchDate {
  readonly on: PlainDate;
  /** In words for readers: "the ruling was expected". */
  readonly expectation: string;
}

/** How long a check stays fresh, and which days to watch. */
export interface RefreshPolicy {
  /** Null when nobody has set one: the check is due until somebody does. */
  readonly period: Duration | null;
  readonly watchDates: readonly WatchDate[];
}

/** Reads a refresh period. Refuses with `durationInvalid` what is no duration or shorter than a day. */
export const parsePeriod = (text: string): Result<Duration> => {
  const read = parseDuration(text);
  if (!read.ok) return read;
  const { years, months, weeks, days } = read.value;
  return years + months + weeks + days > 0 ? read : refused(refusal('durationInvalid', { value: text }));
};

const ANY_DAY = '2001-01-01' as PlainDate;
const lengthOf = (period: Duration): number => daysBetween(ANY_DAY, addDuration(ANY_DAY, period));

/** The period that holds: the check's own, else the shortest of its topics, else the desk's; null when none is set. */
export const resolvePeriod = (
  check: Duration | null,
  topics: readonly Duration[],
  desk: Duration | null,
): Duration | null => {
  const [shortest] = [...topics].sort((a, b) => lengthOf(a) - lengthOf(b));
  return check ?? shortest ?? desk;
};

/** The days on which the age of a check changes what it is called. */
export interface AgeLimits {
  /** First day of `DUE_SOON`. */
  readonly dueSoonOn: PlainDate;
  /** First day of `DUE`. */
  readonly dueOn: PlainDate;
  /** First day of `OUTDATED`. */
  readonly outdatedOn: PlainDate;
}

const SHORTEST_NOTICE = 7;
const LONGEST_NOTICE = 60;

const clamp = (days: number): number => Math.min(Math.max(days, SHORTEST_NOTICE), LONGEST_NOTICE);

/** Dismissing `AGE` puts the due date off, perhaps more than once; each dismissal is keyed by the date it put off. */
const putOff = (dueOn: PlainDate, needs: readonly RefreshNeed[]): PlainDate => {
  const dismissed = needs.find(
    ({ trigger, state, signalKey }) => trigger === 'AGE' && state === 'DISMISSED' && signalKey === dueOn,
  );
  const next = dismissed?.nextDueOn ?? null;
  return next !== null && next > dueOn ? putOff(next, needs) : dueOn;
};

/**
 * The limits of age for an edition: due when the period is over (or on the later day that a dismissal named), due soon
 * in the last fifth before it (at least 7, at most 60 days), outdated when the age is over one and a half periods,
 * whatever was dismissed. Null without a period or a checked date.
 */
export const ageLimits = (
  period: Duration | null,
  checkedAt: PlainDate | null,
  needs: readonly RefreshNeed[],
): AgeLimits | null => {
  if (period === null || checkedAt === null) return null;
  const endOfPeriod = addDuration(checkedAt, period);
  const days = daysBetween(checkedAt, endOfPeriod);
  const dueOn = putOff(endOfPeriod, needs);
  return {
    dueSoonOn: laterDate(checkedAt, addDays(dueOn, -clamp(Math.floor(days / 5)))),
    dueOn,
    outdatedOn: addDays(checkedAt, Math.floor(days * 1.5) + 1),
  };
};

/** Watched dates that have no closed need: nobody has dealt with them yet. */
export const unsettledWatchDates = (
  watchDates: readonly WatchDate[],
  needs: readonly RefreshNeed[],
): readonly WatchDate[] =>
  watchDates.filter(
    ({ on }) =>
      !needs.some(
        ({ trigger, signalKey, state }) =>
          trigger === 'WATCH_DATE' && signalKey === on && (state === 'RESOLVED' || state === 'DISMISSED'),
      ),
  );
