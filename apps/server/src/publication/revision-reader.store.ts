import type { PageCitation, RevisionContent } from '@recheck/domain';
import type { Transaction } from '../platform/database/transaction';

/** A revision as its page needs it: the words, and what source review found of each citation. */
export interface ReviewedRevision {
  readonly content: RevisionContent;
  readonly citations: readonly PageCitation[];
}

/** Reads revisions within one transaction. */
export class RevisionReader {
  constructor(private readonly transaction: Transaction) {}

  /** @throws Error when there is no such revision: whoever asks has just pinned it */
  async read(revisionId: string): Promise<ReviewedRevision> {
    const row = await this.transaction.row<ReviewedRevision>(
      `SELECT v.content, (
         SELECT coalesce(json_agg(json_build_object('citationId', c.citation_id, 'sourceId', c.source_id,
           'finding', f.value, 'note', f.note, 'override', o.reason,
           'passage', CASE WHEN p.id IS NOT NULL THEN json_build_object('quotation', p.quotation, 'prefix', p.prefix,
             'suffix', p.suffix, 'readOn', (s.taken_at AT TIME ZONE n.time_zone)::date, 'archiveAddress', NULL) END)
           ORDER BY c.ordinal), '[]'::json)
         FROM revision_citations c
         LEFT JOIN findings f ON f.revision_id = c.revision_id AND f.citation_id = c.citation_id AND f.superseded_at IS NULL
         LEFT JOIN overrides o ON o.finding_id = f.id
         LEFT JOIN passages p ON p.id = coalesce(f.passage_id, c.passage_id)
         LEFT JOIN snapshots s ON s.id = p.snapshot_id
         CROSS JOIN newsrooms n
         WHERE c.revision_id = v.id) AS citations
       FROM revisions v WHERE v.id = $1`,
      [revisionId],
    );
    if (!row) throw new Error(`There is no revision ${revisionId}.`);
    return row;
  }
}
