import { accepted, refusal, refused, type Refusal, type RefusalCode, type Result } from '../kernel';
import { capabilityRefusal, type Actor } from './capabilities';
import { failedConditions } from './conditions';
import { eligiblePeople, fourEyesRefusal, hasRight, secondPersonRefusal } from './four-eyes';
import { ACTS, LIFECYCLE, TRANSITIONS, type Act, type Exit, type RoundAction } from './lifecycle';
import { OUTCOMES, STAGES, type Outcome, type RoundState, type Stage } from './round';
import type { AttemptFacts, DeskPerson, RoundFacts } from './round-facts';

/** What an accepted action does to the round. */
export interface Transition {
  readonly action: RoundAction;
  readonly from: Stage;
  /** Stage afterwards: the same for acts, and for a round that ends (it ends where it stood). */
  readonly to: Stage;
  /** How the round ends by it; null when it stays open. */
  readonly outcome: Outcome | null;
  /** The approval given in this round no longer counts. */
  readonly voidsApproval: boolean;
}

/** One action, as a screen shows it: to be pressed, or refused with the reason. */
export interface ActionAvailability {
  readonly action: RoundAction;
  readonly available: boolean;
  readonly refusal: Refusal | null;
}

/** Every action that a round knows, in the order in which the table's stages use them. */
export const ROUND_ACTIONS: readonly RoundAction[] = [...ACTS, ...TRANSITIONS];

interface Row {
  readonly stage: Stage;
  readonly rule: Act | Exit;
}

const ROWS: readonly Row[] = STAGES.flatMap((stage) =>
  [...LIFECYCLE.stages[stage].acts, ...LIFECYCLE.stages[stage].exits].map((rule) => ({ stage, rule })),
);

const isOutcome = (place: Stage | Outcome): place is Outcome => (OUTCOMES as readonly string[]).includes(place);

/** An action that is asked for in a stage that does not have it. */
const notInThisStage = (action: RoundAction, round: RoundState): Refusal => {
  const code: RefusalCode = action === 'editDraft' ? 'draftFrozen' : 'wrongStage';
  return refusal(code, { stage: round.stage });
};

/** The exit that is meant where an action has several: an unchanged refresh round goes its own way. */
const applies = (rule: Act | Exit, round: RoundState, facts: RoundFacts): boolean => {
  if (!('when' in rule) || rule.when === undefined) return true;
  const unchangedRefresh = round.kind === 'REFRESH' && facts.unchangedSinceSeed;
  return rule.when === (unchangedRefresh ? 'unchangedRefresh' : 'changed');
};

/**
 * First half of every decision, the same for screens and commands: may this person (`mayNot`), and is it the time
 * (`roundEnded`, `wrongStage`, `draftFrozen`)? Gives the rule to follow.
 */
const findRule = (
  round: RoundState,
  action: RoundAction,
  actor: Actor,
  facts: RoundFacts,
): Result<{ readonly rule: Act | Exit; readonly tooEarlyOrLate: Refusal | null }> => {
  const rows = ROWS.filter((row) => row.rule.action === action && applies(row.rule, round, facts));
  const open = rows.filter((row) => hasRight(row.rule, actor, round));
  const row = open.find(({ stage }) => stage === round.stage) ?? open[0];
  if (!row) return refused(capabilityRefusal(ruleFor(action, round, facts).capability));
  const here = row.stage === round.stage && round.outcome === null;
  const personal =
    fourEyesRefusal(row.rule, actor, facts) ?? (here ? secondPersonRefusal(row.rule, actor, facts) : null);
  if (personal) return refused(personal);
  if (round.outcome !== null) {
    return accepted({ rule: row.rule, tooEarlyOrLate: refusal('roundEnded', { outcome: round.outcome }) });
  }
  return accepted({ rule: row.rule, tooEarlyOrLate: here ? null : notInThisStage(action, round) });
};

/** Compares what the person saw with what is stored. A digest that was not sent counts as different. */
const movedRefusal = (rule: Act | Exit, facts: AttemptFacts): Refusal | null => {
  for (const pin of rule.pins ?? []) {
    const seen = facts.seen[pin];
    const stored = pin === 'content' ? facts.contentDigest : facts.evidenceDigest;
    if (seen === null || seen !== stored) return refusal(pin === 'content' ? 'contentMoved' : 'evidenceMoved');
  }
  return null;
};

const transitionOf = (rule: Act | Exit, round: RoundState): Transition => {
  const to = 'to' in rule ? rule.to : round.stage;
  return {
    action: rule.action,
    from: round.stage,
    to: isOutcome(to) ? round.stage : to,
    outcome: isOutcome(to) ? to : null,
    voidsApproval: 'voidsApproval' in rule && rule.voidsApproval === true,
  };
};

/**
 * Decides one action on a round. The order of refusals is fixed: may this person (role, then four eyes); did the round
 * move since they looked (exits compare the version); is it the time (ended, stage); is what they saw still what is
 * stored (digests); do the conditions hold; was the input complete.
 */
export const decide = (
  round: RoundState,
  action: RoundAction,
  actor: Actor,
  facts: AttemptFacts,
): Result<Transition> => {
  const found = findRule(round, action, actor, facts);
  if (!found.ok) return found;
  const { rule, tooEarlyOrLate } = found.value;
  if ('to' in rule && facts.seen.version !== round.version) return refused(refusal('versionMoved'));
  if (tooEarlyOrLate) return refused(tooEarlyOrLate);
  const moved = movedRefusal(rule, facts);
  if (moved) return refused(moved);
  const [failed] = failedConditions(rule.conditions ?? [], facts, round);
  if (failed) return refused(failed.refusal);
  if (rule.reason && !facts.reason?.trim()) return refused(refusal('reasonMissing'));
  return accepted(transitionOf(rule, round));
};

/**
 * What this person may do with the round now, every action with its refusal if it has one. Runs the same table as
 * `decide`; what only the attempt can tell (what was seen, the reason) is left out.
 */
export const availableActions = (round: RoundState, actor: Actor, facts: RoundFacts): readonly ActionAvailability[] =>
  ROUND_ACTIONS.map((action) => {
    const found = findRule(round, action, actor, facts);
    const reason = !found.ok
      ? found.refusal
      : (found.value.tooEarlyOrLate ??
        failedConditions(found.value.rule.conditions ?? [], facts, round)[0]?.refusal ??
        null);
    return { action, available: reason === null, refusal: reason };
  });

/** The rule of an action on this round: in its own stage if it has one there, else where the table has it first. */
export const ruleFor = (action: RoundAction, round: RoundState, facts: RoundFacts): Act | Exit => {
  const rows = ROWS.filter(({ rule }) => rule.action === action && applies(rule, round, facts));
  const row = rows.find(({ stage }) => stage === round.stage) ?? rows[0];
  if (!row) throw new Error(`The lifecycle has no row for ${action}.`);
  return row.rule;
};

/** People who could take an action on this round, for pickers and assignments: the role, and four eyes. */
export const eligibleFor = (action: RoundAction, round: RoundState, facts: RoundFacts): readonly DeskPerson[] =>
  eligiblePeople(ruleFor(action, round, facts), facts);
