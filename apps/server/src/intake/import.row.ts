import type { ImportedText, Instant } from '@recheck/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** What came in, kept whole: the text itself and what was recognised in it. */
@Entity('imports')
@Index('imports_round_idx', ['roundId'])
@Index('imports_digest_idx', ['contentDigest'])
export class ImportRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'imports_pkey' })
  id: string;

  /** Null for an article, which is offered as a source and makes no check. */
  @Column('uuid', { name: 'fact_check_id', nullable: true })
  @ForeignKey('FactCheckRow', { name: 'imports_fact_check_fkey' })
  factCheckId: string | null;

  /** Null for an article, and for a check that came in as published. */
  @Column('uuid', { name: 'round_id', nullable: true })
  @ForeignKey('RoundRow', { name: 'imports_round_fkey' })
  roundId: string | null;

  @Column('text', { name: 'file_name' })
  fileName: string;

  /** SHA-256 of the text, by which the same text is known again. */
  @Column('text', { name: 'content_digest' })
  contentDigest: string;

  @Column('text')
  text: string;

  @Column('jsonb')
  report: ImportedText;

  @Column('uuid', { name: 'imported_by' })
  @ForeignKey('PersonRow', { name: 'imports_imported_by_fkey' })
  importedBy: string;

  @InstantColumn('imported_at')
  importedAt: Instant;
}
