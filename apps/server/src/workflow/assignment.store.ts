import type { PlainDate, Stage } from '@recheck/domain';
import type { Transaction } from '../platform/database/transaction';

/** A stage as it was given. */
export interface Assignment {
  /** Null: free to take. */
  readonly personId: string | null;
  readonly dueOn: PlainDate | null;
}

/** Who takes rounds through their stages, within one transaction. */
export class AssignmentStore {
  constructor(private readonly transaction: Transaction) {}

  /** Gives a stage to a person (null: to whoever takes it) with a date (null: none). What was said before is replaced. */
  async assign(roundId: string, stage: Stage, personId: string | null, dueOn: PlainDate | null): Promise<void> {
    await this.transaction.query(
      `INSERT INTO assignments (round_id, stage, person_id, due_on, assigned_by, assigned_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (round_id, stage) DO UPDATE SET person_id = excluded.person_id, due_on = excluded.due_on,
         assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at`,
      [roundId, stage, personId, dueOn, this.transaction.actor.personId, this.transaction.now],
    );
  }

  /** Who has a stage, and by when; null where nothing was ever said about it. */
  of(roundId: string, stage: Stage): Promise<Assignment | null> {
    return this.transaction.row<Assignment>(
      `SELECT person_id AS "personId", due_on AS "dueOn" FROM assignments WHERE round_id = $1 AND stage = $2`,
      [roundId, stage],
    );
  }
}
