import type { Instant, PlainDate, Stage } from '@recheck/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** Who is to take a round through one stage, and by when. */
@Entity('assignments')
@Check('assignments_stage', `stage IN ('DRAFT', 'SOURCE_REVIEW', 'EDITOR_APPROVAL', 'PUBLICATION')`)
@Index('assignments_person_idx', ['personId', 'dueOn'])
export class AssignmentRow {
  @PrimaryColumn('uuid', { name: 'round_id', primaryKeyConstraintName: 'assignments_pkey' })
  @ForeignKey('RoundRow', { name: 'assignments_round_fkey' })
  roundId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'assignments_pkey' })
  stage: Stage;

  @Column('uuid', { name: 'person_id', nullable: true })
  @ForeignKey('PersonRow', { name: 'assignments_person_fkey' })
  personId: string | null;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: PlainDate | null;

  @Column('uuid', { name: 'assigned_by' })
  @ForeignKey('PersonRow', { name: 'assignments_assigned_by_fkey' })
  assignedBy: string;

  @InstantColumn('assigned_at')
  assignedAt: Instant;
}
