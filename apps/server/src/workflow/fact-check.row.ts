import type { Instant, PublicState } from '@recheck/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

export const PRIORITIES = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** One question, for years: its public side in numbers, its working side in `rounds`. */
@Entity('fact_checks')
@Unique('fact_checks_slug_key', ['slug'])
@Check('fact_checks_priority', `priority IN ('LOW', 'NORMAL', 'HIGH', 'URGENT')`)
@Check('fact_checks_public_state', `public_state IN ('NONE', 'LIVE', 'WITHDRAWN', 'RETIRED')`)
// Written by hand in the migration: descending, partial or over an expression.
@Check(
  'fact_checks_merged',
  `(merged_into IS NULL) = (merged_at IS NULL) AND (merged_into IS NULL OR public_state = 'RETIRED')`,
)
@Index('fact_checks_merged_idx', { synchronize: false })
@Index('fact_checks_desk_idx', { synchronize: false })
@Index('fact_checks_created_idx', { synchronize: false })
@Index('fact_checks_live_idx', { synchronize: false })
@Index('fact_checks_question_idx', ['question', 'id'])
@Index('fact_checks_topics_idx', { synchronize: false })
@Index('fact_checks_search_idx', { synchronize: false })
export class FactCheckRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'fact_checks_pkey' })
  id: string;

  @Column('uuid', { name: 'desk_id' })
  @ForeignKey('DeskRow', { name: 'fact_checks_desk_fkey' })
  deskId: string;

  @Column('text')
  slug: string;

  /** Of the open round, else of the current edition: for lists and search. */
  @Column('text')
  question: string;

  @Column('text')
  language: string;

  @Column('text', { array: true, default: () => `'{}'` })
  topics: readonly string[];

  @Column('text', { default: 'NORMAL' })
  priority: Priority;

  @Column('text', { name: 'public_state', default: 'NONE' })
  publicState: PublicState;

  @Column('uuid', { name: 'merged_into', nullable: true })
  @ForeignKey('FactCheckRow', { name: 'fact_checks_merged_into_fkey' })
  mergedInto: string | null;

  @InstantColumn('merged_at', { nullable: true })
  mergedAt: Instant | null;

  @Column('text', { name: 'refresh_period', nullable: true })
  refreshPeriod: string | null;

  @Column('boolean', { name: 'watch_sources', nullable: true })
  watchSources: boolean | null;

  @Column('integer', { name: 'current_edition', nullable: true })
  currentEdition: number | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('uuid', { name: 'created_by' })
  @ForeignKey('PersonRow', { name: 'fact_checks_created_by_fkey' })
  createdBy: string;

  @InstantColumn('created_at')
  createdAt: Instant;
}
