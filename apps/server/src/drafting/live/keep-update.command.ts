import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, type Result } from '@recheck/domain';
import type { PersonActor } from '../../platform/auth/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DraftAccess } from '../draft-access';
import { compactDraft } from '../draft-log-compaction.job';
import type { DraftUpdate } from '../draft-log.store';
import { DraftWriterStore } from './draft-writer.store';

/** One row in so many has its draft compacted; a draft that grows quickly is met as often as it needs. */
const ROWS_PER_SNAPSHOT = 500;

/**
 * Keeps one update of a live draft. The round is held from before the question whether this person may write until the
 * commit: an update is in the log before a submission rebuilds the draft from it, or it is refused.
 */
@Injectable()
export class KeepUpdateCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
  ) {}

  /** Refused: `notSignedIn`, and whatever keeps the person from writing now. Gives the position of the update in the log. */
  execute(writer: PersonActor, update: Omit<DraftUpdate, 'author'>): Promise<Result<number>> {
    return this.unitOfWork.transaction(writer, async (work) => {
      const { personId, sessionId } = writer;
      const { roundId } = update;
      const draft = work.store(DraftWriterStore);
      if (!(await draft.sessionStands(sessionId))) return refused(refusal('notSignedIn'));
      const closed = await draft.hold(this.access, roundId);
      if (closed !== null) return refused(closed);
      const position = await draft.append(this.access, { ...update, author: { personId, sessionId } });
      if (position % ROWS_PER_SNAPSHOT === 0) {
        await work.enqueue(compactDraft, { roundId }, { singletonKey: roundId });
      }
      return accepted(position);
    });
  }
}
