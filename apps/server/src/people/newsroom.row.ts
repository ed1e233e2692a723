import type { Instant } from '@recheck/domain';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** The newsroom itself: one row. */
@Entity('newsrooms')
@Check('newsrooms_one', 'singleton')
export class NewsroomRow {
  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'newsrooms_pkey', default: true }) singleton: boolean;
  /** Tells one newsroom's server from another's; `/healthz` shows it. */
  @Column('uuid', { name: 'instance_id' }) instanceId: string;
  @Column('text') name: string;
  @Column('boolean') demonstration: boolean;
  /** IANA name. */
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @Column('text', { nullable: true }) appeal: string | null;
  @Column('text', { nullable: true }) disclaimer: string | null;
  @InstantColumn('created_at') createdAt: Instant;
}
