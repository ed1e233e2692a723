import { addDays, earlierDate, type PlainDate } from '../kernel';
import { isStanding, type RefreshNeed, type Trigger } from './need';
import { ageLimits, unsettledWatchDates, type AgeLimits, type RefreshPolicy } from './policy';

/** How far a published check can be relied on, best first. */
export const FRESHNESS_STATES = ['FRESH', 'DUE_SOON', 'DUE', 'OUTDATED'] as const;
export type FreshnessState = (typeof FRESHNESS_STATES)[number];

/** One reason why a check is due or outdated. */
export interface FreshnessReason {
  readonly cause: Trigger | 'NO_POLICY' | 'NO_CHECKED_DATE';
  /** What this reason alone makes of the check. */
  readonly state: 'DUE' | 'OUTDATED';
  /** First day on which it did; null where that cannot be told (no policy, no checked date). */
  readonly since: PlainDate | null;
  /** The day it is about: end of the period, watched date, day the need was raised; null where there is none. */
  readonly on: PlainDate | null;
  /** The need behind it; null when none has been raised yet. */
  readonly needId: string | null;
}

export interface Freshness {
  readonly state: FreshnessState;
  /** First day of the present state; null where it cannot be told. */
  readonly since: PlainDate | null;
  /** Empty unless `DUE` or `OUTDATED`. */
  readonly reasons: readonly FreshnessReason[];
  /** First day on which age or a watched date makes it due; null without a policy or a checked date to tell from. */
  readonly dueOn: PlainDate | null;
  /** Last day on which the answer counts as fresh by its age; null without a policy or a checked date. */
  readonly freshUntil: PlainDate | null;
  /** First day on which this answer would be another if nothing happened; null when it will stay. */
  readonly validUntil: PlainDate | null;
}

/** The current edition, as far as freshness looks at it. */
export interface FreshnessEdition {
  /** Null for unknown. */
  readonly checkedAt: PlainDate | null;
}

/** A need that stands for more than this many days makes a check outdated. */
const PATIENCE = 14;

const unknownReason = (cause: 'NO_POLICY' | 'NO_CHECKED_DATE'): FreshnessReason => ({
  cause,
  state: 'DUE',
  since: null,
  on: null,
  needId: null,
});

const ageReasons = (
  limits: AgeLimits | null,
  policy: RefreshPolicy,
  edition: FreshnessEdition,
  needs: readonly RefreshNeed[],
  today: PlainDate,
): readonly FreshnessReason[] => {
  if (limits === null) {
    return [
      ...(edition.checkedAt === null ? [unknownReason('NO_CHECKED_DATE')] : []),
      ...(policy.period === null ? [unknownReason('NO_POLICY')] : []),
    ];
  }
  const outdated = today >= limits.outdatedOn;
  if (!outdated && today < limits.dueOn) return [];
  const need = needs.find(
    (candidate) => candidate.trigger === 'AGE' && candidate.signalKey === limits.dueOn && isStanding(candidate),
  );
  const confirmedOn = need?.confirmedOn ?? null;
  const outdatedSince =
    confirmedOn && confirmedOn <= today ? earlierDate(confirmedOn, limits.outdatedOn) : limits.outdatedOn;
  const state = today >= outdatedSince ? 'OUTDATED' : 'DUE';
  return [
    {
      cause: 'AGE',
      state,
      since: state === 'OUTDATED' ? outdatedSince : limits.dueOn,
      // A put-off date may lie ahead when the check is outdated all the same.
      on: earlierDate(limits.dueOn, limits.outdatedOn),
      needId: need?.needId ?? null,
    },
  ];
};

/** A need that stands, or a watched date that passed: due at once, outdated when confirmed or left lying. */
const standingReason = (
  cause: Trigger,
  on: PlainDate,
  standsSince: PlainDate,
  need: RefreshNeed | undefined,
  today: PlainDate,
): FreshnessReason => {
  const confirmedOn = need?.confirmedOn ?? null;
  // Age has a limit of its own for this: one and a half periods.
  const leftLyingOn = cause === 'AGE' ? null : addDays(standsSince, PATIENCE + 1);
  const days = [confirmedOn, leftLyingOn].flatMap((day) => (day !== null && day <= today ? [day] : []));
  const outdatedSince = days.length > 0 ? days.reduce(earlierDate) : null;
  return {
    cause,
    state: outdatedSince === null ? 'DUE' : 'OUTDATED',
    since: outdatedSince ?? standsSince,
    on,
    needId: need?.needId ?? null,
  };
};

const watchReasons = (
  policy: RefreshPolicy,
  needs: readonly RefreshNeed[],
  today: PlainDate,
): readonly FreshnessReason[] =>
  unsettledWatchDates(policy.watchDates, needs)
    .filter(({ on }) => on < today)
    .map(({ on }) => {
      const need = needs.find(({ trigger, signalKey }) => trigger === 'WATCH_DATE' && signalKey === on);
      const passedOn = addDays(on, 1);
      return standingReason('WATCH_DATE', on, need ? earlierDate(passedOn, need.raisedOn) : passedOn, need, today);
    });

