import { Injectable } from '@nestjs/common';
import { accepted, confirmWithdrawal, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import { inDesk, type PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { FreshnessReader } from './freshness-reader';
import { holdWithdrawal } from './held-check';
import { retract } from './retract';
import { Sites } from './sites';
import { WithdrawalStore } from './withdrawal.store';

/** Withdraws a published check that somebody else proposed to withdraw: writes the edition that retracts it. */
@Injectable()
export class ConfirmWithdrawalCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sites: Sites,
    private readonly freshness: FreshnessReader,
  ) {}

  /**
   * Refused: `notFound`, `versionMoved` (settled already), `roleMissing`, `secondPersonNeeded`, `notPublished`,
   * `withdrawn`. Gives the check's id.
   */
  execute(actor: PersonActor, withdrawalId: string): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const held = await holdWithdrawal(work, withdrawalId);
      if (!held.ok) return held;
      const { check, withdrawal } = held.value;
      const reason = confirmWithdrawal(inDesk(actor, check.deskId), check.publicState, withdrawal);
      if (!reason.ok) return reason;
      await work.store(WithdrawalStore).confirm(withdrawalId);
      await retract(work, { sites: this.sites, freshness: this.freshness }, check, reason.value);
      work.store(LedgerStore).append({
        action: 'publication.withdrawalConfirmed',
        factCheckId: check.id,
        facts: { reason: reason.value },
      });
      return accepted(check.id);
    });
  }
}
