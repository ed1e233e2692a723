import { refusal, type Refusal, type Result } from '../kernel';
import { mergeRefusal, separateRefusal } from '../publication/merging';
import { confirmWithdrawal, proposeWithdrawal } from '../publication/withdrawal';
import { capabilityRefusal, hasCapability, type Actor } from '../workflow/capabilities';
import { decideOpening } from '../workflow/open-round';
import type { PublicState } from '../workflow/round-facts';

/** What a person can do with a check as a whole, beside what its open round allows. */
export const CHECK_ACTIONS = [
  'openRefresh',
  'confirmUnchanged',
  'openCorrection',
  'requestRefresh',
  'planRefresh',
  'proposeWithdrawal',
  'confirmWithdrawal',
  'merge',
  'separate',
] as const;
export type CheckAction = (typeof CHECK_ACTIONS)[number];

export interface CheckFacts {
  readonly publicState: PublicState;
  readonly roundOpen: boolean;
  /** The check that it was merged into; null when it stands by itself. */
  readonly mergedInto: string | null;
  /** What readers see was imported: nobody here has given it a verdict. */
  readonly unjudged: boolean;
  /** The proposal to withdraw that waits for a second person; null when there is none. */
  readonly withdrawal: { readonly proposedBy: string; readonly reason: string } | null;
}

const refusalIn = (result: Result<unknown>): Refusal | null => (result.ok ? null : result.refusal);

/** Words stand for the reason that is asked for only when somebody acts. */
const ANY_REASON = '…';

const planning = (actor: Actor, { publicState }: CheckFacts, live: boolean): Refusal | null => {
  if (!hasCapability(actor, 'refresh.plan')) return capabilityRefusal('refresh.plan');
  return live && publicState !== 'LIVE' ? refusal('notPublished') : null;
};

const RULES: Readonly<Record<CheckAction, (actor: Actor, facts: CheckFacts) => Refusal | null>> = {
  openRefresh: (actor, facts) => refusalIn(decideOpening('REFRESH', 'DRAFT', actor, facts)),
  confirmUnchanged: (actor, facts) => refusalIn(decideOpening('REFRESH', 'SOURCE_REVIEW', actor, facts)),
  openCorrection: (actor, facts) => refusalIn(decideOpening('CORRECTION', 'DRAFT', actor, facts)),
  requestRefresh: (actor, facts) => planning(actor, facts, true),
  planRefresh: (actor, facts) => planning(actor, facts, false),
  proposeWithdrawal: (actor, { publicState }) => refusalIn(proposeWithdrawal(actor, publicState, ANY_REASON)),
  confirmWithdrawal: (actor, { publicState, withdrawal }) =>
    withdrawal ? refusalIn(confirmWithdrawal(actor, publicState, withdrawal)) : refusal('notFound'),
  merge: mergeRefusal,
  separate: separateRefusal,
};

/** Every action with its refusal if it has one, from the rules that the commands ask too. */
export const checkActions = (
  actor: Actor,
  facts: CheckFacts,
): readonly { readonly action: CheckAction; readonly available: boolean; readonly refusal: Refusal | null }[] =>
  CHECK_ACTIONS.map((action) => {
    const refused = RULES[action](actor, facts);
    return { action, available: refused === null, refusal: refused };
  });
