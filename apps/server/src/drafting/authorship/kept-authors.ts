import { type Reads, statement } from '../../platform/database/reads';
import { AUTHORED_UPDATES } from './authorship.sql';
import { LogAuthors, type AuthoredUpdate } from './log-authors';

interface AuthoredRow extends AuthoredUpdate {
  readonly id: number;
}

/** The rows of a round ($1) after one of them ($2), and how many there are up to it. */
const authoredUpdates = statement<AuthoredRow>('drafting.authoredUpdates', AUTHORED_UPDATES);
const countUpTo = statement<{ readonly rows: number }>(
  'drafting.authoredUpdatesUpTo',
  'SELECT count(*)::integer AS rows FROM draft_updates u WHERE u.round_id = $1 AND u.id <= $2',
);

interface Kept {
  readonly authors: LogAuthors;
  last: number;
  rows: number;
}

/** Drafts kept in memory; a newsroom has fewer in hand at a time. */
const KEPT = 50;

/**
 * Whose words the drafts in hand hold. Rows are only ever added, so what was read stays right and only later rows are
 * read anew; of two rows the one with the smaller number may be committed later, which their count shows.
 */
export class KeptAuthors {
  readonly #kept = new Map<string, Kept>();

  constructor(private readonly reads: Reads) {}

  async read(roundId: string): Promise<LogAuthors> {
    const kept = (await this.#standing(roundId)) ?? { authors: new LogAuthors(), last: 0, rows: 0 };
    for (const row of await this.reads.rows(authoredUpdates, [roundId, kept.last])) {
      kept.authors.add(row);
      kept.last = row.id;
      kept.rows += 1;
    }
    this.#kept.delete(roundId);
    this.#kept.set(roundId, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return kept.authors;
  }

  /** What is kept of a draft, taken out for as long as it is added to; null where a row came in between. */
  async #standing(roundId: string): Promise<Kept | null> {
    const kept = this.#kept.get(roundId);
    this.#kept.delete(roundId);
    if (!kept) return null;
    const counted = await this.reads.row(countUpTo, [roundId, kept.last]);
    return counted?.rows === kept.rows ? kept : null;
  }
}
