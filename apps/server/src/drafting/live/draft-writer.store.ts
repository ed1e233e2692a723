import type { Refusal } from '@recheck/domain';
import type { Transaction } from '../../platform/database/transaction';
import type { DraftAccess } from '../draft-access';
import { DraftLogStore, type DraftUpdate } from '../draft-log.store';
import { SESSION_STANDS } from './live-session.queries';

/** What keeping an update of a live draft needs of its transaction. */
export class DraftWriterStore {
  constructor(private readonly transaction: Transaction) {}

  /** Whether the session in which the editor was opened still stands, and its person with it. */
  async sessionStands(sessionId: string): Promise<boolean> {
    return (await this.transaction.row(SESSION_STANDS, [sessionId])) !== null;
  }

  /** Holds the draft open for the acting person until the transaction ends; a refusal if that may not write now. */
  hold(access: DraftAccess, roundId: string): Promise<Refusal | null> {
    return access.hold(this.transaction, roundId);
  }

  /** Adds the update to the log and its author to the contributors. Gives the position in the log. */
  async append(access: DraftAccess, update: DraftUpdate): Promise<number> {
    const position = await this.transaction.store(DraftLogStore).appendUpdate(update);
    await access.contributed(this.transaction, update.roundId, 'PROSE');
    return position;
  }
}
