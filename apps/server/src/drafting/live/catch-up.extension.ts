import { setTimeout as sleep } from 'node:timers/promises';
import type { Document, Extension, onLoadDocumentPayload } from '@hocuspocus/server';
import type { Announcements } from '../../platform/announce/announcements';
import type { Log } from '../../platform/telemetry/log';
import { addPieces, NewerDraftError, type DraftLogReader, type DraftPieceRow } from '../draft-log.queries';
import { UPDATE_LOGGED } from '../draft-log.store';
import { copyName } from './copy-name';
import type { LiveContext } from './live-context';

/** Not an editor's: the library broadcasts it and stores nothing. */
const FROM_THE_LOG = { source: 'local', skipStoreHooks: true } as const;

/** After so long what could not be read is read again. */
const AGAIN_MILLISECONDS = 500;

/** One copy of a draft in this process, and what it has not read yet: some rows of the log, or whatever is there. */
class OpenCopy {
  #rows = new Set<number>();
  #everything = false;
  #reading = false;

  constructor(
    private readonly document: Document,
    private readonly reader: DraftLogReader,
    private readonly options: { readonly schemaVersion: number; readonly log: Log },
  ) {}

  holds(document: Document): boolean {
    return this.document === document;
  }

  /** Whether an update went into this copy without being read from the log. */
  isNamed(copy: string | undefined): boolean {
    return copy === copyName(this.document);
  }

  /** Reads a row, or everything. While one reading is under way all further ones wait, and are made together. */
  read(row: number | 'everything'): void {
    if (row === 'everything') this.#everything = true;
    else this.#rows.add(row);
    if (!this.#reading) void this.#readOn();
  }

  async #readOn(): Promise<void> {
    this.#reading = true;
    while ((this.#everything || this.#rows.size > 0) && !this.document.isDestroyed) {
      const [rows, everything] = [this.#rows, this.#everything];
      [this.#rows, this.#everything] = [new Set(), false];
      try {
        const pieces = everything ? await this.#pieces() : await this.#updates([...rows]);
        if (!this.document.isDestroyed) this.#add(pieces);
      } catch (error) {
        this.options.log.error('live.catchUpFailed', error, { roundId: this.document.name });
        if (error instanceof NewerDraftError) continue;
        // One reading after the other here as well: a database in trouble is not asked for each row anew.
        for (const row of rows) this.#rows.add(row);
        this.#everything ||= everything;
        await sleep(AGAIN_MILLISECONDS, undefined, { ref: false });
      }
    }
    this.#reading = false;
  }

  async #updates(rows: readonly number[]): Promise<readonly DraftPieceRow[]> {
    const found = await this.reader.updates(this.document.name, rows);
    // Compacted in this moment: they are in the snapshot.
    return found.length < rows.length ? this.#pieces() : found;
  }

  #pieces(): Promise<readonly DraftPieceRow[]> {
    return this.reader.pieces(this.document.name);
  }

  #add(pieces: readonly DraftPieceRow[]): void {
    addPieces(this.document, pieces, { origin: FROM_THE_LOG, schemaVersion: this.options.schemaVersion });
  }
}

/**
 * Brings what was logged elsewhere, by another live process or by a command, into the documents that this process
 * shows. What crosses between processes is the numbers of rows; the rows are read from the database. Adding a row twice
 * changes nothing, so after a broken connection everything is simply read again.
 *
 * However much comes in, and however slow the database is, each draft has one reading under way: readings that pile up
 * would take the connections from the writers, and everybody would wait for everybody.
 */
export class CatchUpExtension implements Extension<LiveContext> {
  /** Before the pieces are read, so that no row falls between the reading and the listening. */
  readonly priority = 120;

  readonly #copies = new Map<string, OpenCopy>();
  readonly #stop: readonly (() => void)[];

  constructor(
    private readonly reader: DraftLogReader,
    private readonly options: { readonly schemaVersion: number; readonly log: Log },
    announcements: Announcements,
  ) {
    this.#stop = [
      announcements.on(UPDATE_LOGGED, ([roundId = '', id, heldBy]) => {
        const copy = this.#copies.get(roundId);
        if (copy && !copy.isNamed(heldBy)) copy.read(Number(id));
      }),
      announcements.onGap(() => {
        for (const copy of this.#copies.values()) copy.read('everything');
      }),
    ];
  }

  /** Reads everything of a copy once more, because it may lack something that was logged. */
  readAgain(document: Document): void {
    const copy = this.#copies.get(document.name);
    if (copy?.holds(document)) copy.read('everything');
  }

  async onLoadDocument({ document, documentName }: onLoadDocumentPayload<LiveContext>): Promise<void> {
    this.#copies.set(documentName, new OpenCopy(document, this.reader, this.options));
    // Not by the library's hook: it is told of a failed load by nothing, and of a closed copy perhaps after another one
    // has been opened.
    document.once('destroy', () => {
      if (this.#copies.get(documentName)?.holds(document)) this.#copies.delete(documentName);
    });
  }

  async onDestroy(): Promise<void> {
    for (const stop of this.#stop) stop();
  }
}
