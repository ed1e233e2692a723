import { isId } from '../platform/ids';
import type { Transaction } from '../platform/database/transaction';
import { WatchDateRow } from './watch-date.row';

/** Dates to watch within one transaction. They are taken back, never deleted. */
export class WatchDateStore {
  constructor(private readonly transaction: Transaction) {}

  async add(date: Pick<WatchDateRow, 'id' | 'factCheckId' | 'watchOn' | 'expectation'>): Promise<void> {
    const { actor, now } = this.transaction;
    if (actor.personId === null) throw new Error('Dates are watched by people.');
    await this.transaction.insert(WatchDateRow, { ...date, addedBy: actor.personId, addedAt: now });
  }

  async find(id: string): Promise<WatchDateRow | null> {
    if (!isId(id)) return null;
    const [date] = await this.transaction.find(WatchDateRow, { id });
    return date ?? null;
  }

  /** False when it was taken back already. */
  async remove(id: string): Promise<boolean> {
    const removed = await this.transaction.query(
      'UPDATE watch_dates SET removed_at = $2 WHERE id = $1 AND removed_at IS NULL RETURNING id',
      [id, this.transaction.now],
    );
    return removed.length === 1;
  }
}
