import type { Instant, Role } from '@recheck/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';
import { DeskRow } from './desk.row';
import { PersonRow } from './person.row';

const KEY = { primaryKeyConstraintName: 'memberships_pkey' };

/** A role that a person holds in a desk. */
@Entity('memberships')
@Check(
  'memberships_role',
  `(role = ANY (ARRAY['WRITER'::text, 'SOURCE_REVIEWER'::text, 'EDITOR'::text, 'PUBLISHER'::text]))`,
)
@Index('memberships_desk_role_idx', ['deskId', 'role'])
export class MembershipRow {
  @PrimaryColumn('uuid', { ...KEY, name: 'person_id' })
  @ForeignKey(() => PersonRow, { name: 'memberships_person_fkey' })
  personId: string;
  @PrimaryColumn('uuid', { ...KEY, name: 'desk_id' })
  @ForeignKey(() => DeskRow, { name: 'memberships_desk_fkey' })
  deskId: string;
  @PrimaryColumn('text', { ...KEY }) role: Role;
  @Column('uuid', { name: 'granted_by', nullable: true })
  @ForeignKey(() => PersonRow, { name: 'memberships_granted_by_fkey' })
  grantedBy: string | null;
  @InstantColumn('granted_at') grantedAt: Instant;
}
