import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, severalLines, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { openLaterRound } from './open-later-round';
import { RoundNeeds } from './round-needs';
import { RoundStore } from './round.store';
import { SubmissionStore } from './submission.store';
import { touchedIn } from './touched';

export interface ConfirmUnchanged {
  readonly factCheckId: string;
  /** What the person looked at to say that nothing had to change. */
  readonly lookedAt: string;
}

/**
 * "Nothing had to change": a refresh round that begins in source review, with the words that readers see. Its sources are
 * reviewed and it is approved like every other.
 */
@Injectable()
export class ConfirmUnchangedCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly needs: RoundNeeds,
  ) {}

  /** Refused: `reasonMissing`, `neverJudged`, `roundOpen`, `notPublished`, `withdrawn`, `roleMissing`, `notFound`. */
  execute(actor: PersonActor, { factCheckId, lookedAt }: ConfirmUnchanged): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const reason = severalLines(lookedAt);
      if (reason === null) return refused(refusal('reasonMissing'));
      const kind = 'REFRESH';
      const opened = await openLaterRound(work, this.needs, { factCheckId, kind, stage: 'SOURCE_REVIEW', reason });
      if (!opened.ok) return opened;
      const { roundId, number } = opened.value;
      const rounds = work.store(RoundStore);
      const round = await rounds.lock(roundId);
      if (!round) throw new Error(`Round ${roundId} was opened and is gone.`);
      const touched = await touchedIn(work, this.needs, round);
      const draft = await rounds.compose(round);
      const submission = await work.store(SubmissionStore).submit(round, draft, touched);
      const moved = await rounds.move(
        {
          round,
          reason,
          transition: { action: 'submit', from: 'DRAFT', to: 'SOURCE_REVIEW', outcome: null, voidsApproval: false },
        },
        { submittedRevision: submission.revisionId, submittedUnchanged: submission.unchanged },
      );
      if (!moved.ok) return moved;
      const ledger = work.store(LedgerStore);
      ledger.append({ action: 'workflow.roundOpened', factCheckId, roundId, facts: { number, kind, reason } });
      ledger.append({
        action: 'workflow.roundSubmitted',
        factCheckId,
        roundId,
        facts: { revision: submission.number, revisionDigest: draft.digest },
      });
      work.announce({ topic: 'workflow.roundChanged', ids: [roundId] });
      return accepted(factCheckId);
    });
  }
}
