import { Injectable } from '@nestjs/common';
import { EDITOR_SCHEMA_VERSION, withoutTidying } from '@recheck/editor-schema';
import { applyUpdate, Doc } from 'yjs';
import { Reads, statement } from '../platform/database/reads';

/** A piece of a draft: its snapshot, or one update. `id` is the last row of the log that it contains. */
export interface DraftPieceRow {
  readonly id: number;
  readonly schema_version: number;
  readonly bytes: Uint8Array;
}

/**
 * Everything that makes up the draft of a round ($1), in order. One statement sees one state of the database, so the
 * snapshot and the rows after it fit together.
 */
export const DRAFT_PIECES = `
  SELECT s.up_to AS id, s.schema_version, s.state AS bytes FROM draft_snapshots s WHERE s.round_id = $1
  UNION ALL
  SELECT u.id, u.schema_version, u.bytes FROM draft_updates u
  WHERE u.round_id = $1 AND u.id > coalesce((SELECT s.up_to FROM draft_snapshots s WHERE s.round_id = $1), 0)
  ORDER BY id`;

const draftPieces = statement<DraftPieceRow>('drafting.draftPieces', DRAFT_PIECES);

const draftUpdates = statement<DraftPieceRow>(
  'drafting.draftUpdates',
  `SELECT u.id, u.schema_version, u.bytes FROM draft_updates u
   WHERE u.round_id = $1 AND u.id = ANY($2::bigint[]) ORDER BY u.id`,
);

/** The draft was written by a newer version of the server: this one would not understand all of it. */
export class NewerDraftError extends Error {
  override readonly name = 'NewerDraftError';
}

/**
 * Adds pieces to a document, as one change; `origin` goes to its observers. Pieces that it already holds change nothing.
 */
export const addPieces = (
  doc: Doc,
  pieces: readonly DraftPieceRow[],
  { origin, schemaVersion = EDITOR_SCHEMA_VERSION }: { origin?: unknown; schemaVersion?: number } = {},
): void => {
  const newer = pieces.find((piece) => piece.schema_version > schemaVersion);
  if (newer) throw new NewerDraftError(`Row ${newer.id} of the update log has schema version ${newer.schema_version}.`);
  withoutTidying(doc);
  doc.transact(() => {
    for (const { bytes } of pieces) applyUpdate(doc, bytes, origin);
  }, origin);
};

/** Reads the update log outside of transactions. */
@Injectable()
export class DraftLogReader {
  constructor(private readonly reads: Reads) {}

  /** All pieces of a draft in order; none for a draft in which nothing was ever written. */
  pieces(roundId: string): Promise<readonly DraftPieceRow[]> {
    return this.reads.rows(draftPieces, [roundId]);
  }

  /** Those rows of the log that are there, in order. */
  updates(roundId: string, ids: readonly number[]): Promise<readonly DraftPieceRow[]> {
    return this.reads.rows(draftUpdates, [roundId, ids]);
  }
}
