import { Injectable } from '@nestjs/common';
import { accepted, commentBody, refusal, refused, type Result } from '@recheck/domain';
import { LedgerStore } from '../../ledger/ledger.module';
import type { PersonActor } from '../../platform/auth/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { isId } from '../../platform/ids';
import { DraftAccess } from '../draft-access';
import { shownWords } from './anchor-input';
import { CommentStore } from './comment.store';
import { marginChanged } from './margin-changed';

export interface ChangeComment {
  readonly commentId: string;
  /** The new words; null deletes. */
  readonly body: string | null;
}

/** Changes the words of a comment of one's own, or takes them away; the thread goes on showing that there was one. */
@Injectable()
export class ChangeCommentCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
  ) {}

  /**
   * Refused: `notFound` (one that is deleted, too), `notYours`, `roundEnded`, `commentEmpty`, `commentTooLong`. Gives the
   * round's id.
   */
  execute(actor: PersonActor, { commentId, body }: ChangeComment): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const comments = work.store(CommentStore);
      const comment = isId(commentId) ? await comments.comment(commentId) : null;
      if (comment === null) return refused(refusal('notFound'));
      const { roundId, threadId, words } = comment;
      const draft = await comments.discuss(this.access, roundId);
      if (!draft.ok) return draft;
      if (comment.personId !== actor.personId) return refused(refusal('notYours'));
      if (comment.deleted) return body === null ? accepted(roundId) : refused(refusal('notFound'));
      const { factCheckId, deskId } = draft.value;
      if (body === null) await comments.delete(commentId);
      else {
        const said = commentBody(body);
        if (!said.ok) return said;
        await comments.change(commentId, deskId, said.value);
      }
      work.store(LedgerStore).append({
        action: body === null ? 'drafting.commentDeleted' : 'drafting.commentChanged',
        factCheckId,
        roundId,
        facts: { threadId, words: shownWords(words) },
      });
      work.announce(marginChanged(roundId));
      return accepted(roundId);
    });
  }
}
