import type { Instant, Stage, TransitionAction } from '@recheck/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** One transition, with the words the next person needs and the revision that it was about. */
@Entity('round_moves')
@Index('round_moves_round_idx', ['roundId', 'movedAt'])
export class RoundMoveRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'round_moves_pkey' })
  id: string;

  @Column('uuid', { name: 'round_id' })
  @ForeignKey('RoundRow', { name: 'round_moves_round_fkey' })
  roundId: string;

  @Column('uuid', { name: 'revision_id', nullable: true })
  @ForeignKey('RevisionRow', { name: 'round_moves_revision_fkey' })
  revisionId: string | null;

  @Column('text')
  action: TransitionAction;

  @Column('text', { name: 'from_stage' })
  fromStage: Stage;

  /** Null when the round ended by it. */
  @Column('text', { name: 'to_stage', nullable: true })
  toStage: Stage | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  @ForeignKey('PersonRow', { name: 'round_moves_person_fkey' })
  personId: string | null;

  @InstantColumn('moved_at')
  movedAt: Instant;
}
