import type { CaptureProblem, CaptureState, Instant, Redirect } from '@recheck/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/instant-column';

/** The work of capturing a source: how far it is, or why it ended without a snapshot. */
@Entity('captures')
@Check('captures_state', `state IN ('WAITING', 'FETCHING', 'READING', 'DONE', 'FAILED')`)
@Check(
  'captures_end',
  `(ended_at IS NOT NULL) = (state IN ('DONE', 'FAILED')) AND (problem IS NOT NULL) = (state = 'FAILED') AND (snapshot_id IS NOT NULL) = (state = 'DONE')`,
)
@Index('captures_source_idx', ['sourceId', 'askedAt'])
@Index('captures_one_idx', ['sourceId'], { unique: true, where: 'ended_at IS NULL' })
export class CaptureRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'captures_pkey' })
  id: string;

  @Column('uuid', { name: 'source_id' })
  @ForeignKey('SourceRow', { name: 'captures_source_fkey' })
  sourceId: string;

  @Column('text')
  address: string;

  @Column('text')
  state: CaptureState;

  @Column('text', { name: 'final_address', nullable: true })
  finalAddress: string | null;

  @Column('jsonb', { default: () => `'[]'` })
  redirects: readonly Redirect[];

  @Column('integer', { nullable: true })
  status: number | null;

  @Column('integer', { name: 'received_bytes', default: 0 })
  receivedBytes: number;

  @Column('integer', { name: 'expected_bytes', nullable: true })
  expectedBytes: number | null;

  @Column('text', { nullable: true })
  problem: CaptureProblem | null;

  @Column('uuid', { name: 'snapshot_id', nullable: true })
  @ForeignKey('SnapshotRow', { name: 'captures_snapshot_fkey' })
  snapshotId: string | null;

  @Column('uuid', { name: 'asked_by', nullable: true })
  @ForeignKey('PersonRow', { name: 'captures_asked_by_fkey' })
  askedBy: string | null;

  @InstantColumn('asked_at')
  askedAt: Instant;

  @InstantColumn('ended_at', { nullable: true })
  endedAt: Instant | null;
}
