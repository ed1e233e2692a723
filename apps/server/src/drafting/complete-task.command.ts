import { Injectable } from '@nestjs/common';
import { accepted, isDutiful, refusal, refused, type DraftTask, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import { DraftAccess } from './draft-access';
import { DraftTaskStore } from './draft-task.store';
import { OpenDraftStore } from './open-draft.store';
import { taskSentence } from './task-sentence';

export interface CompleteTask {
  readonly taskId: string;
  /** False opens it again. */
  readonly done: boolean;
}

/** Ticks an open task of a draft off, or opens it again. Makes nobody a contributor: it changes no word. */
@Injectable()
export class CompleteTaskCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
  ) {}

  /** Refused: `notFound`, `taskClosesItself`, and whatever keeps the person from changing the draft now. */
  execute(actor: PersonActor, { taskId, done }: CompleteTask): Promise<Result<{ readonly done: boolean }>> {
    return this.unitOfWork.transaction(actor, async (work) => {
      const tasks = work.store(DraftTaskStore);
      const known = isId(taskId) ? await tasks.find(taskId) : null;
      if (known === null) return refused(refusal('notFound'));
      const { roundId, kind } = known;
      const draft = await work.store(OpenDraftStore).open(this.access, roundId);
      if (!draft.ok) return draft;
      if (isDutiful(kind)) return refused(refusal('taskClosesItself'));
      const task = await tasks.mark(taskId, done);
      if (task) {
        work.store(LedgerStore).append({
          action: done ? 'drafting.taskCompleted' : 'drafting.taskReopened',
          factCheckId: draft.value.factCheckId,
          roundId,
          facts: { taskId, task: taskSentence(task as DraftTask) },
        });
      }
      return accepted({ done });
    });
  }
}
