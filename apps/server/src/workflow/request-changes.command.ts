import { Injectable } from '@nestjs/common';
import { accepted, type Digest, type Result } from '@recheck/domain';
import { draftAccessChanged } from '../drafting/drafting.module';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DecisionStore } from './decision.store';
import { RoundStore } from './round.store';

export interface RequestChanges {
  readonly roundId: string;
  readonly expectedVersion: number;
  readonly revisionDigest: Digest;
  readonly reasons: string;
}

/** The editor gives a revision back to its writers, with reasons. */
@Injectable()
export class RequestChangesCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `reasonMissing`, `contentMoved`, `versionMoved`, `wrongStage`, `authorCannotApprove`, `roleMissing`. */
  execute(actor: PersonActor, input: RequestChanges): Promise<Result<string>> {
    const { roundId, expectedVersion, revisionDigest, reasons } = input;
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const rounds = work.store(RoundStore);
      const seen = { version: expectedVersion, content: revisionDigest };
      const attempt = await rounds.attempt({ roundId, action: 'requestChanges', seen, reason: reasons });
      if (!attempt.ok) return attempt;
      const { round, reason } = attempt.value;
      await work.store(DecisionStore).record(round, 'CHANGES_REQUESTED', { reasons: reason, checkedAt: null });
      const moved = await rounds.move(attempt.value);
      if (!moved.ok) return moved;
      work.store(LedgerStore).append({
        action: 'workflow.changesRequested',
        factCheckId: round.factCheckId,
        roundId,
        facts: { revision: round.revision?.number ?? null, revisionDigest, reason },
      });
      work.announce(draftAccessChanged(roundId));
      return accepted(roundId);
    });
  }
}
