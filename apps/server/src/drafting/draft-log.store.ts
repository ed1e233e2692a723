import {
  documentFromYjs,
  EDITOR_SCHEMA_VERSION,
  yjsUpdateFromDocument,
  yjsUpdateTowards,
} from '@recheck/editor-schema';
import type { CheckDocument, TextOrigin } from '@recheck/domain';
import { Doc, encodeStateAsUpdate } from 'yjs';
import type { Announcement } from '../platform/announce/announcement';
import type { Transaction } from '../platform/database/transaction';
import { addPieces, DRAFT_PIECES, type DraftPieceRow } from './draft-log.queries';

/** A draft as its log holds it. */
export interface RebuiltDraft {
  readonly document: CheckDocument;
  /** Last row of the update log that the document was built from; 0 when there is none. */
  readonly logPosition: number;
}

/** One update of the shared document, as an editor sent it. */
export interface DraftUpdate {
  readonly roundId: string;
  readonly bytes: Uint8Array;
  /** Version of the editor schema that it was written with. */
  readonly schemaVersion: number;
  /** Whose words these are; null for seeded text, which makes nobody a contributor. */
  readonly author: { readonly personId: string; readonly sessionId: string } | null;
  /** Where the words come from that no person wrote. */
  readonly origin?: TextOrigin;
  /** The copy in some memory that gets the update anyway; all others read it when they are told. */
  readonly heldBy?: string;
}

/** Announced for each row of the log: the round, the row, and the copy that gets it anyway (or nothing). */
export const UPDATE_LOGGED = 'drafting.updateLogged';

const updateLogged = (roundId: string, id: number, heldBy = ''): Announcement => ({
  topic: UPDATE_LOGGED,
  ids: [roundId, String(id), heldBy],
});

/**
 * The update log of drafts within one transaction. Rows are only ever added; a draft is what its rows add up to.
 *
 * Ids grow in the order in which rows are added, not in which they are committed. Whoever needs a position ("everything
 * up to here") locks the round first: every writer shares a lock on it until the commit, so that no row below the
 * position can come later.
 */
export class DraftLogStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * The only writer of the log. The row counts once the transaction commits; the database refuses it (`draftFrozen`)
   * unless the round is in `DRAFT`. Gives the position of the row.
   */
  async appendUpdate({ roundId, bytes, schemaVersion, author, origin, heldBy }: DraftUpdate): Promise<number> {
    // The lock comes before the number of the row, whoever calls this.
    const [row] = await this.transaction.query<{ id: number }>(
      `WITH held AS MATERIALIZED (SELECT id FROM rounds WHERE id = $1 FOR SHARE)
       INSERT INTO draft_updates (round_id, person_id, session_id, schema_version, bytes, received_at, origin)
       SELECT held.id, $2, $3, $4, $5, $6, $7 FROM held RETURNING id`,
      [
        roundId,
        author?.personId ?? null,
        author?.sessionId ?? null,
        schemaVersion,
        Buffer.from(bytes),
        this.transaction.now,
        origin ?? null,
      ],
    );
    if (!row) throw new Error('The update was not added to the log.');
    this.transaction.announce(updateLogged(roundId, row.id, heldBy));
    return row.id;
  }

  /**
   * Writes the first text of a round: call it in the transaction that opens the round, while it is in `DRAFT`. Seeding
   * the same document again changes nothing; seeding a draft that holds something else is a mistake of the program.
   * @param origin where the text comes from; that of an import or a tool is disclosed until a person adopts it
   */
  async seed(roundId: string, document: CheckDocument, origin: TextOrigin): Promise<void> {
    const bytes = yjsUpdateFromDocument(document);
    const present = await this.#pieces(roundId);
    // Two transactions may both have done it: the same update, which counts once.
    if (present.some((piece) => Buffer.compare(piece.bytes, bytes) !== 0))
      throw new Error(`The draft of round ${roundId} already holds something.`);
    if (present.length > 0) return;
    await this.appendUpdate({ roundId, bytes, schemaVersion: EDITOR_SCHEMA_VERSION, author: null, origin });
  }

  /**
   * Adds edits after which the draft reads like `document`; lock the round first. What the log holds stays, and editors
   * that have the draft open see the edits arrive. Gives the position of the row; null where nothing had to change.
   */
  async rewrite(
    roundId: string,
    document: CheckDocument,
    author: NonNullable<DraftUpdate['author']>,
  ): Promise<number | null> {
    const { doc } = await this.#rebuilt(roundId);
    try {
      const bytes = yjsUpdateTowards(doc, document);
      if (bytes === null) return null;
      return await this.appendUpdate({ roundId, bytes, schemaVersion: EDITOR_SCHEMA_VERSION, author });
    } finally {
      doc.destroy();
    }
  }

  /** The draft as its log has it. For a decision about it, lock the round first. */
  async rebuild(roundId: string): Promise<RebuiltDraft> {
    const { doc, logPosition } = await this.#rebuilt(roundId);
    try {
      return { document: documentFromYjs(doc), logPosition };
    } finally {
      doc.destroy();
    }
  }

  /**
   * Puts a snapshot of everything logged so far in the place of the rows when drafts are loaded. The rows stay: they say
   * who wrote what. Built from the database alone, so that a damaged document in some memory can never replace it. Does
   * nothing for a round that does not exist.
   */
  async compact(roundId: string): Promise<void> {
    const [round] = await this.transaction.query('SELECT 1 FROM rounds WHERE id = $1 FOR UPDATE', [roundId]);
    if (!round) return;
    const { doc, logPosition, schemaVersion } = await this.#rebuilt(roundId);
    const state = encodeStateAsUpdate(doc);
    doc.destroy();
    await this.transaction.query(
      `INSERT INTO draft_snapshots (round_id, up_to, schema_version, state, made_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (round_id) DO UPDATE
       SET up_to = excluded.up_to, schema_version = excluded.schema_version, state = excluded.state, made_at = excluded.made_at
       WHERE draft_snapshots.up_to < excluded.up_to`,
      [roundId, logPosition, schemaVersion, Buffer.from(state), this.transaction.now],
    );
  }

  async #rebuilt(roundId: string): Promise<{ doc: Doc; logPosition: number; schemaVersion: number }> {
    const pieces = await this.#pieces(roundId);
    const doc = new Doc();
    addPieces(doc, pieces);
    return {
      doc,
      logPosition: pieces.at(-1)?.id ?? 0,
      schemaVersion: Math.max(0, ...pieces.map((piece) => piece.schema_version)),
    };
  }

  #pieces(roundId: string): Promise<DraftPieceRow[]> {
    return this.transaction.query<DraftPieceRow>(DRAFT_PIECES, [roundId]);
  }
}

/** The draft of a round within a transaction; see `DraftLogStore.rebuild`. */
export const rebuildDraft = (transaction: Transaction, roundId: string): Promise<RebuiltDraft> =>
  transaction.store(DraftLogStore).rebuild(roundId);
