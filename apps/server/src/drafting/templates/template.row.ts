import type { Instant, TemplateSection } from '@recheck/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/instant-column';

/** What the drafts of a desk begin with. Rounds keep what they began with, whatever becomes of the template. */
@Entity('templates')
@Index('templates_name_idx', { synchronize: false })
@Index('templates_standard_idx', { synchronize: false })
export class TemplateRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'templates_pkey' })
  id: string;

  @Column('uuid', { name: 'desk_id' })
  @ForeignKey('DeskRow', { name: 'templates_desk_fkey' })
  deskId: string;

  @Column('text')
  name: string;

  @Column('jsonb')
  sections: readonly TemplateSection[];

  @Column('text', { array: true })
  checklist: readonly string[];

  /** Taken where nobody chooses. */
  @Column('boolean', { name: 'is_standard' })
  standard: boolean;

  @Column('integer', { default: 1 })
  version: number;

  @Column('uuid', { name: 'changed_by' })
  @ForeignKey('PersonRow', { name: 'templates_changed_by_fkey' })
  changedBy: string;

  @InstantColumn('changed_at')
  changedAt: Instant;

  /** Out of use since; null while it can be chosen. */
  @InstantColumn('retired_at', { nullable: true })
  retiredAt: Instant | null;
}
