import type { Digest, Instant, PlainDate, Redirect, SnapshotOrigin } from '@recheck/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** What a source said at one moment, in words, with what the page says about itself. Never changed. */
@Entity('snapshots')
@Check('snapshots_made_by', `made_by IN ('PASTED', 'UPLOADED', 'FETCHED')`)
@Index('snapshots_source_idx', ['sourceId', 'takenAt'])
export class SnapshotRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'snapshots_pkey' })
  id: string;

  @Column('uuid', { name: 'source_id' })
  @ForeignKey('SourceRow', { name: 'snapshots_source_fkey' })
  sourceId: string;

  @Column('text', { name: 'made_by' })
  madeBy: SnapshotOrigin;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('text', { name: 'final_address', nullable: true })
  finalAddress: string | null;

  @Column('jsonb', { default: () => `'[]'` })
  redirects: readonly Redirect[];

  @Column('integer', { nullable: true })
  status: number | null;

  @Column('text', { name: 'file_name', nullable: true })
  fileName: string | null;

  @Column('text', { name: 'media_type', default: () => `'text/plain'` })
  mediaType: string;

  @Column('text', { nullable: true })
  title: string | null;

  @Column('text', { nullable: true })
  publisher: string | null;

  @Column('text', { array: true, default: () => `'{}'` })
  authors: readonly string[];

  @Column('date', { name: 'published_on', nullable: true })
  publishedOn: PlainDate | null;

  @Column('text', { nullable: true })
  language: string | null;

  @Column('text', { name: 'canonical_address', nullable: true })
  canonicalAddress: string | null;

  @Column('text')
  text: string;

  /** Where each page of a PDF begins in the text, in UTF-16 units. */
  @Column('integer', { name: 'page_starts', array: true, default: () => `'{}'` })
  pageStarts: readonly number[];

  @Column('integer', { name: 'byte_count' })
  byteCount: number;

  @Column('text', { name: 'content_digest' })
  contentDigest: Digest;

  @Column('uuid', { name: 'taken_by', nullable: true })
  @ForeignKey('PersonRow', { name: 'snapshots_taken_by_fkey' })
  takenBy: string | null;

  @InstantColumn('taken_at')
  takenAt: Instant;

  /** Of everything else in the row; made by the database when it is kept. */
  @Column('text', { name: 'row_digest' })
  rowDigest: Digest;
}
