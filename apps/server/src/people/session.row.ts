import type { Instant } from '@recheck/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';
import { PersonRow } from './person.row';

/** A browser that is signed in. Belongs to the authentication library. */
@Entity('sessions')
@Unique('sessions_token_key', ['token'])
@Index('sessions_person_idx', ['personId'])
export class SessionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sessions_pkey' }) id: string;
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonRow, { name: 'sessions_person_fkey' })
  personId: string;
  @Column('text', { select: false }) token: string;
  @InstantColumn('expires_at') expiresAt: Instant;
  @Column('text', { name: 'ip_address', nullable: true }) ipAddress: string | null;
  @Column('text', { name: 'user_agent', nullable: true }) userAgent: string | null;
  @InstantColumn('created_at') createdAt: Instant;
  @InstantColumn('updated_at') updatedAt: Instant;
}
