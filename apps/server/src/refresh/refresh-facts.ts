import {
  freshness,
  parsePeriod,
  resolvePeriod,
  type Duration,
  type Freshness,
  type PageFreshness,
  type PlainDate,
  type PublicState,
  type RefreshNeed,
  type RefreshPolicy,
  type Stage,
} from '@recheck/domain';
import { jsonRows } from '../platform/database/json-text';
import { unjudged } from '../workflow/workflow.module';

/** A need as it is stored, with the words about it. */
export interface StoredNeed extends RefreshNeed {
  readonly detail: string | null;
  readonly citationIds: readonly string[];
  readonly roundId: string | null;
  readonly version: number;
}

/** Everything that decides how fresh a check is, as SQL gathers it. */
export interface RefreshFacts {
  readonly factCheckId: string;
  readonly deskId: string;
  readonly version: number;
  readonly publicState: PublicState;
  readonly mergedInto: string | null;
  /** What readers see was imported: nobody here has given it a verdict. */
  readonly unjudged: boolean;
  /** Checked date of the current edition; null when unknown, and when there is no edition. */
  readonly checkedAt: PlainDate | null;
  /** ISO 8601. */
  readonly ownPeriod: string | null;
  readonly deskPeriod: string | null;
  readonly watchDates: readonly { readonly id: string; readonly on: PlainDate; readonly expectation: string }[];
  /** Every need there ever was. */
  readonly needs: readonly StoredNeed[];
  readonly openRound: { readonly id: string; readonly stage: Stage; readonly openedOn: PlainDate } | null;
}

const dayOf = (moment: string): string => `(${moment} AT TIME ZONE (SELECT time_zone FROM newsrooms))::date`;

/** SQL for the JSON object of `RefreshFacts`, for a row `check` of `fact_checks`. */
export const refreshFactsOf = (check: string): string => `json_build_object(
  'factCheckId', ${check}.id, 'deskId', ${check}.desk_id, 'version', ${check}.version, 'publicState', ${check}.public_state,
  'mergedInto', ${check}.merged_into,
  'unjudged', ${unjudged(check)},
  'checkedAt', (SELECT e.checked_at FROM editions e WHERE e.fact_check_id = ${check}.id AND e.number = ${check}.current_edition),
  'ownPeriod', ${check}.refresh_period,
  'deskPeriod', (SELECT d.refresh_period FROM desks d WHERE d.id = ${check}.desk_id),
  'watchDates', ${jsonRows(`SELECT json_build_object('id', w.id, 'on', w.watch_on, 'expectation', w.expectation)
    FROM watch_dates w WHERE w.fact_check_id = ${check}.id AND w.removed_at IS NULL ORDER BY w.watch_on, w.id`)},
  'needs', ${jsonRows(`SELECT json_build_object('needId', n.id, 'trigger', n.trigger, 'signalKey', n.signal_key,
      'state', n.state, 'raisedOn', ${dayOf('n.raised_at')}, 'confirmedOn', ${dayOf('n.confirmed_at')},
      'nextDueOn', n.next_due_on, 'detail', n.detail, 'citationIds', n.citation_ids, 'roundId', n.round_id,
      'version', n.version)
    FROM refresh_needs n WHERE n.fact_check_id = ${check}.id ORDER BY n.raised_at, n.id`)},
  'openRound', (SELECT json_build_object('id', r.id, 'stage', r.stage, 'openedOn', ${dayOf('r.opened_at')})
    FROM rounds r WHERE r.fact_check_id = ${check}.id AND r.outcome IS NULL))`;

/** A stored period; what was stored is sound, so anything else is a surprise. */
const period = (text: string | null): Duration | null => {
  if (text === null) return null;
  const read = parsePeriod(text);
  if (!read.ok) throw new Error(`A stored refresh period cannot be read: ${text}`);
  return read.value;
};

/** The policy in force: the check's own period, else the desk's, and the dates to watch. */
export const policyOf = (facts: RefreshFacts): RefreshPolicy => ({
  period: resolvePeriod(period(facts.ownPeriod), [], period(facts.deskPeriod)),
  watchDates: facts.watchDates,
});

/** How fresh a live check is on a day. */
export const freshnessOf = (facts: RefreshFacts, today: PlainDate): Freshness =>
  freshness(policyOf(facts), { checkedAt: facts.checkedAt }, facts.needs, today);

/** The same for readers: reasons with their public words, and since when somebody works on it. */
export const pageFreshnessOf = (facts: RefreshFacts, today: PlainDate): PageFreshness => {
  const { state, since, freshUntil, reasons } = freshnessOf(facts, today);
  return {
    state,
    since,
    freshUntil,
    reasons: reasons.map(({ cause, on, needId }) => {
      const need = facts.needs.find((candidate) => candidate.needId === needId);
      const watched = cause === 'WATCH_DATE' ? facts.watchDates.find((date) => date.on === on) : undefined;
      return {
        cause,
        on,
        detail: need?.detail ?? watched?.expectation ?? null,
        sourceId: null,
        citationIds: need?.citationIds ?? [],
        change: null,
      };
    }),
    workSince: facts.openRound?.openedOn ?? null,
    compared: null,
  };
};
