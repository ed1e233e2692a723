import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A question has a stem: the beginning of one of its words. Written by the database itself. */
@Entity('question_stems')
@Index('question_stems_fact_check_idx', ['factCheckId'])
export class QuestionStemRow {
  @PrimaryColumn('text', { collation: 'C', primaryKeyConstraintName: 'question_stems_pkey' })
  stem: string;

  @PrimaryColumn('uuid', { name: 'fact_check_id', primaryKeyConstraintName: 'question_stems_pkey' })
  @ForeignKey('FactCheckRow', { name: 'question_stems_fact_check_fkey' })
  factCheckId: string;
}
