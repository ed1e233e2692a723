import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Policy } from '../auth/policy';
import type { Sessions } from '../auth/sessions';
import type { Origins } from '../auth/origins';
import type { PersonActor } from '../auth/actor';
import type { Log } from '../telemetry/log';

/** Takes over a socket whose request has passed the policy. `caller` is null only where the policy lets everybody in. */
export type UpgradeHandler = (
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  caller: PersonActor | null,
) => void;

/** What stands behind an open path. */
export interface Door {
  readonly policy: Policy;
  readonly handle: UpgradeHandler;
  /** Ends the sockets that were taken over. */
  readonly close: () => Promise<void>;
}

const REASONS = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 503: 'Service Unavailable' } as const;

const turnAway = (socket: Duplex, status: keyof typeof REASONS): void => {
  socket.end(`HTTP/1.1 ${status} ${REASONS[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  setTimeout(() => socket.destroy(), 1_000).unref();
};

/**
 * The one place where connections become WebSockets. A path is opened with its policy; the Origin and the session are
 * checked before the handshake; every other path is closed.
 */
export class Upgrades {
  readonly #doors = new Map<string, Door>();
  #closing = false;

  constructor(
    private readonly sessions: Sessions,
    private readonly origins: Origins,
    private readonly log: Log,
  ) {}

  /** Opens a path. */
  open(path: string, door: Door): void {
    this.#doors.set(path, door);
  }

  /** Lets nobody in any more and ends what is open: a server does not stop while a socket of its is open. */
  async close(): Promise<void> {
    this.#closing = true;
    await Promise.all([...this.#doors.values()].map((door) => door.close()));
  }

  /** Every open path with its policy. */
  get doors(): readonly { readonly path: string; readonly policy: Policy }[] {
    return [...this.#doors].map(([path, { policy }]) => ({ path, policy }));
  }

  /** Answers the upgrade requests of a server. */
  attachTo(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      this.#answer(request, socket, head).catch((error: unknown) => {
        this.log.error('upgrade.failed', error);
        socket.destroy();
      });
    });
  }

  async #answer(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const door = this.#doors.get((request.url ?? '/').split('?', 1)[0] ?? '/');
    if (!door) return turnAway(socket, 404);
    if (this.#closing) return turnAway(socket, 503);
    // Browsers always name the origin of a WebSocket: a request without one comes from elsewhere and has no business here.
    const { origin } = request.headers;
    if (origin === undefined || !this.origins.trusts(origin)) return turnAway(socket, 403);
    const caller = await this.sessions.actorOf(request);
    const refused = door.policy.refuses(caller);
    if (refused !== null) return turnAway(socket, refused.code === 'notSignedIn' ? 401 : 403);
    door.handle(request, socket, head, caller);
  }
}
