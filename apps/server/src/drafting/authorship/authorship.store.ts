import type { Span } from '@recheck/editor-schema';
import type { Transaction } from '../../platform/database/transaction';
import { newId } from '../../platform/ids';
import { DRAFT_PIECES, type DraftPieceRow } from '../draft-log.queries';
import { AdoptionRow } from './adoption.row';
import type { Adoption, AuthoredParagraph } from './authored-paragraphs';
import { ADOPTIONS, AUTHORED_UPDATES } from './authorship.sql';
import { LogAuthors, type AuthoredUpdate } from './log-authors';
import { readAuthorship } from './read-authorship';

/** Who wrote what in drafts, within one transaction. */
export class AuthorshipStore {
  constructor(private readonly transaction: Transaction) {}

  /** Who wrote each paragraph. Lock the round first. */
  async paragraphs(roundId: string): Promise<readonly AuthoredParagraph[]> {
    const authors = new LogAuthors();
    for (const update of await this.transaction.query<AuthoredUpdate>(AUTHORED_UPDATES, [roundId, 0]))
      authors.add(update);
    return readAuthorship({
      pieces: await this.transaction.query<DraftPieceRow>(DRAFT_PIECES, [roundId]),
      authors,
      adoptions: await this.transaction.query<Adoption>(ADOPTIONS, [roundId]),
    });
  }

  /** Notes that the acting person stands for this text. */
  async adopt(roundId: string, spans: readonly Span[]): Promise<void> {
    const { actor, now } = this.transaction;
    if (actor.personId === null) throw new Error('Text is adopted by people.');
    await this.transaction.insert(AdoptionRow, {
      id: newId(),
      roundId,
      personId: actor.personId,
      spans: spans.map(({ client, clock, length }) => [client, clock, length] as const),
      adoptedAt: now,
    });
  }

  /** Whether the round of a revision held text of an import or a tool. */
  async heldMachineText(revisionId: string): Promise<boolean> {
    const found = await this.transaction.row(
      `SELECT 1 AS found FROM revisions v JOIN draft_updates u ON u.round_id = v.round_id
       WHERE v.id = $1 AND u.origin IN ('IMPORT', 'TOOL') LIMIT 1`,
      [revisionId],
    );
    return found !== null;
  }
}
