import { numberedSlug, slugOf } from '@recheck/domain';
import type { Transaction } from '../platform/database/transaction';
import { newId } from '../platform/ids';
import { FactCheckRow, type Priority } from './fact-check.row';
import { unjudged } from './unjudged.sql';

/** A check that is about to exist. */
export interface NewFactCheck {
  readonly deskId: string;
  readonly question: string;
  readonly language: string;
  readonly topics: readonly string[];
  readonly priority: Priority;
}

/** What commands may change of a check. */
export type FactCheckChanges = Partial<
  Pick<
    FactCheckRow,
    | 'slug'
    | 'question'
    | 'topics'
    | 'priority'
    | 'publicState'
    | 'refreshPeriod'
    | 'watchSources'
    | 'currentEdition'
    | 'mergedInto'
    | 'mergedAt'
  >
>;

/** A check as a command has locked it. */
export type LockedFactCheck = Pick<
  FactCheckRow,
  | 'id'
  | 'deskId'
  | 'slug'
  | 'question'
  | 'language'
  | 'topics'
  | 'priority'
  | 'publicState'
  | 'currentEdition'
  | 'mergedInto'
  | 'version'
>;

const MANY_SLUGS = 1000;

/** Checks within one transaction. Whoever needs a round's lock too takes that first. */
export class FactCheckStore {
  constructor(private readonly transaction: Transaction) {}

  /** Makes a check under an address that no other check has. Two at once for one question: the second is `slugTaken`. */
  async create(check: NewFactCheck): Promise<{ readonly factCheckId: string; readonly slug: string }> {
    const { actor, now } = this.transaction;
    if (actor.personId === null) throw new Error('Checks are opened by people.');
    const factCheckId = newId();
    const slug = await this.#freeSlug(slugOf(check.question));
    await this.transaction.insert(FactCheckRow, {
      ...check,
      id: factCheckId,
      slug,
      createdBy: actor.personId,
      createdAt: now,
    });
    return { factCheckId, slug };
  }

  /** Locks a check and reads it as it is then; null when there is none. */
  async lock(factCheckId: string): Promise<LockedFactCheck | null> {
    const [locked] = await this.transaction.query('SELECT 1 FROM fact_checks WHERE id = $1 FOR UPDATE', [factCheckId]);
    if (!locked) return null;
    return this.transaction.row<LockedFactCheck>(
      `SELECT id, desk_id AS "deskId", slug, question, language, topics, priority, public_state AS "publicState",
         current_edition AS "currentEdition",
         merged_into AS "mergedInto", version FROM fact_checks WHERE id = $1`,
      [factCheckId],
    );
  }

  /** Whether readers see an import of it that nobody here has given a verdict. */
  async isUnjudged(factCheckId: string): Promise<boolean> {
    const found = await this.transaction.query(`SELECT 1 FROM fact_checks c WHERE c.id = $1 AND ${unjudged('c')}`, [
      factCheckId,
    ]);
    return found.length > 0;
  }

  /** Changes a check at a version; false when it has moved on. */
  async change(factCheckId: string, version: number, changes: FactCheckChanges): Promise<boolean> {
    const changed = await this.transaction.update(
      FactCheckRow,
      { id: factCheckId, version },
      { ...changes, version: version + 1 },
    );
    return changed === 1;
  }

  /** Tells whether an address is another check's. */
  async isTaken(slug: string): Promise<boolean> {
    return (await this.transaction.query('SELECT 1 FROM fact_checks WHERE slug = $1', [slug])).length > 0;
  }

  /** Lets lists and search know the question under which the check is worked on. */
  async showQuestion(factCheckId: string, question: string): Promise<void> {
    await this.transaction.query(
      'UPDATE fact_checks SET question = $2, version = version + 1 WHERE id = $1 AND question <> $2',
      [factCheckId, question],
    );
  }

  /** After a round came to nothing, lists show the question of the current edition again, if there is one. */
  async showPublicQuestion(factCheckId: string): Promise<void> {
    await this.transaction.query(
      `UPDATE fact_checks fc SET question = v.content->>'question', version = fc.version + 1
       FROM editions e JOIN revisions v ON v.id = e.revision_id
       WHERE fc.id = $1 AND e.fact_check_id = fc.id AND e.number = fc.current_edition
         AND fc.question <> v.content->>'question'`,
      [factCheckId],
    );
  }

  async #freeSlug(wanted: string): Promise<string> {
    const taken = await this.transaction.query<{ slug: string }>(
      // A pattern without wildcards of its own: slugs hold no % and no _.
      `SELECT slug FROM fact_checks WHERE slug = $1 OR slug LIKE $1 || '-%'`,
      [wanted],
    );
    const slugs = new Set(taken.map(({ slug }) => slug));
    if (!slugs.has(wanted)) return wanted;
    for (let attempt = 2; attempt < MANY_SLUGS; attempt += 1) {
      const slug = numberedSlug(wanted, attempt);
      if (!slugs.has(slug)) return slug;
    }
    return `${wanted}-${newId().slice(-12)}`;
  }
}
