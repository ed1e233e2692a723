import type { Digest, RevisionContent } from '@recheck/domain';
import type { Transaction } from '../platform/database/transaction';
import { newId } from '../platform/ids';
import { RevisionRow, type MadeFor } from './revision.row';

/** A revision that is about to exist. */
export interface NewRevision {
  readonly roundId: string;
  readonly content: RevisionContent;
  readonly digest: Digest;
  readonly madeFor: MadeFor;
  readonly logPosition: number | null;
  readonly name?: string;
}

/** A revision from which a later round may be seeded. */
export interface SeedingRevision {
  readonly id: string;
  readonly digest: Digest;
  readonly content: RevisionContent;
}

/** A revision of a check, with its number in its round; an import belongs to none. */
export interface RevisionOfCheck extends SeedingRevision {
  readonly number: number;
  readonly roundNumber: number | null;
}

/** Revisions within one transaction: only ever added. */
export class RevisionStore {
  constructor(private readonly transaction: Transaction) {}

  /** Keeps a revision under the next number of its round; gives its id and number. Lock the round first. */
  async add(revision: NewRevision): Promise<{ readonly id: string; readonly number: number }> {
    const { actor, now } = this.transaction;
    const last = await this.transaction.row<{ number: number }>(
      'SELECT coalesce(max(number), 0) AS number FROM revisions WHERE round_id = $1',
      [revision.roundId],
    );
    const id = newId();
    const number = (last?.number ?? 0) + 1;
    await this.transaction.insert(RevisionRow, { ...revision, id, number, madeBy: actor.personId, madeAt: now });
    return { id, number };
  }

  /** Keeps what an import brings in as published: the first and only revision of no round. Gives its id. */
  async addImported(content: RevisionContent, digest: Digest): Promise<string> {
    const { actor, now } = this.transaction;
    const id = newId();
    await this.transaction.insert(RevisionRow, {
      id,
      roundId: null,
      number: 1,
      digest,
      content,
      logPosition: null,
      madeFor: 'IMPORT',
      name: null,
      madeBy: actor.personId,
      madeAt: now,
    });
    return id;
  }

  /** The revision that readers see; null when the check was never published. */
  async published(factCheckId: string): Promise<SeedingRevision | null> {
    return this.transaction.row(
      `SELECT v.id, v.digest, v.content FROM fact_checks fc
       JOIN editions e ON e.fact_check_id = fc.id AND e.number = fc.current_edition
       JOIN revisions v ON v.id = e.revision_id WHERE fc.id = $1`,
      [factCheckId],
    );
  }

  /** The youngest revision of a check's rounds, whatever it was made for; null when nothing was ever kept. */
  async latest(factCheckId: string): Promise<SeedingRevision | null> {
    return this.transaction.row(
      `SELECT v.id, v.digest, v.content FROM revisions v JOIN rounds r ON r.id = v.round_id
       WHERE r.fact_check_id = $1 ORDER BY r.number DESC, v.number DESC LIMIT 1`,
      [factCheckId],
    );
  }

  /** A revision of this check, of whatever round or import; null when there is none. */
  async ofCheck(factCheckId: string, revisionId: string): Promise<RevisionOfCheck | null> {
    return this.transaction.row(
      `SELECT v.id, v.number, v.digest, v.content, r.number AS "roundNumber"
       FROM revisions v LEFT JOIN rounds r ON r.id = v.round_id
       WHERE v.id = $2 AND (v.round_id IN (SELECT id FROM rounds WHERE fact_check_id = $1)
         OR v.id IN (SELECT revision_id FROM editions WHERE fact_check_id = $1))`,
      [factCheckId, revisionId],
    );
  }

  /** The youngest revision of a round; null when none was kept yet. */
  async latestOf(roundId: string): Promise<{ readonly number: number; readonly digest: Digest } | null> {
    return this.transaction.row(
      'SELECT number, digest FROM revisions WHERE round_id = $1 ORDER BY number DESC LIMIT 1',
      [roundId],
    );
  }

  /** One revision's digest; null when there is none. */
  async digestOf(revisionId: string): Promise<Digest | null> {
    const row = await this.transaction.row<{ digest: Digest }>('SELECT digest FROM revisions WHERE id = $1', [
      revisionId,
    ]);
    return row?.digest ?? null;
  }
}
