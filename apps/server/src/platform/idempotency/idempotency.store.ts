import { accepted, refusal, refused, type Result } from '@recheck/domain';
import type { Transaction } from '../database/transaction';
import type { IdempotencyKey } from '../telemetry/request';

/**
 * Requests that a person marked as "once only". The key is claimed and the answer kept in the transaction of the
 * effect: whoever comes second waits for the first to commit and then gets its answer, or, after a rollback, is first.
 */
export class IdempotencyStore {
  constructor(private readonly transaction: Transaction) {}

  /** Null: go ahead. Otherwise the earlier answer, or the refusal that the key was used for something else. */
  async claim<Value>({ personId, key, fingerprint }: IdempotencyKey): Promise<Result<Value> | null> {
    const claimed = await this.transaction.row(
      `INSERT INTO idempotency_keys (person_id, key, fingerprint, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING key`,
      [personId, key, fingerprint, this.transaction.now],
    );
    if (claimed !== null) return null;
    const earlier = await this.transaction.row<{ fingerprint: string; answer: { value: Value } }>(
      'SELECT fingerprint, answer FROM idempotency_keys WHERE person_id = $1 AND key = $2',
      [personId, key],
    );
    if (earlier?.fingerprint !== fingerprint) return refused(refusal('keyReused'));
    return accepted(earlier.answer.value);
  }

  /** Keeps the answer for whoever asks again. */
  async keep<Value>({ personId, key }: IdempotencyKey, value: Value): Promise<void> {
    await this.transaction.query('UPDATE idempotency_keys SET answer = $3 WHERE person_id = $1 AND key = $2', [
      personId,
      key,
      JSON.stringify({ value }),
    ]);
  }

  /** Removes what was claimed before a moment. */
  async forgetOlderThan(moment: Date): Promise<void> {
    await this.transaction.query('DELETE FROM idempotency_keys WHERE created_at < $1', [moment.toISOString()]);
  }
}
