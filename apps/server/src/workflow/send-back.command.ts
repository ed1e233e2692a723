import { Injectable } from '@nestjs/common';
import { accepted, type Result } from '@recheck/domain';
import { draftAccessChanged } from '../drafting/drafting.module';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DecisionStore } from './decision.store';
import type { MoveRound } from './move-round';
import { RoundStore } from './round.store';

/** The publisher gives an approved round back to its writers. Its approval stops counting and stays readable. */
@Injectable()
export class SendBackCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `versionMoved`, `wrongStage`, `roleMissing`, `reasonMissing`. */
  execute(actor: PersonActor, { roundId, expectedVersion, reason }: MoveRound): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const rounds = work.store(RoundStore);
      const attempt = await rounds.attempt({ roundId, action: 'sendBack', seen: { version: expectedVersion }, reason });
      if (!attempt.ok) return attempt;
      await work.store(DecisionStore).void(roundId);
      const moved = await rounds.move(attempt.value, { checkedAt: null });
      if (!moved.ok) return moved;
      work.store(LedgerStore).append({
        action: 'workflow.roundSentBack',
        factCheckId: attempt.value.round.factCheckId,
        roundId,
        facts: { reason: attempt.value.reason },
      });
      work.announce(draftAccessChanged(roundId));
      return accepted(roundId);
    });
  }
}
