import type { Instant, ScaleAnswers, ScaleValue } from '@recheck/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';
import { DeskRow } from './desk.row';

/** Spread it: TypeORM keeps and changes the object it is given. */
const KEY = { primaryKeyConstraintName: 'rating_scales_pkey' };

/** A rating scale at one version. Versions are added, never changed: verdicts keep the one they were given under. */
@Entity('rating_scales')
@Check('rating_scales_version', '(version > 0)')
@Check('rating_scales_answers', `(answers = ANY (ARRAY['CLAIM'::text, 'QUESTION'::text]))`)
@Index('rating_scales_desk_idx', ['deskId'])
export class RatingScaleRow {
  @PrimaryColumn('uuid', { ...KEY }) id: string;
  @PrimaryColumn('integer', { ...KEY }) version: number;
  @Column('uuid', { name: 'desk_id' })
  @ForeignKey(() => DeskRow, { name: 'rating_scales_desk_fkey' })
  deskId: string;
  @Column('text') name: string;
  @Column('text') answers: ScaleAnswers;
  @Column('jsonb', { name: 'scale_values' }) values: readonly ScaleValue[];
  @InstantColumn('created_at') createdAt: Instant;
}
