import type { Instant } from '@recheck/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** A short-lived secret of the authentication library. */
@Entity('verifications')
@Index('verifications_identifier_idx', ['identifier'])
export class VerificationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'verifications_pkey' }) id: string;
  @Column('text') identifier: string;
  @Column('text', { select: false }) value: string;
  @InstantColumn('expires_at') expiresAt: Instant;
  @InstantColumn('created_at') createdAt: Instant;
  @InstantColumn('updated_at') updatedAt: Instant;
}
