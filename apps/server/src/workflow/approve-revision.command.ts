import { Injectable } from '@nestjs/common';
import { accepted, checkedDateRefusal, refused, severalLines, type PlainDate, type Result } from '@recheck/domain';
import { draftAccessChanged } from '../drafting/drafting.module';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { checkedDateProposal } from './checked-date';
import { DecisionStore } from './decision.store';
import { EditionPublisher } from './edition-publisher';
import type { Judgement } from './pass-on.command';
import { RoundNeeds } from './round-needs';
import { RoundStore } from './round.store';
import { roundOfCheck } from './touched';

export interface ApproveRevision extends Judgement {
  /** Earlier than the proposal, never later; null takes the proposal. */
  readonly checkedAt: PlainDate | null;
  readonly reasons: string | null;
}

/**
 * Approves a verdict on exactly these words and this evidence. In a refresh round in which nothing had to change the
 * round ends by it, and the next edition is written in the same transaction.
 */
@Injectable()
export class ApproveRevisionCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly time: NewsroomTime,
    private readonly publisher: EditionPublisher,
    private readonly needs: RoundNeeds,
  ) {}

  /**
   * Refused: `checkedDateTooLate`, `evidenceIncomplete`, `findingMissing`, `nothingTouched`, `withdrawn`, `contentMoved`,
   * `evidenceMoved`, `versionMoved`, `wrongStage`, `authorCannotApprove`, `reviewerCannotApprove`, `secondPersonNeeded`,
   * `nobodyEligible`, `roleMissing`.
   */
  async execute(actor: PersonActor, input: ApproveRevision): Promise<Result<string>> {
    const { roundId, expectedVersion, revisionDigest, evidenceDigest } = input;
    const timeZone = await this.time.zone();
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const rounds = work.store(RoundStore);
      const seen = { version: expectedVersion, content: revisionDigest, evidence: evidenceDigest };
      const attempt = await rounds.attempt({ roundId, action: 'approve', seen });
      if (!attempt.ok) return attempt;
      const { round, transition } = attempt.value;
      const proposal = checkedDateProposal(round, timeZone);
      if (!proposal || !round.revision) throw new Error(`Round ${roundId} reached approval without a source review.`);
      const tooLate = checkedDateRefusal(input.checkedAt, proposal);
      if (tooLate) return refused(tooLate);
      const checkedAt = input.checkedAt ?? proposal.checkedAt;

      await work.store(DecisionStore).record(round, 'APPROVED', { reasons: severalLines(input.reasons), checkedAt });
      const moved = await rounds.move(attempt.value, { checkedAt });
      if (!moved.ok) return moved;
      const confirmed = transition.outcome === 'CONFIRMED';
      work.store(LedgerStore).append({
        action: confirmed ? 'workflow.roundConfirmed' : 'workflow.roundApproved',
        factCheckId: round.factCheckId,
        roundId,
        facts: { revision: round.revision.number, revisionDigest, evidenceDigest, checkedAt },
      });
      work.announce(draftAccessChanged(roundId));
      if (!confirmed) return accepted(roundId);

      const edition = await this.publisher.publish(work, {
        factCheckId: round.factCheckId,
        roundId,
        roundKind: round.kind,
        outcome: 'CONFIRMED',
        revisionId: round.revision.id,
        revisionDigest,
        evidenceDigest,
        checkedAt,
        changeNote: null,
        changeText: null,
      });
      if (!edition.ok) return edition;
      await this.needs.roundEnded(work, { ...roundOfCheck(round), outcome: 'CONFIRMED' });
      return accepted(roundId);
    });
  }
}
