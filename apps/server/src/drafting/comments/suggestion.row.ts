import type { Instant, SuggestionState } from '@recheck/domain';
import type { WordRun } from '@recheck/editor-schema';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/instant-column';

/** Other words that somebody proposed for a draft, and what became of them. */
@Entity('suggestions')
@Index('suggestions_round_idx', ['roundId', 'suggestedAt'])
@Check('suggestions_changes', `(words <> replacement)`)
@Check(
  'suggestions_settled',
  `(((state = 'OPEN'::text) = (settled_by IS NULL)) AND ((state = 'OPEN'::text) = (settled_at IS NULL)))`,
)
@Check('suggestions_taken', `((state = 'ACCEPTED'::text) = (taken IS NOT NULL))`)
@Check(
  'suggestions_state',
  `(state = ANY (ARRAY['OPEN'::text, 'ACCEPTED'::text, 'REJECTED'::text, 'WITHDRAWN'::text]))`,
)
export class SuggestionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'suggestions_pkey' })
  id: string;

  @Column('uuid', { name: 'round_id' })
  @ForeignKey('RoundRow', { name: 'suggestions_round_fkey' })
  roundId: string;

  @Column('bytea', { name: 'anchor_start' })
  anchorStart: Buffer;

  @Column('bytea', { name: 'anchor_end' })
  anchorEnd: Buffer;

  /** What it is about; empty for an insertion. */
  @Column('text')
  words: string;

  @Column('text')
  prefix: string;

  @Column('text')
  suffix: string;

  /** Empty for a deletion. */
  @Column('text')
  replacement: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('PersonRow', { name: 'suggestions_person_fkey' })
  personId: string;

  @InstantColumn('suggested_at')
  suggestedAt: Instant;

  @Column('text', { default: 'OPEN' })
  state: SuggestionState;

  @Column('uuid', { name: 'settled_by', nullable: true })
  @ForeignKey('PersonRow', { name: 'suggestions_settled_by_fkey' })
  settledBy: string | null;

  @InstantColumn('settled_at', { nullable: true })
  settledAt: Instant | null;

  /** What an accepted one took out of the draft, as it was set. */
  @Column('jsonb', { nullable: true })
  taken: readonly WordRun[] | null;
}
