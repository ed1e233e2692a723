import type { Digest, Instant, RevisionContent } from '@recheck/domain';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/**
 * What a revision was made for: to be judged, by name on the way, before earlier words were restored, to keep an
 * abandoned draft, or by an import.
 */
export const REVISION_REASONS = ['SUBMISSION', 'NAMED', 'RESTORE', 'ABANDONED', 'IMPORT'] as const;
export type MadeFor = (typeof REVISION_REASONS)[number];

/** An immutable snapshot of everything the public page will say. */
@Entity('revisions')
@Unique('revisions_number_key', ['roundId', 'number'])
@Check('revisions_of_round', `(round_id IS NULL) = (made_for = 'IMPORT')`)
@Check('revisions_made_for', `made_for IN ('SUBMISSION', 'NAMED', 'RESTORE', 'ABANDONED', 'IMPORT')`)
export class RevisionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'revisions_pkey' })
  id: string;

  /** Null for an import, which came in as published and never was a round. */
  @Column('uuid', { name: 'round_id', nullable: true })
  @ForeignKey('RoundRow', { name: 'revisions_round_fkey' })
  roundId: string | null;

  @Column('integer')
  number: number;

  @Column('text')
  digest: Digest;

  @Column('jsonb')
  content: RevisionContent;

  /** Last row of the update log that the document was built from; null for imported editions. */
  @Column('bigint', { name: 'log_position', nullable: true })
  logPosition: number | null;

  @Column('text', { name: 'made_for' })
  madeFor: MadeFor;

  @Column('text', { nullable: true })
  name: string | null;

  @Column('uuid', { name: 'made_by', nullable: true })
  @ForeignKey('PersonRow', { name: 'revisions_made_by_fkey' })
  madeBy: string | null;

  @InstantColumn('made_at')
  madeAt: Instant;
}
