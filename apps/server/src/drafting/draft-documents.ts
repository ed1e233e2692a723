import { Injectable } from '@nestjs/common';
import type { CheckDocument } from '@recheck/domain';
import { documentFromYjs } from '@recheck/editor-schema';
import { Doc } from 'yjs';
import { addPieces, DraftLogReader } from './draft-log.queries';

/** Where the log of a draft ends: equal positions mean equal drafts, on whatever server they were read. */
export interface DraftPosition {
  /** Last row of the log that the snapshot holds. */
  readonly snapshot: number;
  /** Rows after it. Counted, because of two rows the one with the smaller id may be committed later. */
  readonly rows: number;
  readonly last: number;
}

/** SQL for the position of a draft as JSON; `round` is an SQL expression for the round's id. */
export const draftPosition = (round: string): string => `(
  SELECT json_build_object('rows', count(u.id), 'last', coalesce(max(u.id), 0), 'snapshot', coalesce(max(s.up_to), 0))
  FROM (SELECT coalesce((SELECT d.up_to FROM draft_snapshots d WHERE d.round_id = ${round}), 0) AS up_to) s
  LEFT JOIN draft_updates u ON u.round_id = ${round} AND u.id > s.up_to)`;

/** Documents kept in memory; a newsroom has fewer drafts in hand at a time. */
const KEPT = 200;

/**
 * Drafts as documents, for reading. Rebuilding one from its log is work, and most requests find the draft as the last one
 * left it: so documents are kept with the position they were built at, and a statement that reads a round tells whether
 * it still holds.
 */
@Injectable()
export class DraftDocuments {
  readonly #kept = new Map<string, { readonly position: string; readonly document: CheckDocument }>();

  constructor(private readonly log: DraftLogReader) {}

  /** The draft of a round whose log ends at `position`, or a newer one if somebody is typing. */
  async read(roundId: string, { snapshot, rows, last }: DraftPosition): Promise<CheckDocument> {
    const position = `${snapshot}+${rows}:${last}`;
    const kept = this.#kept.get(roundId);
    // Deleting and setting again makes it the youngest: the oldest is the first to go.
    this.#kept.delete(roundId);
    const document = kept?.position === position ? kept.document : await this.#rebuild(roundId);
    this.#kept.set(roundId, { position, document });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
    return document;
  }

  async #rebuild(roundId: string): Promise<CheckDocument> {
    const doc = new Doc();
    try {
      addPieces(doc, await this.log.pieces(roundId));
      return documentFromYjs(doc);
    } finally {
      doc.destroy();
    }
  }
}
