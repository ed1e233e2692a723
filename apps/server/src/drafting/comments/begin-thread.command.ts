import { Injectable } from '@nestjs/common';
import { accepted, commentBody, type Result } from '@recheck/domain';
import { LedgerStore } from '../../ledger/ledger.module';
import type { PersonActor } from '../../platform/auth/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DraftAccess } from '../draft-access';
import { anchorIn, shownWords, type SentAnchor } from './anchor-input';
import { CommentStore } from './comment.store';
import { marginChanged } from './margin-changed';

export interface BeginThread {
  readonly roundId: string;
  readonly anchor: SentAnchor;
  readonly body: string;
}

/** Comments on words of a draft, frozen or not. Makes nobody a contributor. */
@Injectable()
export class BeginThreadCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
  ) {}

  /** Refused: `notFound`, `roundEnded`, `commentEmpty`, `commentTooLong`, `inputInvalid`. Gives the round's id. */
  execute(actor: PersonActor, { roundId, anchor, body }: BeginThread): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const comments = work.store(CommentStore);
      const draft = await comments.discuss(this.access, roundId);
      if (!draft.ok) return draft;
      const said = commentBody(body);
      if (!said.ok) return said;
      const place = anchorIn(anchor);
      if (!place.ok) return place;
      const { factCheckId, deskId, stage } = draft.value;
      const threadId = await comments.begin(roundId, stage, place.value);
      await comments.add(threadId, deskId, said.value);
      const facts = { threadId, words: shownWords(place.value.words) };
      work.store(LedgerStore).append({ action: 'drafting.threadBegun', factCheckId, roundId, facts });
      work.announce(marginChanged(roundId));
      return accepted(roundId);
    });
  }
}
