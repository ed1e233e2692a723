import type { Instant, Role } from '@recheck/domain';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';
import { DeskRow } from './desk.row';
import { PersonRow } from './person.row';

/** What a one-time link is for. */
export const INVITATION_KINDS = ['INVITATION', 'PASSWORD_RESET', 'FIRST_ADMINISTRATOR'] as const;
export type InvitationKind = (typeof INVITATION_KINDS)[number];

/** A one-time link. Only a digest of its token is kept. */
@Entity('invitations')
@Unique('invitations_token_hash_key', ['tokenHash'])
@Check(
  'invitations_kind',
  `(kind = ANY (ARRAY['INVITATION'::text, 'PASSWORD_RESET'::text, 'FIRST_ADMINISTRATOR'::text]))`,
)
export class InvitationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invitations_pkey' }) id: string;
  @Column('text') kind: InvitationKind;
  @Column('text', { name: 'token_hash', select: false }) tokenHash: string;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) name: string | null;
  @Column('uuid', { name: 'person_id', nullable: true })
  @ForeignKey(() => PersonRow, { name: 'invitations_person_fkey' })
  personId: string | null;
  @Column('uuid', { name: 'desk_id', nullable: true })
  @ForeignKey(() => DeskRow, { name: 'invitations_desk_fkey' })
  deskId: string | null;
  @Column('text', { array: true, default: () => "'{}'" }) roles: Role[];
  @Column('boolean', { default: false }) administrator: boolean;
  @Column('uuid', { name: 'invited_by', nullable: true })
  @ForeignKey(() => PersonRow, { name: 'invitations_invited_by_fkey' })
  invitedBy: string | null;
  @InstantColumn('created_at') createdAt: Instant;
  @InstantColumn('expires_at') expiresAt: Instant;
  @InstantColumn('used_at', { nullable: true }) usedAt: Instant | null;
  @InstantColumn('revoked_at', { nullable: true }) revokedAt: Instant | null;
}
