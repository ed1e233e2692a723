import type { Instant } from '@recheck/domain';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** An editor's public reason for letting one blocking finding stand. */
@Entity('overrides')
@Unique('overrides_finding_key', ['findingId'])
@Check('overrides_reason', 'length(btrim(reason)) > 0')
export class OverrideRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'overrides_pkey' })
  id: string;

  @Column('uuid', { name: 'finding_id' })
  @ForeignKey('FindingRow', { name: 'overrides_finding_fkey' })
  findingId: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('PersonRow', { name: 'overrides_person_fkey' })
  personId: string;

  @Column('text')
  reason: string;

  @InstantColumn('overridden_at')
  overriddenAt: Instant;
}
