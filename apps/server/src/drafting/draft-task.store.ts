import type { DraftTask } from '@recheck/domain';
import type { Transaction } from '../platform/database/transaction';
import { newId } from '../platform/ids';
import { DraftTaskRow } from './draft-task.row';

/** Open tasks within one transaction. */
export class DraftTaskStore {
  constructor(private readonly transaction: Transaction) {}

  /** Puts the tasks of a new draft down, in their order. */
  async add(roundId: string, tasks: readonly DraftTask[]): Promise<void> {
    await this.transaction.insert(
      DraftTaskRow,
      tasks.map(({ kind, facts }, index) => ({ id: newId(), roundId, position: index + 1, kind, facts })),
    );
  }

  /** One task; null where there is none. */
  async find(taskId: string): Promise<Pick<DraftTaskRow, 'roundId' | 'kind'> | null> {
    const [task] = await this.transaction.find(DraftTaskRow, { id: taskId });
    return task ?? null;
  }

  /** Ticks a task off, or opens it again; null when it was so already. */
  async mark(taskId: string, done: boolean): Promise<Pick<DraftTaskRow, 'kind' | 'facts'> | null> {
    const { actor, now } = this.transaction;
    return this.transaction.row(
      `UPDATE draft_tasks SET done_at = $2, done_by = $3 WHERE id = $1 AND (done_at IS NULL) = $4 RETURNING kind, facts`,
      [taskId, done ? now : null, done ? actor.personId : null, done],
    );
  }
}
