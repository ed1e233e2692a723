import type { ImportedText } from '@recheck/domain';
import type { Transaction } from '../platform/database/transaction';
import { newId } from '../platform/ids';
import { ImportRow } from './import.row';

/** A text that was read and not yet written down. */
export interface ReadImport {
  readonly fileName: string;
  readonly contentDigest: string;
  readonly text: string;
  readonly report: ImportedText;
}

/** Where a text became something: both null for an article. */
export interface ImportPlace {
  readonly factCheckId: string | null;
  readonly roundId: string | null;
}

/** Writes and finds imports. */
export class ImportStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * The check that the same text already made, if it did. Holds a lock on the text's digest until the transaction ends,
   * so that two imports of one text at once make one check.
   */
  async earlier(contentDigest: string): Promise<{ factCheckId: string } | null> {
    await this.transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [contentDigest]);
    return this.transaction.row(
      `SELECT fact_check_id AS "factCheckId" FROM imports WHERE content_digest = $1 AND fact_check_id IS NOT NULL
       ORDER BY imported_at LIMIT 1`,
      [contentDigest],
    );
  }

  /** Keeps an import; gives its id. */
  async keep(read: ReadImport, place: ImportPlace): Promise<string> {
    const importedBy = this.transaction.actor.personId;
    if (importedBy === null) throw new Error('Texts are imported by people.');
    const id = newId();
    await this.transaction.insert(ImportRow, { id, ...read, ...place, importedBy, importedAt: this.transaction.now });
    return id;
  }

  /** The article behind an import; null when there is none. */
  async article(importId: string): Promise<ImportRow | null> {
    const [row] = await this.transaction.find(ImportRow, { id: importId });
    return row?.report.kind === 'ARTICLE' ? row : null;
  }
}
