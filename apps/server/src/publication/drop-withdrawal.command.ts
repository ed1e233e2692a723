import { Injectable } from '@nestjs/common';
import { accepted, proposeWithdrawal, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import { inDesk, type PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { holdWithdrawal } from './held-check';
import { WithdrawalStore } from './withdrawal.store';

/** Takes a proposal to withdraw back; whoever may propose one may. */
@Injectable()
export class DropWithdrawalCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Refused: `notFound`, `versionMoved` (settled already), `roleMissing`, `notPublished`, `withdrawn`. Gives the check's
   * id.
   */
  execute(actor: PersonActor, withdrawalId: string): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const held = await holdWithdrawal(work, withdrawalId);
      if (!held.ok) return held;
      const { check, withdrawal } = held.value;
      const may = proposeWithdrawal(inDesk(actor, check.deskId), check.publicState, withdrawal.reason);
      if (!may.ok) return may;
      await work.store(WithdrawalStore).drop(withdrawalId);
      work.store(LedgerStore).append({ action: 'publication.withdrawalDropped', factCheckId: check.id, facts: {} });
      return accepted(check.id);
    });
  }
}
