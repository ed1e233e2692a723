import type { PlainDate } from '@recheck/domain';
import type { Transaction } from '../platform/database/transaction';
import { newId } from '../platform/ids';
import { DecisionRow, type DecisionOutcome } from './decision.row';
import { evidenceDigestOf } from './round-facts';
import type { RoundRecord } from './round-record';

/** Editors' words within one transaction. */
export class DecisionStore {
  constructor(private readonly transaction: Transaction) {}

  /** Records a decision on the submitted revision and its evidence as they are stored now. */
  async record(
    round: RoundRecord,
    outcome: DecisionOutcome,
    { reasons, checkedAt }: { readonly reasons: string | null; readonly checkedAt: PlainDate | null },
  ): Promise<void> {
    const { actor, now } = this.transaction;
    const evidenceDigest = evidenceDigestOf(round);
    if (actor.personId === null || round.revision === null || evidenceDigest === null) {
      throw new Error('People decide, on a revision.');
    }
    await this.transaction.insert(DecisionRow, {
      id: newId(),
      roundId: round.id,
      revisionId: round.revision.id,
      revisionDigest: round.revision.digest,
      evidenceDigest,
      outcome,
      reasons,
      checkedAt,
      personId: actor.personId,
      decidedAt: now,
    });
  }

  /** Approvals of the round stop counting; they stay readable. */
  async void(roundId: string): Promise<void> {
    await this.transaction.query(
      `UPDATE decisions SET voided_at = $2 WHERE round_id = $1 AND outcome = 'APPROVED' AND voided_at IS NULL`,
      [roundId, this.transaction.now],
    );
  }
}
