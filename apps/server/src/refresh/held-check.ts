import { accepted, capabilityRefusal, hasCapability, refusal, refused, type Actor, type Result } from '@recheck/domain';
import { inDesk, type PersonActor } from '../platform/auth/actor';
import type { Work } from '../platform/database/transaction';
import { isId } from '../platform/ids';
import type { RefreshFacts, StoredNeed } from './refresh-facts';
import { RefreshStore } from './refresh.store';

/** A check that is locked for an act on its refresh. */
export interface HeldCheck {
  readonly facts: RefreshFacts;
  /** Who acts, with the roles held in the check's desk. */
  readonly actor: Actor;
}

/**
 * How a person's act on the refresh of a check begins: locks the check and asks whether they may plan refreshes in its
 * desk. Refused: `notFound`, `roleMissing`.
 */
export const holdCheck = async (work: Work<PersonActor>, factCheckId: string): Promise<Result<HeldCheck>> => {
  const facts = isId(factCheckId) ? await work.store(RefreshStore).lock(factCheckId) : refused(refusal('notFound'));
  if (!facts.ok) return facts;
  const actor = inDesk(work.actor, facts.value.deskId);
  if (!hasCapability(actor, 'draft.read')) return refused(refusal('notFound'));
  if (!hasCapability(actor, 'refresh.plan')) return refused(capabilityRefusal('refresh.plan'));
  return accepted({ facts: facts.value, actor });
};

/** A need as a person saw it, on its locked check. */
export interface HeldNeed extends HeldCheck {
  readonly need: StoredNeed;
}

/** The same for an act on one need. Refused: as `holdCheck`, and `versionMoved` for a need that changed since. */
export const holdNeed = async (
  work: Work<PersonActor>,
  { needId, expectedVersion }: { readonly needId: string; readonly expectedVersion: number },
): Promise<Result<HeldNeed>> => {
  const factCheckId = isId(needId) ? await work.store(RefreshStore).checkOfNeed(needId) : null;
  if (factCheckId === null) return refused(refusal('notFound'));
  const held = await holdCheck(work, factCheckId);
  if (!held.ok) return held;
  const need = held.value.facts.needs.find((known) => known.needId === needId && known.version === expectedVersion);
  return need ? accepted({ ...held.value, need }) : refused(refusal('versionMoved'));
};
