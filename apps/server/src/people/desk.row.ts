import type { Instant } from '@recheck/domain';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** A group with its topic, its rating scales, its refresh policy and its rules. */
@Entity('desks')
@Unique('desks_slug_key', ['slug'])
export class DeskRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'desks_pkey' }) id: string;
  @Column('text') slug: string;
  @Column('text') name: string;
  /** BCP 47 tag. */
  @Column('text') language: string;
  /** ISO 8601 duration; null: no policy. */
  @Column('text', { name: 'refresh_period', nullable: true }) refreshPeriod: string | null;
  @Column('boolean', { name: 'watch_sources', default: true }) watchSources: boolean;
  /** Whether one person who is no contributor may both review and approve. */
  @Column('boolean', { name: 'reviewer_may_approve', default: true }) reviewerMayApprove: boolean;
  @InstantColumn('created_at') createdAt: Instant;
}
