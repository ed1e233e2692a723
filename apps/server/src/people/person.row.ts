import type { Instant } from '@recheck/domain';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** Somebody with an account. People are suspended, never removed: history names them. */
@Entity('people')
@Unique('people_email_key', ['email'])
@Check('people_email_lower', '(email = lower(email))')
export class PersonRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'people_pkey' }) id: string;
  @Column('text') name: string;
  @Column('text') email: string;
  @Column('boolean', { name: 'email_verified', default: false }) emailVerified: boolean;
  @Column('text', { nullable: true }) image: string | null;
  @Column('boolean', { default: false }) administrator: boolean;
  @InstantColumn('suspended_at', { nullable: true }) suspendedAt: Instant | null;
  @InstantColumn('created_at') createdAt: Instant;
  @InstantColumn('updated_at') updatedAt: Instant;
}
