import type { Instant, PlainDate } from '@recheck/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** A day on which something is expected that may change an answer. */
@Entity('watch_dates')
// Partial, written by hand in the migration.
@Index('watch_dates_fact_check_idx', { synchronize: false })
@Index('watch_dates_on_idx', { synchronize: false })
export class WatchDateRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'watch_dates_pkey' })
  id: string;

  @Column('uuid', { name: 'fact_check_id' })
  @ForeignKey('FactCheckRow', { name: 'watch_dates_fact_check_fkey' })
  factCheckId: string;

  @Column('date', { name: 'watch_on' })
  watchOn: PlainDate;

  /** What is expected, as readers are told it. */
  @Column('text')
  expectation: string;

  @Column('uuid', { name: 'added_by' })
  @ForeignKey('PersonRow', { name: 'watch_dates_added_by_fkey' })
  addedBy: string;

  @InstantColumn('added_at')
  addedAt: Instant;

  @InstantColumn('removed_at', { nullable: true })
  removedAt: Instant | null;
}
