import type { Instant, Stage } from '@recheck/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/instant-column';

/** A conversation about words of a draft; its comments are rows of their own. */
@Entity('comment_threads')
@Index('comment_threads_round_idx', ['roundId', 'begunAt'])
@Check(
  'comment_threads_stage',
  `(stage = ANY (ARRAY['DRAFT'::text, 'SOURCE_REVIEW'::text, 'EDITOR_APPROVAL'::text, 'PUBLICATION'::text]))`,
)
@Check('comment_threads_resolved', `((resolved_by IS NULL) = (resolved_at IS NULL))`)
export class CommentThreadRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'comment_threads_pkey' })
  id: string;

  @Column('uuid', { name: 'round_id' })
  @ForeignKey('RoundRow', { name: 'comment_threads_round_fkey' })
  roundId: string;

  @Column('bytea', { name: 'anchor_start' })
  anchorStart: Buffer;

  @Column('bytea', { name: 'anchor_end' })
  anchorEnd: Buffer;

  @Column('text')
  words: string;

  @Column('text')
  prefix: string;

  @Column('text')
  suffix: string;

  /** In which the round was when it began. */
  @Column('text')
  stage: Stage;

  @InstantColumn('begun_at')
  begunAt: Instant;

  @Column('uuid', { name: 'resolved_by', nullable: true })
  @ForeignKey('PersonRow', { name: 'comment_threads_resolved_by_fkey' })
  resolvedBy: string | null;

  @InstantColumn('resolved_at', { nullable: true })
  resolvedAt: Instant | null;
}
