import type { PlainDate } from '@recheck/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The first days of each state of freshness of a live check; null for never. Derived from everything else. */
@Entity('freshness_days')
@Index('freshness_days_due_idx', ['dueOn', 'factCheckId'])
export class FreshnessDaysRow {
  @PrimaryColumn('uuid', { name: 'fact_check_id', primaryKeyConstraintName: 'freshness_days_pkey' })
  @ForeignKey('FactCheckRow', { name: 'freshness_days_fact_check_fkey' })
  factCheckId: string;

  @Column('date', { name: 'due_soon_on', nullable: true })
  dueSoonOn: PlainDate | null;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: PlainDate | null;

  @Column('date', { name: 'outdated_on', nullable: true })
  outdatedOn: PlainDate | null;
}
