import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hocuspocus, type Extension } from '@hocuspocus/server';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import type { Announcements } from '../../platform/announce/announcements';
import type { PersonActor } from '../../platform/auth/actor';
import type { Reads } from '../../platform/database/reads';
import type { Log } from '../../platform/telemetry/log';
import { watchMargins } from '../comments/margin-watch';
import type { DraftAccess } from '../draft-access';
import { DraftLogReader } from '../draft-log.queries';
import { AccessWatch } from './access-watch';
import { AttributeExtension } from './attribute.extension';
import { AuthorizeExtension } from './authorize.extension';
import { CatchUpExtension } from './catch-up.extension';
import { guarded } from './guarded';
import type { KeepUpdateCommand } from './keep-update.command';
import type { LiveContext } from './live-context';
import { LiveSocket } from './live-socket';
import { OneCopyExtension } from './one-copy.extension';
import { PaceExtension } from './pace.extension';
import { PersistExtension } from './persist.extension';
import { VersionGateExtension } from './version-gate.extension';

const LARGEST_FRAME_BYTES = 1024 * 1024;

/** Longest time that closing waits for updates on their way to the database. */
const CLOSING_MILLISECONDS = 5_000;

export interface LiveDraftsOptions {
  readonly access: DraftAccess;
  readonly keepUpdate: KeepUpdateCommand;
  readonly reads: Reads;
  readonly announcements: Announcements;
  readonly log: Log;
  /** Version of the editor schema that editors must have. */
  readonly schemaVersion: number;
}

const fetchHeaders = ({ headers }: IncomingMessage): Headers => {
  const copy = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) copy.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return copy;
};

const bytesOf = (data: RawData): Uint8Array =>
  Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? new Uint8Array(data) : data;

/**
 * The drafts that are open in editors, over Yjs: takes over WebSockets whose session and origin were checked, and ends
 * them again. Nothing in here is the truth: the update log is.
 */
export class LiveDrafts {
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME_BYTES });
  readonly #live = new Map<WebSocket, LiveSocket>();
  readonly #drafts: Hocuspocus<LiveContext>;
  readonly #persist: PersistExtension;
  readonly #watch: AccessWatch;
  readonly #stopWatchingMargins: () => void;
  readonly #log: Log;
  #closing: Promise<void> | null = null;

  constructor({ access, keepUpdate, reads, announcements, log, schemaVersion }: LiveDraftsOptions) {
    const reader = new DraftLogReader(reads);
    const options = { schemaVersion, log };
    const catchUp = new CatchUpExtension(reader, options, announcements);
    this.#persist = new PersistExtension(reader, keepUpdate, {
      ...options,
      unsure: (copy) => catchUp.readAgain(copy),
    });
    const extensions: readonly Extension<LiveContext>[] = [
      new OneCopyExtension(),
      new VersionGateExtension(schemaVersion),
      new AuthorizeExtension(access),
      catchUp,
      this.#persist,
      new AttributeExtension(),
      new PaceExtension(),
    ];
    this.#drafts = new Hocuspocus<LiveContext>({
      extensions: extensions.map((extension) => guarded(extension, log)),
      // One socket carries one draft.
      maxPendingDocuments: 1,
      maxUnauthenticatedQueueSize: LARGEST_FRAME_BYTES,
      maxUnauthenticatedQueueMessages: 100,
      // Nothing is stored from memory, so nothing waits to be.
      debounce: 0,
    });
    this.#watch = new AccessWatch(this.#drafts, access, reads, log, announcements);
    this.#stopWatchingMargins = watchMargins(this.#drafts, announcements);
    this.#log = log;
  }

  /** How many editors are connected, and how many drafts they have open. */
  get open(): { readonly editors: number; readonly drafts: number } {
    return { editors: this.#live.size, drafts: this.#drafts.documents.size };
  }

  /** Takes over a socket that asked to become a WebSocket, for somebody who is signed in. */
  take(request: IncomingMessage, socket: Duplex, head: Buffer, caller: PersonActor): void {
    if (this.#closing !== null) {
      socket.destroy();
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => this.#serve(webSocket, request, caller));
  }

  /**
   * Ends all connections. Returns when what was being written is written, at the latest after five seconds; what was not
   * acknowledged by then is sent again by the editors when they connect to the next process.
   */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#watch.stop();
    this.#stopWatchingMargins();
    for (const socket of this.#live.values()) socket.end('restarting');
    await Promise.race([this.#persist.settled(), sleep(CLOSING_MILLISECONDS, undefined, { ref: false })]);
    for (const socket of this.#live.keys()) socket.terminate();
    await this.#drafts.hooks('onDestroy', { instance: this.#drafts });
    this.#sockets.close();
  }

  #serve(webSocket: WebSocket, request: IncomingMessage, caller: PersonActor): void {
    const socket = new LiveSocket(webSocket);
    this.#live.set(webSocket, socket);
    const connection = this.#drafts.handleConnection(
      socket,
      new Request(new URL(request.url ?? '/', 'http://live.invalid'), { headers: fetchHeaders(request) }),
      { caller, socket },
    );
    webSocket.on('message', (data) => {
      const frame = bytesOf(data);
      socket.received(frame);
      connection.handleMessage(frame);
    });
    webSocket.on('close', (code, reason) => {
      this.#live.delete(webSocket);
      connection.handleClose({ code, reason: reason.toString() });
    });
    webSocket.on('error', (error) => this.#log.debug('live.socketFailed', { message: error.message }));
  }
}
