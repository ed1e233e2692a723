import {
  citationsInContext,
  digestOf,
  statementsOf,
  type CarriedFinding,
  type CarryCitation,
  type CheckDocument,
  type Digest,
  type Finding,
  type Instant,
  type JudgedCitation,
} from '@recheck/domain';
import type { Transaction } from '../platform/database/transaction';
import { isId, newId } from '../platform/ids';
import { sha256 } from '../platform/sha256';
import { FindingRow } from './finding.row';
import { OverrideRow } from './override.row';
import { RevisionCitationRow } from './revision-citation.row';

/** A finding as a reviewer records it. */
export interface RecordedFinding {
  readonly revisionId: string;
  readonly citationId: string;
  readonly value: Finding;
  readonly note: string | null;
  readonly passageId: string | null;
}

/** The citations of revisions, with the findings and overrides on them, within one transaction. */
export class CitationStore {
  constructor(private readonly transaction: Transaction) {}

  /** Cuts the statements of a revision and keeps its citations; gives them as the carrying rule looks at them. */
  async cut(revisionId: string, document: CheckDocument): Promise<readonly CarryCitation[]> {
    const cited = citationsInContext(document, statementsOf(document));
    const passages = await this.#passages(cited.flatMap(({ passageId }) => passageId ?? []));
    const digestFor = (passageId: string | null, sourceId: string): Digest | null => {
      const passage = passages.get(passageId ?? '');
      return passage?.sourceId === sourceId ? passage.digest : null;
    };
    const rows = cited.map(({ citationId, sourceId, passageId, statement, section, before, after }, index) => ({
      revisionId,
      citationId,
      ordinal: index + 1,
      sourceId,
      // Words that are not kept here (pasted from another check), or are of another source, stand behind nothing.
      passageId: digestFor(passageId, sourceId) === null ? null : passageId,
      statement: statement.text,
      statementDigest: digestOf(statement.canonical, sha256),
      section,
      wordsBefore: before,
      wordsAfter: after,
    }));
    await this.transaction.insert(RevisionCitationRow, rows);
    return rows.map(({ citationId, sourceId, statementDigest, passageId }) => ({
      citationId,
      sourceId,
      statementDigest,
      passageDigest: digestFor(passageId, sourceId),
    }));
  }

  /** Records the acting person's finding; the one that stood there is superseded and kept. Gives the new one's id. */
  async record(finding: RecordedFinding): Promise<string> {
    const { actor, now } = this.transaction;
    if (actor.personId === null) throw new Error('Findings are made by people.');
    await this.clear(finding.revisionId, finding.citationId);
    const id = newId();
    await this.transaction.insert(FindingRow, { ...finding, id, personId: actor.personId, foundAt: now });
    return id;
  }

  /** Takes the standing finding back; false when there is none. */
  async clear(revisionId: string, citationId: string): Promise<boolean> {
    const { actor, now } = this.transaction;
    const cleared = await this.transaction.query(
      `UPDATE findings SET superseded_at = $3, superseded_by = $4
       WHERE revision_id = $1 AND citation_id = $2 AND superseded_at IS NULL RETURNING id`,
      [revisionId, citationId, now, actor.personId],
    );
    return cleared.length > 0;
  }

  /** Lets a blocking finding stand, for a public reason. */
  async override(findingId: string, reason: string): Promise<string> {
    const { actor, now } = this.transaction;
    if (actor.personId === null) throw new Error('Findings are overridden by people.');
    const id = newId();
    await this.transaction.insert(OverrideRow, { id, findingId, personId: actor.personId, reason, overriddenAt: now });
    return id;
  }

  /** Repeats findings on a new revision, with their original persons, dates and, where they come along, overrides. */
  async carry(revisionId: string, carried: readonly CarriedFinding[]): Promise<void> {
    if (carried.length === 0) return;
    const copies = carried.map((finding) => ({ ...finding, id: newId() }));
    await this.transaction.query(
      `INSERT INTO findings (id, revision_id, citation_id, value, note, passage_id, person_id, found_at, carried_from)
       SELECT c.id, $1, c.citation_id, f.value, f.note, f.passage_id, f.person_id, f.found_at, f.id
       FROM unnest($2::uuid[], $3::uuid[], $4::uuid[]) AS c (id, citation_id, finding_id)
       JOIN findings f ON f.id = c.finding_id`,
      [
        revisionId,
        copies.map(({ id }) => id),
        copies.map(({ citationId }) => citationId),
        copies.map(({ findingId }) => findingId),
      ],
    );
    const overridden = copies.filter(({ withOverride }) => withOverride);
    if (overridden.length === 0) return;
    await this.transaction.query(
      `INSERT INTO overrides (id, finding_id, person_id, reason, overridden_at)
       SELECT c.id, c.finding_id, o.person_id, o.reason, o.overridden_at
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS c (id, finding_id, carried_from)
       JOIN overrides o ON o.finding_id = c.carried_from`,
      [overridden.map(() => newId()), overridden.map(({ id }) => id), overridden.map(({ findingId }) => findingId)],
    );
  }

  /**
   * The citations of an earlier revision that have a finding, as the carrying rule looks at them. Their passage is the
   * one that the text names: a reviewer who chose another has not changed what was written.
   *
   * @param openedAt when the round was opened: older findings were made in an earlier one
   */
  async judged(revisionId: string, openedAt: Instant): Promise<readonly JudgedCitation[]> {
    return this.transaction.query<JudgedCitation>(
      `SELECT c.citation_id AS "citationId", c.statement_digest AS "statementDigest", c.source_id AS "sourceId",
         p.digest AS "passageDigest", f.id AS "findingId", f.person_id AS "foundBy",
         f.found_at >= $2 AS "foundInThisRound", o.person_id AS "overriddenBy"
       FROM revision_citations c
       JOIN findings f ON f.revision_id = c.revision_id AND f.citation_id = c.citation_id AND f.superseded_at IS NULL
       LEFT JOIN passages p ON p.id = c.passage_id
       LEFT JOIN overrides o ON o.finding_id = f.id
       WHERE c.revision_id = $1 ORDER BY c.ordinal`,
      [revisionId, openedAt],
    );
  }

  async #passages(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly digest: Digest; readonly sourceId: string }>> {
    const known = ids.filter(isId);
    if (known.length === 0) return new Map();
    const rows = await this.transaction.query<{ id: string; digest: Digest; sourceId: string }>(
      `SELECT p.id, p.digest, s.source_id AS "sourceId" FROM passages p JOIN snapshots s ON s.id = p.snapshot_id
       WHERE p.id = ANY($1)`,
      [known],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
