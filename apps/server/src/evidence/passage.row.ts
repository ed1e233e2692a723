import type { Digest, Instant } from '@recheck/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** Quoted words inside a snapshot: a W3C TextQuoteSelector with position in UTF-16 units of the snapshot's text. */
@Entity('passages')
@Index('passages_snapshot_idx', ['snapshotId'])
export class PassageRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'passages_pkey' })
  id: string;

  @Column('uuid', { name: 'snapshot_id' })
  @ForeignKey('SnapshotRow', { name: 'passages_snapshot_fkey' })
  snapshotId: string;

  @Column('text')
  quotation: string;

  @Column('text')
  prefix: string;

  @Column('text')
  suffix: string;

  @Column('integer', { name: 'starts_at' })
  startsAt: number;

  @Column('integer', { name: 'ends_at' })
  endsAt: number;

  @Column('text')
  digest: Digest;

  @Column('uuid', { name: 'chosen_by', nullable: true })
  @ForeignKey('PersonRow', { name: 'passages_chosen_by_fkey' })
  chosenBy: string | null;

  @InstantColumn('chosen_at')
  chosenAt: Instant;
}
