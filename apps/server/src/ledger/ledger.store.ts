import type { LedgerAction } from '@recheck/domain';
import type { LedgerFacts } from '@recheck/wording';
import { statement } from '../platform/database/reads';
import type { Transaction } from '../platform/database/transaction';

/** What a command records: who acted and when come from its transaction. */
export interface LedgerEntry {
  readonly action: LedgerAction;
  readonly factCheckId?: string | null;
  readonly roundId?: string | null;
  /** What fills the action's sentence, and what an auditor needs: digests, ids, reasons. Never a secret. */
  readonly facts?: LedgerFacts;
}

const appendEntry = statement<unknown>(
  'ledger.append',
  `INSERT INTO ledger (recorded_at, actor_id, system_actor, action, fact_check_id, round_id, facts)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

/**
 * The writing side of the ledger. Entries may be appended at any point of a command; they are written together right
 * before the commit, because everybody who writes history waits for the same lock.
 */
export class LedgerStore {
  readonly #entries: LedgerEntry[] = [];

  constructor(private readonly transaction: Transaction) {
    transaction.beforeCommit(() => this.#write());
  }

  append(entry: LedgerEntry): void {
    this.#entries.push(entry);
  }

  async #write(): Promise<void> {
    const { actor, now } = this.transaction;
    for (const { action, factCheckId = null, roundId = null, facts = {} } of this.#entries) {
      const values = [now, actor.personId, actor.systemActor, action, factCheckId, roundId, JSON.stringify(facts)];
      await this.transaction.read(appendEntry, values);
    }
  }
}
