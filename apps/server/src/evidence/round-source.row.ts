import type { Instant, PlainDate, SourceKind } from '@recheck/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** What one round says about a source. Changes only while the round is in DRAFT; the database sees to it. */
@Entity('round_sources')
@Index('round_sources_source_idx', ['sourceId'])
export class RoundSourceRow {
  @PrimaryColumn('uuid', { name: 'round_id', primaryKeyConstraintName: 'round_sources_pkey' })
  @ForeignKey('RoundRow', { name: 'round_sources_round_fkey' })
  roundId: string;

  @PrimaryColumn('uuid', { name: 'source_id', primaryKeyConstraintName: 'round_sources_pkey' })
  @ForeignKey('SourceRow', { name: 'round_sources_source_fkey' })
  sourceId: string;

  @Column('text', { nullable: true })
  kind: SourceKind | null;

  @Column('uuid', { name: 'kind_confirmed_by', nullable: true })
  @ForeignKey('PersonRow', { name: 'round_sources_kind_confirmed_by_fkey' })
  kindConfirmedBy: string | null;

  @Column('text', { nullable: true })
  title: string | null;

  @Column('text', { nullable: true })
  publisher: string | null;

  @Column('text', { array: true, default: () => `'{}'` })
  authors: readonly string[];

  @Column('date', { name: 'published_on', nullable: true })
  publishedOn: PlainDate | null;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('text', { nullable: true })
  reference: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('SourceRow', { name: 'round_sources_republishes_fkey' })
  republishes: string | null;

  @Column('integer', { name: 'imported_number', nullable: true })
  importedNumber: number | null;

  @Column('integer', { default: 1 })
  version: number;

  @InstantColumn('added_at')
  addedAt: Instant;

  @InstantColumn('removed_at', { nullable: true })
  removedAt: Instant | null;
}
