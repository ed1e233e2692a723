import type { Instant } from '@recheck/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** The identity of a source, for the life of its check. What is said about it belongs to the rounds. */
@Entity('sources')
@Index('sources_fact_check_idx', ['factCheckId'])
export class SourceRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sources_pkey' })
  id: string;

  @Column('uuid', { name: 'fact_check_id' })
  @ForeignKey('FactCheckRow', { name: 'sources_fact_check_fkey' })
  factCheckId: string;

  @Column('uuid', { name: 'created_by', nullable: true })
  @ForeignKey('PersonRow', { name: 'sources_created_by_fkey' })
  createdBy: string | null;

  @InstantColumn('created_at')
  createdAt: Instant;
}
