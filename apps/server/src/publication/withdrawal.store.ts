import type { Transaction } from '../platform/database/transaction';
import { newId } from '../platform/ids';
import { WithdrawalRow } from './withdrawal.row';

/** A proposal to withdraw a check, as acts on it need it. */
export interface ProposedWithdrawal {
  readonly factCheckId: string;
  readonly reason: string;
  readonly proposedBy: string;
  /** Neither confirmed nor dropped. */
  readonly open: boolean;
}

/** Proposals to withdraw, within one transaction. The check is locked before they are changed. */
export class WithdrawalStore {
  constructor(private readonly transaction: Transaction) {}

  /** A second open proposal for one check is refused by the database (`versionMoved`). */
  async propose(factCheckId: string, reason: string): Promise<string> {
    const { now } = this.transaction;
    const id = newId();
    await this.transaction.insert(WithdrawalRow, {
      id,
      factCheckId,
      reason,
      proposedBy: this.#person(),
      proposedAt: now,
    });
    return id;
  }

  async find(id: string): Promise<ProposedWithdrawal | null> {
    const [row] = await this.transaction.find(WithdrawalRow, { id });
    return row ? { ...row, open: row.confirmedAt === null && row.droppedAt === null } : null;
  }

  async confirm(id: string): Promise<void> {
    await this.transaction.update(
      WithdrawalRow,
      { id },
      { confirmedBy: this.#person(), confirmedAt: this.transaction.now },
    );
  }

  async drop(id: string): Promise<void> {
    await this.transaction.update(WithdrawalRow, { id }, { droppedAt: this.transaction.now });
  }

  #person(): string {
    const { personId } = this.transaction.actor;
    if (personId === null) throw new Error('Checks are withdrawn by people.');
    return personId;
  }
}
