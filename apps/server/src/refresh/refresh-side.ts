import {
  checkActions,
  type CheckFacts,
  type FreshnessState,
  type Instant,
  type NeedState,
  type PageReason,
  type PlainDate,
  type Trigger,
} from '@recheck/domain';
import { reasonDetails, reasonSentence } from '@recheck/published-page';
import { inDesk, type PersonActor } from '../platform/auth/actor';
import { instantText, jsonRows } from '../platform/database/json-text';
import { CheckPart } from '../workflow/workflow.module';
import { pageFreshnessOf, refreshFactsOf, type RefreshFacts } from './refresh-facts';
import type { FreshnessState as ShownFreshness, RefreshNeed, RefreshSettings, RelatedCheck } from './refresh.types';

interface NamedNeed {
  readonly id: string;
  readonly trigger: Trigger;
  readonly state: NeedState;
  readonly on: PlainDate;
  readonly signalKey: string;
  readonly detail: string | null;
  readonly raisedAt: Instant;
  readonly raisedBy: RefreshNeed['raisedBy'];
  readonly confirmedAt: Instant | null;
  readonly confirmedBy: RefreshNeed['confirmedBy'];
  readonly closedAt: Instant | null;
  readonly closeReason: string | null;
  readonly version: number;
}

/** Everything that refresh knows about a check. */
export interface RefreshSide {
  readonly facts: RefreshFacts;
  readonly needs: readonly NamedNeed[];
  readonly withdrawal: CheckFacts['withdrawal'];
  readonly related: readonly RelatedCheck[];
}

const person = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'email', NULL) END`;

/** SQL for the needs of a check that meet a condition, oldest first. */
export const needsOf = (check: string, standing: string): string =>
  jsonRows(`SELECT json_build_object('id', n.id, 'trigger', n.trigger, 'state', n.state, 'signalKey', n.signal_key,
      'on', (n.raised_at AT TIME ZONE (SELECT time_zone FROM newsrooms))::date, 'detail', n.detail,
      'raisedAt', ${instantText('n.raised_at')}, 'raisedBy', ${person('raiser')},
      'confirmedAt', ${instantText('n.confirmed_at')}, 'confirmedBy', ${person('confirmer')},
      'closedAt', ${instantText('n.closed_at')}, 'closeReason', n.close_reason, 'version', n.version)
    FROM refresh_needs n
    LEFT JOIN people raiser ON raiser.id = n.raised_by LEFT JOIN people confirmer ON confirmer.id = n.confirmed_by
    WHERE n.fact_check_id = ${check}.id AND ${standing} ORDER BY n.raised_at, n.id`);

/** SQL for the proposal to withdraw a check, if there is one. */
export const withdrawalOf = (
  check: string,
): string => `(SELECT json_build_object('proposedBy', w.proposed_by, 'reason', w.reason)
  FROM withdrawals w WHERE w.fact_check_id = ${check}.id AND w.confirmed_at IS NULL AND w.dropped_at IS NULL)`;

/** SQL for the checks that a check is linked with, the last one first. */
const relatedTo = (check: string): string =>
  jsonRows(`SELECT json_build_object('id', other.id, 'question', other.question, 'publicState', other.public_state)
    FROM (SELECT related_id AS id, added_at FROM related_checks WHERE fact_check_id = ${check}.id
      UNION ALL SELECT fact_check_id, added_at FROM related_checks WHERE related_id = ${check}.id) linked
    JOIN fact_checks other ON other.id = linked.id ORDER BY linked.added_at DESC, other.id`);

/** What refresh adds to a check. Relies on related_checks_pkey and related_checks_related_idx, refresh_needs_once_key and watch_dates_fact_check_idx. */
export const refreshSide = new CheckPart<RefreshSide>(
  'refresh',
  ['freshness', 'refresh', 'needs', 'availableActions', 'related'],
  (check) => `json_build_object('facts', ${refreshFactsOf(check)}, 'needs', ${needsOf(check, 'true')},
    'withdrawal', ${withdrawalOf(check)}, 'related', ${relatedTo(check)})`,
);

/** A reason in words for people, with its particulars. */
export const reasonWords = (reason: PageReason): string =>
  [reasonSentence(reason), ...reasonDetails(reason, null)].join(' ');

/** A need in one sentence, with its particulars. */
const sentenceOf = ({ trigger, detail, on, signalKey }: NamedNeed): string => {
  const about = trigger === 'AGE' || trigger === 'WATCH_DATE' ? (signalKey as PlainDate) : on;
  return reasonWords({ cause: trigger, on: about, detail, sourceId: null, citationIds: [], change: null });
};

/** A need as the newsroom sees it. */
export const needShown = (need: NamedNeed): RefreshNeed => ({ ...need, sentence: sentenceOf(need) });

const factsOf = ({ facts, withdrawal }: Pick<RefreshSide, 'facts' | 'withdrawal'>): CheckFacts => ({
  publicState: facts.publicState,
  roundOpen: facts.openRound !== null,
  mergedInto: facts.mergedInto,
  unjudged: facts.unjudged,
  withdrawal,
});

/** What a person may do with the check as a whole, and why not the rest. */
export const actionsShown = (side: Pick<RefreshSide, 'facts' | 'withdrawal'>, actor: PersonActor) => [
  ...checkActions(inDesk(actor, side.facts.deskId), factsOf(side)),
];

/** How fresh a live check is on a day. */
export const freshnessShown = (facts: RefreshFacts, today: PlainDate): ShownFreshness => {
  const { state, since, freshUntil, reasons } = pageFreshnessOf(facts, today);
  return {
    state: state satisfies FreshnessState,
    since,
    freshUntil,
    checkedAt: facts.checkedAt,
    reasons: reasons.map(reasonWords),
  };
};

/** What is laid down about refreshing the check. */
export const settingsShown = ({ ownPeriod, deskPeriod, watchDates }: RefreshFacts): RefreshSettings => ({
  period: ownPeriod ?? deskPeriod,
  ownPeriod,
  watchDates,
});
