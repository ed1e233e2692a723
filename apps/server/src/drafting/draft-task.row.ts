import type { DraftTask, Instant } from '@recheck/domain';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** One thing that is left to do on a draft. */
@Entity('draft_tasks')
@Unique('draft_tasks_position_key', ['roundId', 'position'])
export class DraftTaskRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'draft_tasks_pkey' })
  id: string;

  @Column('uuid', { name: 'round_id' })
  @ForeignKey('RoundRow', { name: 'draft_tasks_round_fkey' })
  roundId: string;

  @Column('integer')
  position: number;

  @Column('text')
  kind: DraftTask['kind'];

  @Column('jsonb')
  facts: DraftTask['facts'];

  @InstantColumn('done_at', { nullable: true })
  doneAt: Instant | null;

  @Column('uuid', { name: 'done_by', nullable: true })
  @ForeignKey('PersonRow', { name: 'draft_tasks_done_by_fkey' })
  doneBy: string | null;
}
