import { accepted, refusal, refused, type Result } from '@recheck/domain';
import { rolesIn, type PersonActor } from '../platform/auth/actor';
import type { Work } from '../platform/database/transaction';
import { isId } from '../platform/ids';
import { FactCheckStore, type LockedFactCheck } from '../workflow/workflow.module';
import { WithdrawalStore, type ProposedWithdrawal } from './withdrawal.store';

/** How an act on the public side of a check begins: locks the check. Refused: `notFound`, also without a role in its desk. */
export const holdCheck = async (work: Work<PersonActor>, factCheckId: string): Promise<Result<LockedFactCheck>> => {
  const check = isId(factCheckId) ? await work.store(FactCheckStore).lock(factCheckId) : null;
  return check && rolesIn(work.actor, check.deskId).length > 0 ? accepted(check) : refused(refusal('notFound'));
};

/** A proposal to withdraw that is still open, on its locked check. */
export interface HeldWithdrawal {
  readonly check: LockedFactCheck;
  readonly withdrawal: ProposedWithdrawal;
}

/** The same for an act on a proposal to withdraw. Refused: as `holdCheck`, and `versionMoved` once it is settled. */
export const holdWithdrawal = async (
  work: Work<PersonActor>,
  withdrawalId: string,
): Promise<Result<HeldWithdrawal>> => {
  const withdrawals = work.store(WithdrawalStore);
  const found = isId(withdrawalId) ? await withdrawals.find(withdrawalId) : null;
  if (!found) return refused(refusal('notFound'));
  const check = await holdCheck(work, found.factCheckId);
  if (!check.ok) return check;
  // Read again under the check's lock: another may have been faster.
  const withdrawal = await withdrawals.find(withdrawalId);
  return withdrawal?.open ? accepted({ check: check.value, withdrawal }) : refused(refusal('versionMoved'));
};
