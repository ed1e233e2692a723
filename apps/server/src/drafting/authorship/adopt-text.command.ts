import { Injectable } from '@nestjs/common';
import { accepted, type Result } from '@recheck/domain';
import { LedgerStore } from '../../ledger/ledger.module';
import type { PersonActor } from '../../platform/auth/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DraftAccess } from '../draft-access';
import { OpenDraftStore } from '../open-draft.store';
import { AuthorshipStore } from './authorship.store';

export interface AdoptText {
  readonly roundId: string;
  /** Which paragraphs; null for all that nobody has adopted. */
  readonly paragraphs: readonly string[] | null;
}

/**
 * Lets a person stand for text of an import or a tool as it came. They are a contributor from then on, like whoever
 * writes: who stands for words does not judge them.
 */
@Injectable()
export class AdoptTextCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
  ) {}

  /** Refused: `notFound`, and whatever keeps the person from changing the draft now. Gives how many were adopted. */
  execute(actor: PersonActor, { roundId, paragraphs }: AdoptText): Promise<Result<{ readonly adopted: number }>> {
    return this.unitOfWork.transaction(actor, async (work) => {
      const drafts = work.store(OpenDraftStore);
      const draft = await drafts.open(this.access, roundId);
      if (!draft.ok) return draft;
      const authorship = work.store(AuthorshipStore);
      const open = (await authorship.paragraphs(roundId)).filter(
        ({ id, machine }) => machine !== null && (paragraphs === null || paragraphs.includes(id)),
      );
      // Somebody may have edited or adopted it a moment ago: then there is nothing left to do.
      if (open.length === 0) return accepted({ adopted: 0 });
      await authorship.adopt(
        roundId,
        open.flatMap(({ machineSpans }) => machineSpans),
      );
      await drafts.contributed(this.access, roundId, 'PROSE');
      work.store(LedgerStore).append({
        action: 'drafting.textAdopted',
        factCheckId: draft.value.factCheckId,
        roundId,
        facts: { count: open.length },
      });
      return accepted({ adopted: open.length });
    });
  }
}
