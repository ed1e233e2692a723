import { Injectable } from '@nestjs/common';
import { accepted, commentBody, refusal, refused, type Result } from '@recheck/domain';
import { LedgerStore } from '../../ledger/ledger.module';
import type { PersonActor } from '../../platform/auth/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DraftAccess } from '../draft-access';
import { shownWords } from './anchor-input';
import { CommentStore } from './comment.store';
import { marginChanged } from './margin-changed';

export interface AnswerThread {
  readonly threadId: string;
  readonly body: string;
}

/** Answers in a thread. Whoever was mentioned in it and answers is no longer waited for. */
@Injectable()
export class AnswerThreadCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
  ) {}

  /** Refused: `notFound`, `roundEnded`, `threadResolved`, `commentEmpty`, `commentTooLong`. Gives the round's id. */
  execute(actor: PersonActor, { threadId, body }: AnswerThread): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const comments = work.store(CommentStore);
      const found = await comments.thread(this.access, threadId);
      if (!found.ok) return found;
      const { thread, draft } = found.value;
      const { roundId } = thread;
      if (thread.resolvedAt !== null) return refused(refusal('threadResolved'));
      const said = commentBody(body);
      if (!said.ok) return said;
      const { factCheckId, deskId } = draft;
      await comments.add(threadId, deskId, said.value);
      const facts = { threadId, words: shownWords(thread.words) };
      work.store(LedgerStore).append({ action: 'drafting.threadAnswered', factCheckId, roundId, facts });
      work.announce(marginChanged(roundId));
      return accepted(roundId);
    });
  }
}
