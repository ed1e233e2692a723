import type { Digest, Instant, PlainDate } from '@recheck/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

export const DECISION_OUTCOMES = ['APPROVED', 'CHANGES_REQUESTED'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** The editor's word, pinned to the words and the evidence that it was given on. */
@Entity('decisions')
@Check('decisions_outcome', `outcome IN ('APPROVED', 'CHANGES_REQUESTED')`)
@Index('decisions_one_approval_idx', { synchronize: false })
@Index('decisions_round_idx', ['roundId', 'decidedAt'])
export class DecisionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'decisions_pkey' })
  id: string;

  @Column('uuid', { name: 'round_id' })
  @ForeignKey('RoundRow', { name: 'decisions_round_fkey' })
  roundId: string;

  @Column('uuid', { name: 'revision_id' })
  @ForeignKey('RevisionRow', { name: 'decisions_revision_fkey' })
  revisionId: string;

  @Column('text', { name: 'revision_digest' })
  revisionDigest: Digest;

  @Column('text', { name: 'evidence_digest' })
  evidenceDigest: Digest;

  @Column('text')
  outcome: DecisionOutcome;

  @Column('text', { nullable: true })
  reasons: string | null;

  @Column('date', { name: 'checked_at', nullable: true })
  checkedAt: PlainDate | null;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('PersonRow', { name: 'decisions_person_fkey' })
  personId: string;

  @InstantColumn('decided_at')
  decidedAt: Instant;

  @InstantColumn('voided_at', { nullable: true })
  voidedAt: Instant | null;
}
