import type { ChangeNote, Digest, Instant, PlainDate, PublishedPage } from '@recheck/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** One published version of a check: written once, never changed, never removed. */
@Entity('editions')
@Unique('editions_number_key', ['factCheckId', 'number'])
@Check(
  'editions_change_note',
  `change_note IN ('FIRST', 'UPDATE', 'CORRECTION', 'CLARIFICATION', 'RECHECKED', 'RETRACTION', 'IMPORTED')`,
)
// Descending, the second by an expression: written by hand in the migration.
@Index('editions_published_idx', { synchronize: false })
@Index('editions_checked_idx', { synchronize: false })
export class EditionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'editions_pkey' })
  id: string;

  @Column('uuid', { name: 'fact_check_id' })
  @ForeignKey('FactCheckRow', { name: 'editions_fact_check_fkey' })
  factCheckId: string;

  @Column('integer')
  number: number;

  /** Null for a retraction and an import, which no round made. */
  @Column('uuid', { name: 'round_id', nullable: true })
  @ForeignKey('RoundRow', { name: 'editions_round_fkey' })
  roundId: string | null;

  @Column('uuid', { name: 'revision_id' })
  @ForeignKey('RevisionRow', { name: 'editions_revision_fkey' })
  revisionId: string;

  @Column('text', { name: 'revision_digest' })
  revisionDigest: Digest;

  /** Null where nothing was reviewed here (an import). */
  @Column('text', { name: 'evidence_digest', nullable: true })
  evidenceDigest: Digest | null;

  @Column('text')
  digest: Digest;

  /** Newsroom-local day; null when not recorded. */
  @Column('date', { name: 'checked_at', nullable: true })
  checkedAt: PlainDate | null;

  @Column('text', { name: 'change_note' })
  changeNote: ChangeNote;

  @Column('text', { name: 'change_text', nullable: true })
  changeText: string | null;

  @Column('jsonb')
  page: PublishedPage;

  /** The page drawn once, without what depends on the day. */
  @Column('text')
  artifact: string;

  @Column('text', { name: 'artifact_digest' })
  artifactDigest: Digest;

  @Column('uuid', { name: 'published_by' })
  @ForeignKey('PersonRow', { name: 'editions_published_by_fkey' })
  publishedBy: string;

  @InstantColumn('published_at')
  publishedAt: Instant;
}