/** Needs that neither the present age nor a watched date has accounted for already. */
const otherReasons = (
  told: readonly FreshnessReason[],
  needs: readonly RefreshNeed[],
  today: PlainDate,
): readonly FreshnessReason[] =>
  needs
    .filter((need) => isStanding(need) && !told.some(({ needId }) => needId === need.needId))
    .map((need) => standingReason(need.trigger, need.raisedOn, need.raisedOn, need, today));

type Assessment = Pick<Freshness, 'state' | 'since' | 'reasons'>;

const earliestSince = (reasons: readonly FreshnessReason[], state: FreshnessState): PlainDate | null => {
  const days = reasons.filter((reason) => reason.state === state).map(({ since }) => since);
  return days.reduce(
    (first, day) => (first === null || day === null ? null : earlierDate(first, day)),
    days[0] ?? null,
  );
};

const assess = (
  policy: RefreshPolicy,
  edition: FreshnessEdition,
  needs: readonly RefreshNeed[],
  today: PlainDate,
): Assessment => {
  const limits = ageLimits(policy.period, edition.checkedAt, needs);
  const told = [...ageReasons(limits, policy, edition, needs, today), ...watchReasons(policy, needs, today)];
  const reasons = [...told, ...otherReasons(told, needs, today)];
  if (reasons.length > 0) {
    const state = reasons.some((reason) => reason.state === 'OUTDATED') ? 'OUTDATED' : 'DUE';
    return { state, since: earliestSince(reasons, state), reasons };
  }
  const soon = limits !== null && today >= limits.dueSoonOn;
  return { state: soon ? 'DUE_SOON' : 'FRESH', since: (soon ? limits.dueSoonOn : edition.checkedAt) ?? null, reasons };
};

const sameAnswer = (a: Assessment, b: Assessment): boolean =>
  a.state === b.state &&
  a.reasons.length === b.reasons.length &&
  a.reasons.every((reason, index) => {
    const other = b.reasons[index];
    return reason.cause === other?.cause && reason.state === other.state && reason.on === other.on;
  });

/** Days ahead on which the passing of time alone may change the answer. */
const turningDays = (
  limits: AgeLimits | null,
  policy: RefreshPolicy,
  needs: readonly RefreshNeed[],
): readonly PlainDate[] => [
  ...(limits ? [limits.dueSoonOn, limits.dueOn, limits.outdatedOn] : []),
  ...unsettledWatchDates(policy.watchDates, needs).flatMap(({ on }) => [addDays(on, 1), addDays(on, PATIENCE + 2)]),
  ...needs.filter(isStanding).map(({ raisedOn }) => addDays(raisedOn, PATIENCE + 1)),
];

/**
 * How fresh a live check is today. Computed when asked, from what is known; it waits for no sweep: a period that is over
 * and a watched date that has passed count from their day, whether a need was raised for them or not.
 *
 * @param needs every need of the check, the closed ones too: they settle watched dates and put due dates off
 * @param today newsroom-local day
 */
export const freshness = (
  policy: RefreshPolicy,
  edition: FreshnessEdition,
  needs: readonly RefreshNeed[],
  today: PlainDate,
): Freshness => {
  const limits = ageLimits(policy.period, edition.checkedAt, needs);
  const now = assess(policy, edition, needs, today);
  const ahead = turningDays(limits, policy, needs)
    .filter((day) => day > today)
    .sort();
  const dueDays = [
    ...(limits ? [earlierDate(limits.dueOn, limits.outdatedOn)] : []),
    ...unsettledWatchDates(policy.watchDates, needs).map(({ on }) => addDays(on, 1)),
  ];
  return {
    ...now,
    dueOn: dueDays.length > 0 ? dueDays.reduce(earlierDate) : null,
    freshUntil: limits ? addDays(earlierDate(limits.dueOn, limits.outdatedOn), -1) : null,
    validUntil: ahead.find((day) => !sameAnswer(now, assess(policy, edition, needs, day))) ?? null,
  };
};

/** The newsroom's freshness: the share of live checks within their policy (`FRESH` and `DUE_SOON`). */
export interface FreshnessFigure {
  readonly live: number;
  readonly within: number;
  /** From 0 to 1; null while nothing is published. */
  readonly share: number | null;
}

/** The freshness figure from the number of live checks in each state. */
export const freshnessFigure = (counts: Readonly<Record<FreshnessState, number>>): FreshnessFigure => {
  const live = FRESHNESS_STATES.reduce((sum, state) => sum + counts[state], 0);
  const within = counts.FRESH + counts.DUE_SOON;
  return { live, within, share: live === 0 ? null : within / live };
};
