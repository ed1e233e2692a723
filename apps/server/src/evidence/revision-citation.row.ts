import type { Digest } from '@recheck/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One citation of a revision with the statement it carries, cut once. */
@Entity('revision_citations')
export class RevisionCitationRow {
  @PrimaryColumn('uuid', { name: 'revision_id', primaryKeyConstraintName: 'revision_citations_pkey' })
  @ForeignKey('RevisionRow', { name: 'revision_citations_revision_fkey' })
  revisionId: string;

  @PrimaryColumn('uuid', { name: 'citation_id', primaryKeyConstraintName: 'revision_citations_pkey' })
  citationId: string;

  /** Place in reading order, from 1. */
  @Column('integer')
  ordinal: number;

  @Column('uuid', { name: 'source_id' })
  @ForeignKey('SourceRow', { name: 'revision_citations_source_fkey' })
  sourceId: string;

  /** The passage that the writer chose. */
  @Column('uuid', { name: 'passage_id', nullable: true })
  @ForeignKey('PassageRow', { name: 'revision_citations_passage_fkey' })
  passageId: string | null;

  @Column('text')
  statement: string;

  @Column('text', { name: 'statement_digest' })
  statementDigest: Digest;

  @Column('text', { nullable: true })
  section: string | null;

  @Column('text', { name: 'words_before' })
  wordsBefore: string;

  @Column('text', { name: 'words_after' })
  wordsAfter: string;
}
