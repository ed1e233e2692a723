import { Injectable } from '@nestjs/common';
import { accepted, type Result } from '@recheck/domain';
import { LedgerStore } from '../../ledger/ledger.module';
import type { PersonActor } from '../../platform/auth/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DraftAccess } from '../draft-access';
import { shownWords } from './anchor-input';
import { CommentStore } from './comment.store';
import { marginChanged } from './margin-changed';

export interface ResolveThread {
  readonly threadId: string;
  /** False opens it again. */
  readonly resolved: boolean;
}

/** Resolves a thread, or opens it again. Whoever may read the draft may do both; what was said stays. */
@Injectable()
export class ResolveThreadCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
  ) {}

  /** Refused: `notFound`, `roundEnded`. A thread that is so already stays as it is. Gives the round's id. */
  execute(actor: PersonActor, { threadId, resolved }: ResolveThread): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const comments = work.store(CommentStore);
      const found = await comments.thread(this.access, threadId);
      if (!found.ok) return found;
      const { thread, draft } = found.value;
      const { roundId } = thread;
      if ((thread.resolvedAt !== null) === resolved) return accepted(roundId);
      await comments.resolve(threadId, resolved);
      work.store(LedgerStore).append({
        action: resolved ? 'drafting.threadResolved' : 'drafting.threadReopened',
        factCheckId: draft.factCheckId,
        roundId,
        facts: { threadId, words: shownWords(thread.words) },
      });
      work.announce(marginChanged(roundId));
      return accepted(roundId);
    });
  }
}
