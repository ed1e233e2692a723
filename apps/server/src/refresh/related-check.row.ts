import type { Instant } from '@recheck/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** Two checks that bear on each other, the one with the smaller id first. */
@Entity('related_checks')
@Check('related_checks_once', 'fact_check_id < related_id')
@Index('related_checks_related_idx', ['relatedId'])
export class RelatedCheckRow {
  @PrimaryColumn('uuid', { name: 'fact_check_id', primaryKeyConstraintName: 'related_checks_pkey' })
  @ForeignKey('FactCheckRow', { name: 'related_checks_fact_check_fkey' })
  factCheckId: string;

  @PrimaryColumn('uuid', { name: 'related_id', primaryKeyConstraintName: 'related_checks_pkey' })
  @ForeignKey('FactCheckRow', { name: 'related_checks_related_fkey' })
  relatedId: string;

  @Column('uuid', { name: 'added_by' })
  @ForeignKey('PersonRow', { name: 'related_checks_added_by_fkey' })
  addedBy: string;

  @InstantColumn('added_at')
  addedAt: Instant;
}
