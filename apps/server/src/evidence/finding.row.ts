import type { Finding, Instant } from '@recheck/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** The source reviewer's word on one citation of one revision. A later word supersedes it; none is changed. */
@Entity('findings')
@ForeignKey('RevisionCitationRow', ['revisionId', 'citationId'], ['revisionId', 'citationId'], {
  name: 'findings_citation_fkey',
})
@Check('findings_value', `value IN ('SUPPORTS', 'PARTLY_SUPPORTS', 'CONTRADICTS', 'DOES_NOT_MENTION', 'CANNOT_VERIFY')`)
@Check('findings_note', `value = 'SUPPORTS' OR length(btrim(note)) > 0`)
@Index('findings_revision_idx', ['revisionId'])
@Index('findings_one_idx', { synchronize: false })
export class FindingRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'findings_pkey' })
  id: string;

  @Column('uuid', { name: 'revision_id' })
  revisionId: string;

  @Column('uuid', { name: 'citation_id' })
  citationId: string;

  @Column('text')
  value: Finding;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('uuid', { name: 'passage_id', nullable: true })
  @ForeignKey('PassageRow', { name: 'findings_passage_fkey' })
  passageId: string | null;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('PersonRow', { name: 'findings_person_fkey' })
  personId: string;

  @InstantColumn('found_at')
  foundAt: Instant;

  /** The finding of an earlier revision that this one repeats, with its person and date. */
  @Column('uuid', { name: 'carried_from', nullable: true })
  @ForeignKey('FindingRow', { name: 'findings_carried_from_fkey' })
  carriedFrom: string | null;

  @InstantColumn('superseded_at', { nullable: true })
  supersededAt: Instant | null;

  @Column('uuid', { name: 'superseded_by', nullable: true })
  @ForeignKey('PersonRow', { name: 'findings_superseded_by_fkey' })
  supersededBy: string | null;
}
