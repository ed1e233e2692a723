import type { Instant } from '@recheck/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';
import type { Contribution } from '../drafting/drafting.module';

/** Somebody who changed anything in a round. Kept, never deleted: four eyes stands on it. */
@Entity('contributors')
@Index('contributors_person_idx', ['personId'])
export class ContributorRow {
  @PrimaryColumn('uuid', { name: 'round_id', primaryKeyConstraintName: 'contributors_pkey' })
  @ForeignKey('RoundRow', { name: 'contributors_round_fkey' })
  roundId: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'contributors_pkey' })
  @ForeignKey('PersonRow', { name: 'contributors_person_fkey' })
  personId: string;

  @Column('text', { name: 'first_act' })
  firstAct: Contribution;

  @InstantColumn('since')
  since: Instant;

  @InstantColumn('last_at')
  lastAt: Instant;
}
