import type { Instant } from '@recheck/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/instant-column';
import { CommentThreadRow } from './comment-thread.row';

/** What one person said in a thread. A deleted one stays, without its words. */
@Entity('comments')
@Index('comments_thread_idx', ['threadId', 'writtenAt'])
@Index('comments_mentions_idx', { synchronize: false })
@Check('comments_deleted', `((deleted_at IS NOT NULL) = (body = ''::text))`)
export class CommentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'comments_pkey' })
  id: string;

  @Column('uuid', { name: 'thread_id' })
  @ForeignKey(() => CommentThreadRow, { name: 'comments_thread_fkey' })
  threadId: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('PersonRow', { name: 'comments_person_fkey' })
  personId: string;

  @Column('text')
  body: string;

  /** Who is meant by an `@`: people of the desk when it was written. */
  @Column('uuid', { array: true, default: '{}' })
  mentions: readonly string[];

  @InstantColumn('written_at')
  writtenAt: Instant;

  @InstantColumn('changed_at', { nullable: true })
  changedAt: Instant | null;

  @InstantColumn('deleted_at', { nullable: true })
  deletedAt: Instant | null;
}
