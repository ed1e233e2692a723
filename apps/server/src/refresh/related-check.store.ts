import type { AnswerChange } from '@recheck/domain';
import type { Transaction } from '../platform/database/transaction';

/** Which checks bear on each other, within one transaction. */
export class RelatedCheckStore {
  constructor(private readonly transaction: Transaction) {}

  /** The question of a check and its desk; null when there is none. */
  async other(factCheckId: string): Promise<{ readonly question: string; readonly deskId: string } | null> {
    return this.transaction.row('SELECT question, desk_id AS "deskId" FROM fact_checks WHERE id = $1', [factCheckId]);
  }

  /** False when the two were linked already. */
  async add(one: string, other: string): Promise<boolean> {
    const { actor, now } = this.transaction;
    const added = await this.transaction.query(
      `INSERT INTO related_checks (fact_check_id, related_id, added_by, added_at)
       VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3, $4)
       ON CONFLICT ON CONSTRAINT related_checks_pkey DO NOTHING RETURNING related_id`,
      [one, other, actor.personId, now],
    );
    return added.length === 1;
  }

  /** False when the two were not linked. */
  async remove(one: string, other: string): Promise<boolean> {
    const removed = await this.transaction.query(
      `DELETE FROM related_checks
       WHERE fact_check_id = least($1::uuid, $2::uuid) AND related_id = greatest($1::uuid, $2::uuid) RETURNING related_id`,
      [one, other],
    );
    return removed.length === 1;
  }

  /** What the edition that this transaction has written changed about the answer; null when it has written none. */
  async answerChange(factCheckId: string): Promise<AnswerChange | null> {
    return this.transaction.row<AnswerChange>(
      `SELECT e.id AS "editionId", e.page->>'question' AS question, e.change_note = 'RETRACTION' AS withdrawn,
         e.page#>>'{answer,label}' AS after, before.page#>>'{answer,label}' AS before
       FROM fact_checks fc
       JOIN editions e ON e.fact_check_id = fc.id AND e.number = fc.current_edition
       JOIN editions before ON before.fact_check_id = fc.id AND before.number = e.number - 1
       WHERE fc.id = $1 AND e.published_at = $2`,
      [factCheckId, this.transaction.now],
    );
  }

  /** The checks that a check is linked with. */
  async of(factCheckId: string): Promise<readonly string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `SELECT related_id AS id FROM related_checks WHERE fact_check_id = $1
       UNION ALL SELECT fact_check_id FROM related_checks WHERE related_id = $1 ORDER BY id`,
      [factCheckId],
    );
    return rows.map(({ id }) => id);
  }
}
