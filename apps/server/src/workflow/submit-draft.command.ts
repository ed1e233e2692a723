import { Injectable } from '@nestjs/common';
import { accepted, type Digest, type Result } from '@recheck/domain';
import { draftAccessChanged } from '../drafting/drafting.module';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { RoundNeeds } from './round-needs';
import { RoundStore } from './round.store';
import { SubmissionStore } from './submission.store';
import { touchedIn } from './touched';

export interface SubmitDraft {
  readonly roundId: string;
  readonly expectedVersion: number;
  /** Of what the person has on the screen, computed there. */
  readonly digest: Digest;
}

/**
 * Puts a draft up for source review: what the person sees is compared with what the log holds, under the lock that keeps
 * everybody from writing, and is kept as a revision for ever.
 */
@Injectable()
export class SubmitDraftCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly needs: RoundNeeds,
  ) {}

  /** Refused: `contentMoved`, `versionMoved`, `wrongStage`, `roleMissing`, and every item of the checklist. */
  execute(actor: PersonActor, { roundId, expectedVersion, digest }: SubmitDraft): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const rounds = work.store(RoundStore);
      const seen = { version: expectedVersion, content: digest };
      const attempt = await rounds.attempt({ roundId, action: 'submit', seen });
      if (!attempt.ok) return attempt;
      const { round, draft } = attempt.value;
      if (draft === null) throw new Error('A submission was accepted without its draft.');
      const touched = await touchedIn(work, this.needs, round);
      const submission = await work.store(SubmissionStore).submit(round, draft, touched);
      const moved = await rounds.move(attempt.value, {
        submittedRevision: submission.revisionId,
        submittedUnchanged: round.kind === 'REFRESH' && submission.unchanged,
        checkedAt: null,
      });
      if (!moved.ok) return moved;
      work.store(LedgerStore).append({
        action: 'workflow.roundSubmitted',
        factCheckId: round.factCheckId,
        roundId,
        facts: { revision: submission.number, revisionDigest: draft.digest },
      });
      work.announce(draftAccessChanged(roundId));
      return accepted(roundId);
    });
  }
}
