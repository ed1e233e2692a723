import { accepted, refusal, refused, type Refusal, type Result } from '../kernel';
import { capabilityRefusal, hasCapability, type Actor } from '../workflow/capabilities';
import type { PublicState } from '../workflow/round-facts';

/*
 * Withdrawing is a command, not a trip through the stages: it must be quick. It still takes two people, an editor or
 * publisher who proposes it with a reason and another who confirms it.
 */

const notStanding = (publicState: PublicState): Refusal | null => {
  if (publicState === 'LIVE') return null;
  return refusal(publicState === 'NONE' ? 'notPublished' : 'withdrawn');
};

/** Decides whether a person may propose to withdraw a check; gives the reason as it will be shown to readers. */
export const proposeWithdrawal = (actor: Actor, publicState: PublicState, reason: string): Result<string> => {
  if (!hasCapability(actor, 'check.withdraw')) return refused(capabilityRefusal('check.withdraw'));
  const standing = notStanding(publicState);
  if (standing) return refused(standing);
  return reason.trim() === '' ? refused(refusal('reasonMissing')) : accepted(reason.trim());
};

/** Decides whether a person may confirm a withdrawal that was proposed: everybody who may propose one, but another. */
export const confirmWithdrawal = (
  actor: Actor,
  publicState: PublicState,
  proposal: { readonly proposedBy: string; readonly reason: string },
): Result<string> => {
  if (!hasCapability(actor, 'check.withdraw')) return refused(capabilityRefusal('check.withdraw'));
  if (actor.personId === proposal.proposedBy) return refused(refusal('secondPersonNeeded'));
  const standing = notStanding(publicState);
  return standing ? refused(standing) : accepted(proposal.reason);
};
