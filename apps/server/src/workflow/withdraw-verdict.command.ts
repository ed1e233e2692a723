import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ContributorStore } from './contributor.store';
import { RoundStore } from './round.store';

export interface WithdrawVerdict {
  readonly roundId: string;
  readonly expectedVersion: number;
}

/** Takes a proposed verdict back; whoever does contributes to the round. */
@Injectable()
export class WithdrawVerdictCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `verdictMissing` (there is none), `versionMoved`, and whatever keeps from writing now. */
  execute(actor: PersonActor, { roundId, expectedVersion }: WithdrawVerdict): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const rounds = work.store(RoundStore);
      const writing = await rounds.attemptWriting(roundId, expectedVersion);
      if (!writing.ok) return writing;
      const round = writing.value;
      if (round.verdict === null) return refused(refusal('verdictMissing'));
      await rounds.changeFacts(round, {
        verdictValue: null,
        verdictRationale: null,
        scaleId: null,
        scaleVersion: null,
      });
      await work.store(ContributorStore).note(roundId, 'VERDICT');
      work.store(LedgerStore).append({ action: 'workflow.verdictWithdrawn', factCheckId: round.factCheckId, roundId });
      work.announce({ topic: 'workflow.roundChanged', ids: [roundId] });
      return accepted(roundId);
    });
  }
}
