import type { Claim, DeskRules, Instant, Outcome, PlainDate, RoundKind, Stage } from '@recheck/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** One trip through the four stages. Its version grows by one with every change of this row; the database sees to it. */
@Entity('rounds')
@Unique('rounds_number_key', ['factCheckId', 'number'])
@ForeignKey('RatingScaleRow', ['scaleId', 'scaleVersion'], ['id', 'version'], { name: 'rounds_scale_fkey' })
@Check('rounds_kind', `kind IN ('INITIAL', 'REFRESH', 'CORRECTION')`)
@Check('rounds_stage', `stage IN ('DRAFT', 'SOURCE_REVIEW', 'EDITOR_APPROVAL', 'PUBLICATION')`)
@Check('rounds_outcome', `outcome IN ('PUBLISHED', 'CONFIRMED', 'ABANDONED')`)
@Check('rounds_ended', '(outcome IS NULL) = (ended_at IS NULL)')
@Index('rounds_one_open_idx', { synchronize: false })
@Index('rounds_open_stage_idx', { synchronize: false })
export class RoundRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rounds_pkey' })
  id: string;

  @Column('uuid', { name: 'fact_check_id' })
  @ForeignKey('FactCheckRow', { name: 'rounds_fact_check_fkey' })
  factCheckId: string;

  @Column('integer')
  number: number;

  @Column('text')
  kind: RoundKind;

  @Column('text')
  stage: Stage;

  @InstantColumn('stage_since')
  stageSince: Instant;

  @Column('text', { nullable: true })
  outcome: Outcome | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('text')
  question: string;

  @Column('jsonb', { nullable: true })
  claim: Claim | null;

  @Column('text', { name: 'verdict_value', nullable: true })
  verdictValue: string | null;

  @Column('text', { name: 'verdict_rationale', nullable: true })
  verdictRationale: string | null;

  @Column('uuid', { name: 'scale_id', nullable: true })
  scaleId: string | null;

  @Column('integer', { name: 'scale_version', nullable: true })
  scaleVersion: number | null;

  /** The desk's rules at the time the round was opened. */
  @Column('jsonb')
  rules: DeskRules;

  @Column('uuid', { name: 'seeded_from', nullable: true })
  @ForeignKey('RevisionRow', { name: 'rounds_seeded_from_fkey' })
  seededFrom: string | null;

  @Column('uuid', { name: 'submitted_revision', nullable: true })
  @ForeignKey('RevisionRow', { name: 'rounds_submitted_revision_fkey' })
  submittedRevision: string | null;

  @Column('boolean', { name: 'submitted_unchanged', default: false })
  submittedUnchanged: boolean;

  /** As approved; null before the approval, and when the newsroom does not know. */
  @Column('date', { name: 'checked_at', nullable: true })
  checkedAt: PlainDate | null;

  @Column('uuid', { name: 'opened_by', nullable: true })
  @ForeignKey('PersonRow', { name: 'rounds_opened_by_fkey' })
  openedBy: string | null;

  /** Why, in the words of whoever opened it; null where nobody said. */
  @Column('text', { name: 'opening_reason', nullable: true })
  openingReason: string | null;

  @InstantColumn('opened_at')
  openedAt: Instant;

  @InstantColumn('ended_at', { nullable: true })
  endedAt: Instant | null;

  @Column('uuid', { name: 'ended_by', nullable: true })
  @ForeignKey('PersonRow', { name: 'rounds_ended_by_fkey' })
  endedBy: string | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason: string | null;
}
