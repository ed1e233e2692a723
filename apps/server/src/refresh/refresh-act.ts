import {
  accepted,
  capabilityRefusal,
  hasCapability,
  refusal,
  refused,
  type Actor,
  type PlainDate,
  type Result,
} from '@recheck/domain';
import { inDesk, type PersonActor } from '../platform/auth/actor';
import type { Work } from '../platform/database/transaction';
import type { RefreshFacts } from './refresh-facts';
import { RefreshStore } from './refresh.store';

/** A check that is locked for an act on its refresh. */
export interface HeldCheck {
  readonly store: RefreshStore;
  readonly facts: RefreshFacts;
  /** Who acts, with the roles held in the check's desk. */
  readonly actor: Actor;
  readonly today: PlainDate;
}

/**
 * Frames every act of a person on the refresh of a check: locks it, asks whether they may plan refreshes in its desk, lets
 * the act happen and works the days of freshness out again. Gives the check's id.
 */
export const onCheck = async (
  work: Work<PersonActor>,
  factCheckId: string,
  today: PlainDate,
  act: (held: HeldCheck) => Promise<Result<unknown>>,
): Promise<Result<string>> => {
  const store = work.store(RefreshStore);
  const facts = await store.lock(factCheckId);
  if (!facts.ok) return facts;
  const actor = inDesk(work.actor, facts.value.deskId);
  if (!hasCapability(actor, 'draft.read')) return refused(refusal('notFound'));
  if (!hasCapability(actor, 'refresh.plan')) return refused(capabilityRefusal('refresh.plan'));
  const acted = await act({ store, facts: facts.value, actor, today });
  if (!acted.ok) return acted;
  await store.keepDays(factCheckId, today);
  return accepted(factCheckId);
};
