import type { SourceDescription, SourceKind, SourceWords } from '@recheck/domain';
import type { Transaction } from '../platform/database/transaction';
import { newId } from '../platform/ids';
import { RoundSourceRow } from './round-source.row';
import { SourceRow } from './source.row';

/** Sources of checks and what rounds say about them, within one transaction. */
export class SourceStore {
  constructor(private readonly transaction: Transaction) {}

  /** Gives a round a source that its check did not have. Who says its kind confirms it. Gives the source's id. */
  async add(place: { readonly roundId: string; readonly factCheckId: string }, said: SourceWords): Promise<string> {
    const { actor, now } = this.transaction;
    const id = newId();
    await this.transaction.insert(SourceRow, {
      id,
      factCheckId: place.factCheckId,
      createdBy: actor.personId,
      createdAt: now,
    });
    await this.transaction.insert(RoundSourceRow, {
      ...said,
      roundId: place.roundId,
      sourceId: id,
      kindConfirmedBy: said.kind === null ? null : actor.personId,
      addedAt: now,
    });
    return id;
  }

  /**
   * Gives a new round its first sources: those of an import, or of the revision that the round is seeded from. Their ids
   * stay; identities that the check does not have yet are made. Who confirmed a kind in the round of that revision has
   * confirmed it for this one; a kind that an import suggested nobody has.
   */
  async seed(
    place: { readonly roundId: string; readonly factCheckId: string },
    sources: readonly SourceDescription[],
    from: { readonly revisionId: string | null },
  ): Promise<void> {
    const { actor, now } = this.transaction;
    if (sources.length === 0) return;
    await this.transaction.query(
      `INSERT INTO sources (id, fact_check_id, created_by, created_at)
       SELECT id, $2, $3, $4 FROM unnest($1::uuid[]) AS seeded (id) ON CONFLICT (id) DO NOTHING`,
      [sources.map(({ sourceId }) => sourceId), place.factCheckId, actor.personId, now],
    );
    const confirmed = from.revisionId === null ? new Map<string, string>() : await this.#confirmed(from.revisionId);
    await this.transaction.insert(
      RoundSourceRow,
      sources.map(({ identified: _, ...source }) => ({
        ...source,
        roundId: place.roundId,
        kindConfirmedBy: confirmed.get(source.sourceId) ?? null,
        addedAt: now,
      })),
    );
  }

  /**
   * Gives a round back those sources of an earlier revision that it no longer has, or never had. What the round says
   * about the others stays.
   */
  async bringBack(
    place: { readonly roundId: string; readonly factCheckId: string },
    sources: readonly SourceDescription[],
    from: { readonly revisionId: string },
  ): Promise<void> {
    const rows = await this.transaction.query<{ source_id: string; removed: boolean }>(
      'SELECT source_id, removed_at IS NOT NULL AS removed FROM round_sources WHERE round_id = $1',
      [place.roundId],
    );
    const known = new Map(rows.map((row) => [row.source_id, row.removed]));
    await this.transaction.query(
      `UPDATE round_sources SET version = version + 1, removed_at = NULL
       WHERE round_id = $1 AND source_id = ANY($2::uuid[]) AND removed_at IS NOT NULL`,
      [place.roundId, sources.flatMap(({ sourceId }) => (known.get(sourceId) ? sourceId : []))],
    );
    await this.seed(
      place,
      sources.filter(({ sourceId }) => !known.has(sourceId)),
      from,
    );
  }

  /** What the round says about the source; null when it does not have it (any more). */
  async find(roundId: string, sourceId: string): Promise<Pick<RoundSourceRow, 'version' | 'title' | 'address'> | null> {
    return this.transaction.row(
      'SELECT version, title, address FROM round_sources WHERE round_id = $1 AND source_id = $2 AND removed_at IS NULL',
      [roundId, sourceId],
    );
  }

