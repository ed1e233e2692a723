import { Injectable } from '@nestjs/common';
import { accepted, canonicalText, refusal, refused, type Result } from '@recheck/domain';
import { DraftLogStore } from '../drafting/drafting.module';
import { SourceStore } from '../evidence/evidence.module';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import { ContributorStore } from './contributor.store';
import { RevisionStore } from './revision.store';
import { RoundStore } from './round.store';

export interface RestoreRevision {
  readonly roundId: string;
  readonly revisionId: string;
}

/**
 * Gives a draft the words of an earlier revision of its check back, and with them the sources that they cite: as new
 * edits of the person who restores, beside whatever others are typing. What stood there before is kept as a revision of
 * its own, so that a restore is undone by another one. Question, claim and verdict stay as they are.
 */
@Injectable()
export class RestoreRevisionCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `notFound` (round, revision), `roleMissing`, `draftFrozen`, `roundEnded`. Gives the round's id. */
  execute(actor: PersonActor, { roundId, revisionId }: RestoreRevision): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const rounds = work.store(RoundStore);
      const attempt = await rounds.attempt({ roundId, action: 'editDraft' });
      if (!attempt.ok) return attempt;
      const { round } = attempt.value;
      const { factCheckId } = round;
      const revisions = work.store(RevisionStore);
      const revision = isId(revisionId) ? await revisions.ofCheck(factCheckId, revisionId) : null;
      if (revision === null) return refused(refusal('notFound'));

      const { content, digest, logPosition } = await rounds.compose(round);
      const { document, sources } = revision.content;
      if (canonicalText(document) === canonicalText(content.document)) return accepted(round.id);
      const latest = await revisions.latestOf(round.id);
      const before =
        latest?.digest === digest
          ? latest
          : await revisions.add({ roundId: round.id, content, digest, logPosition, madeFor: 'RESTORE' });

      const { personId, sessionId } = actor;
      await work.store(SourceStore).bringBack({ roundId: round.id, factCheckId }, sources, { revisionId });
      await work.store(DraftLogStore).rewrite(round.id, document, { personId, sessionId });
      await work.store(ContributorStore).note(round.id, 'PROSE');
      work.store(LedgerStore).append({
        action: 'drafting.revisionRestored',
        factCheckId,
        roundId: round.id,
        facts: {
          number: revision.number,
          before: before.number,
          ...(revision.roundNumber === round.number ? {} : { round: revision.roundNumber }),
        },
      });
      return accepted(round.id);
    });
  }
}
