import type { Instant } from '@recheck/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';
import { PersonRow } from './person.row';

/** A way to sign in: for now a password. Belongs to the authentication library. */
@Entity('accounts')
@Unique('accounts_provider_account_key', ['providerId', 'accountId'])
@Index('accounts_person_idx', ['personId'])
export class AccountRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'accounts_pkey' }) id: string;
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonRow, { name: 'accounts_person_fkey' })
  personId: string;
  @Column('text', { name: 'provider_id' }) providerId: string;
  @Column('text', { name: 'account_id' }) accountId: string;
  @Column('text', { nullable: true, select: false }) password: string | null;
  @Column('text', { name: 'access_token', nullable: true, select: false }) accessToken: string | null;
  @Column('text', { name: 'refresh_token', nullable: true, select: false }) refreshToken: string | null;
  @Column('text', { name: 'id_token', nullable: true, select: false }) idToken: string | null;
  @InstantColumn('access_token_expires_at', { nullable: true }) accessTokenExpiresAt: Instant | null;
  @InstantColumn('refresh_token_expires_at', { nullable: true }) refreshTokenExpiresAt: Instant | null;
  @Column('text', { nullable: true }) scope: string | null;
  @InstantColumn('created_at') createdAt: Instant;
  @InstantColumn('updated_at') updatedAt: Instant;
}