  /** The source of the round that is at an address; null when there is none (any more). */
  async atAddress(roundId: string, address: string): Promise<string | null> {
    const found = await this.transaction.row<{ id: string }>(
      `SELECT source_id AS id FROM round_sources WHERE round_id = $1 AND address = $2 AND removed_at IS NULL
       ORDER BY added_at LIMIT 1`,
      [roundId, address],
    );
    return found?.id ?? null;
  }

  /** The check and the address of a source that the round has; null when it does not have it (any more). */
  async placeOf(roundId: string, sourceId: string): Promise<{ factCheckId: string; address: string | null } | null> {
    return this.transaction.row(
      `SELECT so.fact_check_id AS "factCheckId", s.address FROM round_sources s JOIN sources so ON so.id = s.source_id
       WHERE s.round_id = $1 AND s.source_id = $2 AND s.removed_at IS NULL`,
      [roundId, sourceId],
    );
  }

  /** Says something else about a source; false when it is no longer at this version. */
  async describe(roundId: string, sourceId: string, version: number, said: SourceWords): Promise<boolean> {
    const changed = await this.transaction.query(
      `UPDATE round_sources SET version = version + 1, kind = $4, title = $5, publisher = $6, authors = $7,
         published_on = $8, address = $9, reference = $10, republishes = $11,
         kind_confirmed_by = CASE WHEN $4::text IS NULL THEN NULL
           WHEN kind IS NOT DISTINCT FROM $4 AND kind_confirmed_by IS NOT NULL THEN kind_confirmed_by ELSE $12::uuid END
       WHERE round_id = $1 AND source_id = $2 AND version = $3 AND removed_at IS NULL RETURNING source_id`,
      [
        roundId,
        sourceId,
        version,
        said.kind,
        said.title,
        said.publisher,
        said.authors,
        said.publishedOn,
        said.address,
        said.reference,
        said.republishes,
        this.transaction.actor.personId,
      ],
    );
    return changed.length === 1;
  }

  /** Says that a source is a copy of another one; false when it is no longer at this version. Who says so confirms it. */
  async pointTo(roundId: string, sourceId: string, version: number, originalId: string): Promise<boolean> {
    const kind: SourceKind = 'REPUBLISHED_COPY';
    const changed = await this.transaction.query(
      `UPDATE round_sources SET version = version + 1, kind = $4, republishes = $5,
         kind_confirmed_by = CASE WHEN kind = $4 AND kind_confirmed_by IS NOT NULL THEN kind_confirmed_by ELSE $6::uuid END
       WHERE round_id = $1 AND source_id = $2 AND version = $3 AND removed_at IS NULL RETURNING source_id`,
      [roundId, sourceId, version, kind, originalId, this.transaction.actor.personId],
    );
    return changed.length === 1;
  }

  /**
   * Takes a source out of the round; false when it is no longer at this version. Of copies that pointed to it nobody has
   * then said which work they republish.
   */
  async remove(roundId: string, sourceId: string, version: number): Promise<boolean> {
    const removed = await this.transaction.query(
      `UPDATE round_sources SET version = version + 1, removed_at = $4
       WHERE round_id = $1 AND source_id = $2 AND version = $3 AND removed_at IS NULL RETURNING source_id`,
      [roundId, sourceId, version, this.transaction.now],
    );
    if (removed.length === 0) return false;
    await this.transaction.query(
      `UPDATE round_sources SET version = version + 1, republishes = NULL
       WHERE round_id = $1 AND republishes = $2 AND removed_at IS NULL`,
      [roundId, sourceId],
    );
    return true;
  }

  /** Who confirmed the kinds of sources in the round of a revision. */
  async #confirmed(revisionId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.transaction.query<{ source_id: string; kind_confirmed_by: string }>(
      `SELECT s.source_id, s.kind_confirmed_by FROM revisions v JOIN round_sources s ON s.round_id = v.round_id
       WHERE v.id = $1 AND s.kind_confirmed_by IS NOT NULL`,
      [revisionId],
    );
    return new Map(rows.map((row) => [row.source_id, row.kind_confirmed_by]));
  }
}
