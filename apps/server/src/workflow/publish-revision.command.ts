import { Injectable } from '@nestjs/common';
import { accepted, severalLines, type ChangeNote, type Result } from '@recheck/domain';
import { draftAccessChanged } from '../drafting/drafting.module';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { EditionPublisher } from './edition-publisher';
import type { Judgement } from './pass-on.command';
import { RoundNeeds } from './round-needs';
import { RoundStore } from './round.store';
import { roundOfCheck } from './touched';

export interface PublishRevision extends Judgement {
  /** Null: the usual one. */
  readonly changeNote: ChangeNote | null;
  readonly changeText: string | null;
}

/** Publishes the approved revision on the approved evidence, and ends the round by it. */
@Injectable()
export class PublishRevisionCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly publisher: EditionPublisher,
    private readonly needs: RoundNeeds,
  ) {}

  /**
   * Refused: `contentMoved`, `evidenceMoved`, `versionMoved`, `wrongStage`, `withdrawn`, `secondPersonNeeded`,
   * `roleMissing`, `inputInvalid`, `changeTextMissing`.
   */
  execute(actor: PersonActor, input: PublishRevision): Promise<Result<string>> {
    const { roundId, expectedVersion, revisionDigest, evidenceDigest, changeNote, changeText } = input;
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const rounds = work.store(RoundStore);
      const seen = { version: expectedVersion, content: revisionDigest, evidence: evidenceDigest };
      const attempt = await rounds.attempt({ roundId, action: 'publish', seen });
      if (!attempt.ok) return attempt;
      const { round } = attempt.value;
      if (!round.revision) throw new Error(`Round ${roundId} was approved without a revision.`);
      const edition = await this.publisher.publish(work, {
        factCheckId: round.factCheckId,
        roundId,
        roundKind: round.kind,
        outcome: 'PUBLISHED',
        revisionId: round.revision.id,
        revisionDigest,
        evidenceDigest,
        checkedAt: round.checkedAt,
        changeNote,
        changeText: severalLines(changeText),
      });
      if (!edition.ok) return edition;
      const moved = await rounds.move(attempt.value);
      if (!moved.ok) return moved;
      await this.needs.roundEnded(work, { ...roundOfCheck(round), outcome: 'PUBLISHED' });
      work.store(LedgerStore).append({
        action: 'workflow.roundPublished',
        factCheckId: round.factCheckId,
        roundId,
        facts: { edition: edition.value, revisionDigest, evidenceDigest },
      });
      work.announce(draftAccessChanged(roundId));
      return accepted(roundId);
    });
  }
}
