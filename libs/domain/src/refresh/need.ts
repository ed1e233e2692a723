import { accepted, isPlainDate, refusal, refused, type PlainDate, type Result } from '../kernel';
import { capabilityRefusal, hasCapability, type Actor, type Capability } from '../workflow/capabilities';
import type { Touched } from '../workflow/carry';

/** Why a published check may be outdated. */
export const TRIGGERS = [
  'AGE',
  'WATCH_DATE',
  'SOURCE_CHANGED',
  'PASSAGE_LOST',
  'SOURCE_GONE',
  'RELATED_CHANGED',
  'READER_REPORT',
  'EDITOR_REQUEST',
] as const;
export type Trigger = (typeof TRIGGERS)[number];

export const NEED_STATES = ['OPEN', 'IN_ROUND', 'RESOLVED', 'DISMISSED'] as const;
export type NeedState = (typeof NEED_STATES)[number];

/**
 * A need that ought to exist. There is one per check, trigger and signal key for ever: raising it again, by whatever
 * sweep or button, changes nothing.
 */
export interface NeedSignal {
  readonly trigger: Trigger;
  readonly signalKey: string;
  /** What people and readers are told about it. */
  readonly detail: string | null;
}

/** A stored need, as the rules look at it. */
export interface RefreshNeed {
  readonly needId: string;
  readonly trigger: Trigger;
  readonly signalKey: string;
  readonly state: NeedState;
  /** Newsroom-local day. */
  readonly raisedOn: PlainDate;
  /** Newsroom-local day on which a person looked at it and said that it matters; null until then. */
  readonly confirmedOn: PlainDate | null;
  /** For a dismissed `AGE`: the day on which the check is due instead. */
  readonly nextDueOn: PlainDate | null;
}

/** What can happen to a need. `attach` and what follows happens with a round; the others are acts of a person. */
export type NeedAction = 'confirm' | 'dismiss' | 'attach' | 'release' | 'resolve';

interface NeedRule {
  readonly from: readonly NeedState[];
  /** Null when the state stays. */
  readonly to: NeedState | null;
  /** Null for what the system does because a round ended. */
  readonly capability: Capability | null;
}

/** The life of a need, whole. */
export const NEED_LIFECYCLE: Readonly<Record<NeedAction, NeedRule>> = {
  confirm: { from: ['OPEN', 'IN_ROUND'], to: null, capability: 'refresh.plan' },
  dismiss: { from: ['OPEN'], to: 'DISMISSED', capability: 'refresh.plan' },
  /** A round was opened for it, or it was taken into the one that is open. */
  attach: { from: ['OPEN'], to: 'IN_ROUND', capability: 'refresh.plan' },
  /** Its round was abandoned, or ended public without it: it came after the revision was submitted. */
  release: { from: ['IN_ROUND'], to: 'OPEN', capability: null },
  /** Its round ended published or confirmed, and it was attached when the revision was submitted. */
  resolve: { from: ['IN_ROUND'], to: 'RESOLVED', capability: null },
};

/** Tells whether a need still stands. */
export const isStanding = ({ state }: Pick<RefreshNeed, 'state'>): boolean => state === 'OPEN' || state === 'IN_ROUND';

/** What a person said while acting on a need. */
export interface NeedInput {
  readonly reason: string | null;
  /** Dismissing `AGE` names the next due date, later than today. */
  readonly nextDueOn: PlainDate | null;
  /** Newsroom-local day. */
  readonly today: PlainDate;
}

/**
 * Decides one action on a need: gives the state it has afterwards.
 *
 * @param actor the person; null for the system, which may only do what follows from a round
 */
export const decideNeed = (
  need: Pick<RefreshNeed, 'state' | 'trigger'>,
  action: NeedAction,
  actor: Actor | null,
  input: NeedInput,
): Result<NeedState> => {
  const { from, to, capability } = NEED_LIFECYCLE[action];
  if (capability !== null && (actor === null || !hasCapability(actor, capability))) {
    return refused(capabilityRefusal(capability));
  }
  if (!from.includes(need.state)) return refused(refusal('needNotOpen', { value: need.state }));
  if (action === 'dismiss') {
    if (!input.reason?.trim()) return refused(refusal('reasonMissing'));
    const names = isPlainDate(input.nextDueOn) && input.nextDueOn > input.today;
    if (need.trigger === 'AGE' && !names) return refused(refusal('dateInvalid'));
  }
  return accepted(to ?? need.state);
};

/** Triggers that ask for the whole check to be looked at again; the others touch the citations they name. */
const TOUCH_ALL: readonly Trigger[] = ['AGE', 'WATCH_DATE', 'EDITOR_REQUEST'];

/** The citations that a round must verify again, from the needs it was opened for. */
export const touchedBy = (
  needs: readonly { readonly trigger: Trigger; readonly citationIds: readonly string[] }[],
): Touched =>
  needs.some(({ trigger }) => TOUCH_ALL.includes(trigger))
    ? 'ALL'
    : { citationIds: [...new Set(needs.flatMap(({ citationIds }) => citationIds))] };
