import type { Instant, Redirect, SnapshotOrigin } from '@recheck/domain';
import { gzipSync } from 'node:zlib';
import { LedgerStore } from '../../ledger/ledger.module';
import type { Transaction } from '../../platform/database/transaction';
import { sha256 } from '../../platform/sha256';
import { SnapshotRow } from '../snapshot.row';
import type { Archived } from './archive/warc-records';
import type { ReadPage } from './reading/read-page';
import { SnapshotRecordRow } from './snapshot-record.row';

/** A snapshot that is ready to be kept. */
export interface NewSnapshot {
  readonly id: string;
  readonly sourceId: string;
  readonly madeBy: SnapshotOrigin;
  readonly address: string | null;
  readonly finalAddress: string | null;
  readonly redirects: readonly Redirect[];
  readonly status: number | null;
  readonly fileName: string | null;
  readonly mediaType: string;
  readonly takenBy: string | null;
  readonly takenAt: Instant;
  /** The bytes, uncompressed. */
  readonly content: Buffer;
  readonly read: ReadPage;
  readonly archived: Archived;
}

/** Snapshots and their archived bytes, within one transaction. They are added, never changed. */
export class SnapshotStore {
  constructor(private readonly transaction: Transaction) {}

  async keep({ content, read, archived, ...snapshot }: NewSnapshot): Promise<void> {
    const { page, ...words } = read;
    const contentDigest = sha256(content);
    await this.transaction.insert(SnapshotRow, { ...snapshot, ...words, byteCount: content.length, contentDigest });
    await this.transaction.insert(SnapshotRecordRow, {
      snapshotId: snapshot.id,
      warc: archived.warc,
      warcDigest: archived.digest,
      records: archived.records,
      page: page === null ? null : gzipSync(page),
    });
    const { id: snapshotId, sourceId, madeBy } = snapshot;
    const check = await this.transaction.row<{ id: string }>('SELECT fact_check_id AS id FROM sources WHERE id = $1', [
      sourceId,
    ]);
    this.transaction.store(LedgerStore).append({
      action: 'evidence.snapshotKept',
      factCheckId: check?.id ?? null,
      facts: { sourceId, snapshotId, madeBy, title: words.title ?? snapshot.address, digest: contentDigest },
    });
  }
}
