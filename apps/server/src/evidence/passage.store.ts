import { passageDigest, type TextQuote } from '@recheck/domain';
import type { Transaction } from '../platform/database/transaction';
import { newId } from '../platform/ids';
import { sha256 } from '../platform/sha256';
import { PassageRow } from './passage.row';
import { SnapshotRow } from './snapshot.row';
import { isSoundSnapshot } from './sound-snapshot.sql';

/** Snapshots and passages within one transaction. */
export class PassageStore {
  constructor(private readonly transaction: Transaction) {}

  /** A snapshot with the desk that it belongs to; null when there is none. */
  async snapshot(
    id: string,
  ): Promise<{ readonly text: string; readonly deskId: string; readonly sound: boolean } | null> {
    return this.transaction.row(
      `SELECT s.text, fc.desk_id AS "deskId", ${isSoundSnapshot('s')} AS sound FROM snapshots s JOIN sources so ON so.id = s.source_id
       JOIN fact_checks fc ON fc.id = so.fact_check_id WHERE s.id = $1`,
      [id],
    );
  }

  /** Keeps a passage of a snapshot; the same words at the same place are kept once. Gives its id. */
  async choose(snapshotId: string, quote: TextQuote): Promise<string> {
    const known = await this.transaction.row<{ id: string }>(
      'SELECT id FROM passages WHERE snapshot_id = $1 AND starts_at = $2 AND ends_at = $3 ORDER BY chosen_at LIMIT 1',
      [snapshotId, quote.startsAt, quote.endsAt],
    );
    return known?.id ?? this.#keep(snapshotId, quote);
  }

  /** Whether a passage is of a source. */
  async isOf(passageId: string, sourceId: string): Promise<boolean> {
    const row = await this.transaction.row(
      'SELECT 1 FROM passages p JOIN snapshots s ON s.id = p.snapshot_id WHERE p.id = $1 AND s.source_id = $2',
      [passageId, sourceId],
    );
    return row !== null;
  }

  /**
   * Keeps words that the acting person read in a source and typed or pasted: a snapshot that holds them and nothing
   * else, and the passage in it. The same words of the same source are kept once. Gives the passage's id.
   */
  async paste(sourceId: string, words: string): Promise<string> {
    const quotation = words.trim();
    const digest = passageDigest(quotation, sha256);
    const known = await this.transaction.row<{ id: string }>(
      `SELECT p.id FROM passages p JOIN snapshots s ON s.id = p.snapshot_id
       WHERE s.source_id = $1 AND p.digest = $2 ORDER BY p.chosen_at LIMIT 1`,
      [sourceId, digest],
    );
    if (known) return known.id;
    const { actor, now } = this.transaction;
    const snapshotId = newId();
    await this.transaction.insert(SnapshotRow, {
      id: snapshotId,
      sourceId,
      madeBy: 'PASTED',
      text: quotation,
      byteCount: Buffer.byteLength(quotation),
      contentDigest: sha256(quotation),
      takenBy: actor.personId,
      takenAt: now,
    });
    return this.#keep(snapshotId, { quotation, prefix: '', suffix: '', startsAt: 0, endsAt: quotation.length });
  }

  async #keep(snapshotId: string, quote: TextQuote): Promise<string> {
    const { actor, now } = this.transaction;
    const id = newId();
    await this.transaction.insert(PassageRow, {
      ...quote,
      id,
      snapshotId,
      digest: passageDigest(quote.quotation, sha256),
      chosenBy: actor.personId,
      chosenAt: now,
    });
    return id;
  }
}
