import type { Instant } from '@recheck/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** One person proposes to withdraw a published check, another confirms it. */
@Entity('withdrawals')
@Check('withdrawals_reason', 'length(btrim(reason)) > 0')
@Check('withdrawals_two_people', 'confirmed_by IS DISTINCT FROM proposed_by')
// Partial, written by hand in the migration.
@Index('withdrawals_one_open_idx', { synchronize: false })
export class WithdrawalRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'withdrawals_pkey' })
  id: string;

  @Column('uuid', { name: 'fact_check_id' })
  @ForeignKey('FactCheckRow', { name: 'withdrawals_fact_check_fkey' })
  factCheckId: string;

  /** Readers are shown it. */
  @Column('text')
  reason: string;

  @Column('uuid', { name: 'proposed_by' })
  @ForeignKey('PersonRow', { name: 'withdrawals_proposed_by_fkey' })
  proposedBy: string;

  @InstantColumn('proposed_at')
  proposedAt: Instant;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  @ForeignKey('PersonRow', { name: 'withdrawals_confirmed_by_fkey' })
  confirmedBy: string | null;

  @InstantColumn('confirmed_at', { nullable: true })
  confirmedAt: Instant | null;

  @InstantColumn('dropped_at', { nullable: true })
  droppedAt: Instant | null;
}
