import { Injectable } from '@nestjs/common';
import { accepted, proposeWithdrawal, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import { inDesk, type PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { holdCheck } from './held-check';
import { WithdrawalStore } from './withdrawal.store';

export interface ProposeWithdrawal {
  readonly factCheckId: string;
  /** Readers will see it. */
  readonly reason: string;
}

/** Proposes to withdraw a published check; another person has to confirm it. */
@Injectable()
export class ProposeWithdrawalCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Refused: `notFound`, `roleMissing`, `notPublished`, `withdrawn`, `reasonMissing`, `versionMoved` (there is a proposal
   * already). Gives the check's id.
   */
  execute(actor: PersonActor, { factCheckId, reason }: ProposeWithdrawal): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const check = await holdCheck(work, factCheckId);
      if (!check.ok) return check;
      const words = proposeWithdrawal(inDesk(actor, check.value.deskId), check.value.publicState, reason);
      if (!words.ok) return words;
      await work.store(WithdrawalStore).propose(factCheckId, words.value);
      work.store(LedgerStore).append({
        action: 'publication.withdrawalProposed',
        factCheckId,
        facts: { reason: words.value },
      });
      return accepted(factCheckId);
    });
  }
}
