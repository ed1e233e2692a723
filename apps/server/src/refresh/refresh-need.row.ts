import type { Instant, NeedState, PlainDate, Trigger } from '@recheck/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** One reason why a published check may be outdated. One per check, trigger and signal key, for ever. */
@Entity('refresh_needs')
@Unique('refresh_needs_once_key', ['factCheckId', 'trigger', 'signalKey'])
@Check(
  'refresh_needs_trigger',
  `trigger IN ('AGE', 'WATCH_DATE', 'SOURCE_CHANGED', 'PASSAGE_LOST', 'SOURCE_GONE', 'RELATED_CHANGED', 'READER_REPORT', 'EDITOR_REQUEST')`,
)
@Check('refresh_needs_state', `state IN ('OPEN', 'IN_ROUND', 'RESOLVED', 'DISMISSED')`)
// Partial, written by hand in the migration.
@Index('refresh_needs_open_idx', { synchronize: false })
@Index('refresh_needs_round_idx', { synchronize: false })
export class RefreshNeedRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'refresh_needs_pkey' })
  id: string;

  @Column('uuid', { name: 'fact_check_id' })
  @ForeignKey('FactCheckRow', { name: 'refresh_needs_fact_check_fkey' })
  factCheckId: string;

  @Column('text')
  trigger: Trigger;

  @Column('text', { name: 'signal_key' })
  signalKey: string;

  @Column('text')
  state: NeedState;

  /** What people and readers are told about it. */
  @Column('text', { nullable: true })
  detail: string | null;

  /** The citations that rest on what changed; empty where it concerns the whole check. */
  @Column('uuid', { name: 'citation_ids', array: true, default: () => `'{}'` })
  citationIds: readonly string[];

  /** For a dismissed `AGE`: the day on which the check is due instead. */
  @Column('date', { name: 'next_due_on', nullable: true })
  nextDueOn: PlainDate | null;

  @Column('uuid', { name: 'round_id', nullable: true })
  @ForeignKey('RoundRow', { name: 'refresh_needs_round_fkey' })
  roundId: string | null;

  @Column('uuid', { name: 'raised_by', nullable: true })
  @ForeignKey('PersonRow', { name: 'refresh_needs_raised_by_fkey' })
  raisedBy: string | null;

  @InstantColumn('raised_at')
  raisedAt: Instant;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  @ForeignKey('PersonRow', { name: 'refresh_needs_confirmed_by_fkey' })
  confirmedBy: string | null;

  @InstantColumn('confirmed_at', { nullable: true })
  confirmedAt: Instant | null;

  @Column('uuid', { name: 'closed_by', nullable: true })
  @ForeignKey('PersonRow', { name: 'refresh_needs_closed_by_fkey' })
  closedBy: string | null;

  @InstantColumn('closed_at', { nullable: true })
  closedAt: Instant | null;

  @Column('text', { name: 'close_reason', nullable: true })
  closeReason: string | null;

  @Column('integer', { default: 1 })
  version: number;
}
