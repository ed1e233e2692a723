import type { beforeSyncPayload, Document, Extension, onLoadDocumentPayload } from '@hocuspocus/server';
import { bringsKnownContent, EDITOR_SCHEMA_VERSION } from '@recheck/editor-schema';
import { applyUpdate } from 'yjs';
import type { Log } from '../../platform/telemetry/log';
import { addPieces, type DraftLogReader } from '../draft-log.queries';
import { copyName } from './copy-name';
import { addsNothing, readable, SYNC_STEP_1 } from './draft-message';
import type { KeepUpdateCommand } from './keep-update.command';
import type { LiveContext } from './live-context';
import { LiveRefusal } from './live-refusal';

/**
 * Log first, apply second, acknowledge third. The library runs `beforeSync` before it acknowledges an update, and waits:
 * an update is in the database when an editor is told that it is saved, and what cannot be logged is neither applied nor
 * acknowledged. The documents in memory are copies that are never written back.
 */
export class PersistExtension implements Extension<LiveContext> {
  readonly #writing = new Set<Promise<unknown>>();

  constructor(
    private readonly reader: DraftLogReader,
    private readonly keepUpdate: KeepUpdateCommand,
    private readonly options: {
      readonly schemaVersion: number;
      readonly log: Log;
      /** Told of a copy that may lack something that it is said to hold. */
      readonly unsure: (copy: Document) => void;
    },
  ) {}

  async onLoadDocument({ document, documentName }: onLoadDocumentPayload<LiveContext>): Promise<void> {
    try {
      addPieces(document, await this.reader.pieces(documentName), { schemaVersion: this.options.schemaVersion });
    } catch (error) {
      // The library forgets a document that could not be loaded, but leaves its timers running.
      document.destroy();
      throw error;
    }
  }

  async beforeSync({ type, payload, document, context, connection }: beforeSyncPayload<LiveContext>): Promise<void> {
    // The library applies nothing of a reader's.
    if (type === SYNC_STEP_1 || connection.readOnly) return;
    if (!readable(payload)) throw new LiveRefusal('inputInvalid');
    if (addsNothing(document, type, payload)) return;
    const { schemaVersion, log, unsure } = this.options;
    // What nobody could read must not reach the log either; of another version this program knows too little.
    if (schemaVersion === EDITOR_SCHEMA_VERSION && !bringsKnownContent(payload)) throw new LiveRefusal('inputInvalid');
    const update = { roundId: document.name, bytes: payload, schemaVersion, heldBy: copyName(document) };
    const kept = await this.#tracked(this.keepUpdate.execute(context.caller, update)).catch((error: unknown) => {
      // The connection to the database may have broken after the commit and before its answer.
      unsure(document);
      throw error;
    });
    if (kept.ok) {
      // In this moment, and not when the library gets to it: it would leave the update out if the writer is being sent
      // away meanwhile, and this copy, which is said to hold it, would be the only one without it.
      applyUpdate(document, payload, { source: 'connection', connection });
      return;
    }
    connection.readOnly = true;
    const { personId } = context.caller;
    log.info('live.updateRefused', { code: kept.refusal.code, roundId: document.name, personId });
    throw new LiveRefusal(kept.refusal.code);
  }

  /** Settles when no update is on its way to the database. */
  async settled(): Promise<void> {
    while (this.#writing.size > 0) await Promise.allSettled(this.#writing);
  }

  async #tracked<Value>(writing: Promise<Value>): Promise<Value> {
    this.#writing.add(writing);
    try {
      return await writing;
    } finally {
      this.#writing.delete(writing);
    }
  }
}
