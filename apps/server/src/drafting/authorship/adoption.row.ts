import type { Instant } from '@recheck/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/instant-column';
import type { Adoption } from './authored-paragraphs';

/** That somebody stands for text of an import or a tool in a draft. Only ever added. */
@Entity('adoptions')
@Index('adoptions_round_idx', ['roundId', 'adoptedAt'])
export class AdoptionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'adoptions_pkey' })
  id: string;

  @Column('uuid', { name: 'round_id' })
  @ForeignKey('RoundRow', { name: 'adoptions_round_fkey' })
  roundId: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('PersonRow', { name: 'adoptions_person_fkey' })
  personId: string;

  /** What they adopted, as the shared document counts it: client, first number, length. */
  @Column('jsonb')
  spans: Adoption['spans'];

  @InstantColumn('adopted_at')
  adoptedAt: Instant;
}
