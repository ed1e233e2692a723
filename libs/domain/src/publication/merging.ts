import { accepted, refusal, refused, type Refusal, type Result } from '../kernel';
import { capabilityRefusal, hasCapability, type Actor } from '../workflow/capabilities';
import type { PublicState } from '../workflow/round-facts';

/** A check, as far as merging two of them is concerned. */
export interface Mergeable {
  readonly factCheckId: string;
  readonly publicState: PublicState;
  /** The check that it has been merged into. */
  readonly mergedInto: string | null;
}

const withdrawnState = (publicState: PublicState): boolean => publicState === 'WITHDRAWN' || publicState === 'RETIRED';

/** Whether a check can be merged into some other: it has not been already, and it is not withdrawn. */
export const mergeRefusal = (actor: Actor, check: Omit<Mergeable, 'factCheckId'>): Refusal | null => {
  if (!hasCapability(actor, 'check.merge')) return capabilityRefusal('check.merge');
  if (check.mergedInto !== null) return refusal('alreadyMerged');
  return withdrawnState(check.publicState) ? refusal('withdrawn') : null;
};

/**
 * Decides whether one check may be merged into another that asks the same. Its readers are led to the other, so an answer
 * that is public may only give way to one that is public too; a retraction stays where it can be read.
 */
export const decideMerge = (actor: Actor, check: Mergeable, into: Mergeable): Result<null> => {
  const closed = mergeRefusal(actor, check);
  if (closed) return refused(closed);
  if (check.factCheckId === into.factCheckId) return refused(refusal('mergeIntoItself'));
  if (into.mergedInto !== null) return refused(refusal('alreadyMerged'));
  if (withdrawnState(into.publicState)) return refused(refusal('withdrawn'));
  if (check.publicState === 'LIVE' && into.publicState !== 'LIVE') return refused(refusal('mergeNeedsPublished'));
  return accepted(null);
};

/** Whether a check that was merged may stand by itself again. */
export const separateRefusal = (actor: Actor, { mergedInto }: Pick<Mergeable, 'mergedInto'>): Refusal | null => {
  if (!hasCapability(actor, 'check.merge')) return capabilityRefusal('check.merge');
  return mergedInto === null ? refusal('notMerged') : null;
};

/** What a check is to the public once it stands by itself again. */
export const stateAfterSeparation = (currentEdition: number | null): PublicState =>
  currentEdition === null ? 'NONE' : 'LIVE';
