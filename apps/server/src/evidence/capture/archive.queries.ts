import { Injectable } from '@nestjs/common';
import { gunzipSync } from 'node:zlib';
import type { Digest, Instant } from '@recheck/domain';
import { instantText } from '../../platform/database/json-text';
import { Reads, statement } from '../../platform/database/reads';
import { DamagedSnapshot } from '../damaged-snapshot';
import { isSoundRecord, isSoundSnapshot } from '../sound-snapshot.sql';
import type { ArchivedSnapshot } from './archive/evidence-archive';
import { archiveResource, type ArchivedRecord } from './archive/warc-records';

interface ArchivedRow {
  readonly id: string;
  readonly source_id: string;
  readonly made_by: string;
  readonly final_address: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly taken_at: Instant;
  readonly warc: Buffer | null;
  readonly warc_digest: Digest | null;
  readonly records: readonly ArchivedRecord[] | null;
  readonly sound: boolean;
}

const archivedSnapshot = statement<ArchivedRow>(
  'evidence.archivedSnapshot',
  `SELECT s.id, s.source_id, s.made_by, s.final_address, s.title, s.text, ${instantText('s.taken_at')} AS taken_at,
     r.warc, r.warc_digest, r.records,
     ${isSoundSnapshot('s')} AND (r.snapshot_id IS NULL OR ${isSoundRecord('r')}) AS sound
   FROM snapshots s LEFT JOIN snapshot_records r ON r.snapshot_id = s.id WHERE s.id = $1`,
);

const pageOfSnapshot = statement<{ page: Buffer | null; sound: boolean }>(
  'evidence.pageOfSnapshot',
  `SELECT r.page, ${isSoundRecord('r')} AS sound FROM snapshot_records r WHERE r.snapshot_id = $1`,
);

/** Archived bytes of snapshots. Asks nobody for permission: whoever calls has. */
@Injectable()
export class ArchiveQueries {
  constructor(private readonly reads: Reads) {}

  /**
   * The snapshots one after another. Words that a reviewer quoted have no record of their own until here.
   * @throws DamagedSnapshot
   */
  async *snapshots(ids: readonly string[]): AsyncGenerator<ArchivedSnapshot> {
    for (const id of ids) {
      const row = await this.reads.row(archivedSnapshot, [id]);
      if (!row) throw new Error(`Snapshot ${id} is gone.`);
      if (!row.sound) throw new DamagedSnapshot(id);
      const { source_id: source, made_by: madeBy, title, text, taken_at: takenAt } = row;
      const archived =
        row.warc && row.warc_digest && row.records
          ? { warc: row.warc, digest: row.warc_digest, records: row.records }
          : await archiveResource(id, 'text/plain', Buffer.from(text), takenAt, { snapshot: id, source, madeBy });
      yield { id, address: row.final_address ?? `urn:uuid:${id}`, title, text, takenAt, ...archived };
    }
  }

  /**
   * The inert rendering of a page; null where there is none.
   * @throws DamagedSnapshot
   */
  async page(id: string): Promise<string | null> {
    const row = await this.reads.row(pageOfSnapshot, [id]);
    if (row?.sound === false) throw new DamagedSnapshot(id);
    return row?.page ? gunzipSync(row.page).toString() : null;
  }
}
