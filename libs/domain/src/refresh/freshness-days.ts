import { earlierDate, type PlainDate } from '../kernel';
import { FRESHNESS_STATES, freshness, type FreshnessEdition, type FreshnessState } from './freshness';
import type { RefreshNeed } from './need';
import type { RefreshPolicy } from './policy';

/**
 * The days from which on a check is `DUE_SOON`, `DUE`, `OUTDATED` if nothing more happens; null for never. Kept beside
 * the check, so that lists and counts need no rule: comparing a day with them gives its state.
 */
export interface FreshnessDays {
  readonly dueSoonOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly outdatedOn: PlainDate | null;
}

const reached = (state: FreshnessState, level: FreshnessState): boolean =>
  FRESHNESS_STATES.indexOf(state) >= FRESHNESS_STATES.indexOf(level);

/**
 * Works the days out by asking `freshness` on each day on which its answer changes. A state that already holds counts
 * from the day since which it does, or from today where that is not known.
 *
 * @param needs every need of the check, the closed ones too
 * @param today newsroom-local day
 */
export const freshnessDays = (
  policy: RefreshPolicy,
  edition: FreshnessEdition,
  needs: readonly RefreshNeed[],
  today: PlainDate,
): FreshnessDays => {
  const first = new Map<FreshnessState, PlainDate>();
  let day: PlainDate | null = today;
  while (day !== null) {
    const then = freshness(policy, edition, needs, day);
    for (const level of FRESHNESS_STATES) {
      if (reached(then.state, level) && !first.has(level)) first.set(level, earlierDate(then.since ?? day, day));
    }
    day = then.validUntil;
  }
  return {
    dueSoonOn: first.get('DUE_SOON') ?? null,
    dueOn: first.get('DUE') ?? null,
    outdatedOn: first.get('OUTDATED') ?? null,
  };
};

/** The state of a check on a day, from its days. */
export const stateOn = (days: FreshnessDays, day: PlainDate): FreshnessState => {
  if (days.outdatedOn !== null && days.outdatedOn <= day) return 'OUTDATED';
  if (days.dueOn !== null && days.dueOn <= day) return 'DUE';
  return days.dueSoonOn !== null && days.dueSoonOn <= day ? 'DUE_SOON' : 'FRESH';
};
