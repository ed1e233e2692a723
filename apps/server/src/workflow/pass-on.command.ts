import { Injectable } from '@nestjs/common';
import { accepted, type Digest, type Result } from '@recheck/domain';
import { draftAccessChanged } from '../drafting/drafting.module';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { RoundStore } from './round.store';

/** A judgement on exactly the words and the evidence that a person saw. */
export interface Judgement {
  readonly roundId: string;
  readonly expectedVersion: number;
  readonly revisionDigest: Digest;
  readonly evidenceDigest: Digest;
}

/** Passes a reviewed revision to the editor: every citation has its finding, whatever it says. */
@Injectable()
export class PassOnCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Refused: `findingMissing`, `contentMoved`, `evidenceMoved`, `versionMoved`, `wrongStage`, `authorCannotReview`,
   * `roleMissing`.
   */
  execute(actor: PersonActor, input: Judgement): Promise<Result<string>> {
    const { roundId, expectedVersion, revisionDigest, evidenceDigest } = input;
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const rounds = work.store(RoundStore);
      const seen = { version: expectedVersion, content: revisionDigest, evidence: evidenceDigest };
      const attempt = await rounds.attempt({ roundId, action: 'passOn', seen });
      if (!attempt.ok) return attempt;
      const { round } = attempt.value;
      const moved = await rounds.move(attempt.value);
      if (!moved.ok) return moved;
      work.store(LedgerStore).append({
        action: 'workflow.roundPassedOn',
        factCheckId: round.factCheckId,
        roundId,
        facts: { revision: round.revision?.number ?? null, revisionDigest, evidenceDigest },
      });
      work.announce(draftAccessChanged(roundId));
      return accepted(roundId);
    });
  }
}
