import type { Digest } from '@recheck/domain';
import type { ArchivedRecord } from './archive/warc-records';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The archived bytes of a snapshot. */
@Entity('snapshot_records')
export class SnapshotRecordRow {
  @PrimaryColumn('uuid', { name: 'snapshot_id', primaryKeyConstraintName: 'snapshot_records_pkey' })
  @ForeignKey('SnapshotRow', { name: 'snapshot_records_snapshot_fkey' })
  snapshotId: string;

  /** WARC records, each a gzip member of its own. */
  @Column('bytea')
  warc: Buffer;

  @Column('text', { name: 'warc_digest' })
  warcDigest: Digest;

  /** What and where each of them is. */
  @Column('jsonb')
  records: readonly ArchivedRecord[];

  /** An inert rendering of an HTML page, compressed. */
  @Column('bytea', { nullable: true })
  page: Buffer | null;

  /** Of everything else in the row but the WARC bytes, which have their own; made by the database when it is kept. */
  @Column('text', { name: 'row_digest' })
  rowDigest: Digest;
}
