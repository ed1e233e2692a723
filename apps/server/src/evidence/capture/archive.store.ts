import type { Transaction } from '../../platform/database/transaction';

/** What an export of evidence looks at, within one transaction. */
export class ArchiveStore {
  constructor(private readonly transaction: Transaction) {}

  /** The check, if it is in one of the desks (or the person reads every desk). */
  readableCheck(
    factCheckId: string,
    desks: readonly string[],
    everyDesk: boolean,
  ): Promise<{ readonly slug: string; readonly question: string } | null> {
    return this.transaction.row(
      `SELECT slug, question FROM fact_checks WHERE id = $1 AND ($3::boolean OR desk_id = ANY($2::uuid[]))`,
      [factCheckId, desks, everyDesk],
    );
  }

  /** Every snapshot of a check's sources, oldest first. */
  async snapshotIds(factCheckId: string): Promise<readonly string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `SELECT s.id FROM snapshots s JOIN sources so ON so.id = s.source_id
       WHERE so.fact_check_id = $1 ORDER BY s.taken_at, s.id`,
      [factCheckId],
    );
    return rows.map(({ id }) => id);
  }
}
