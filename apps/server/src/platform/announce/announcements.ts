import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import pg from 'pg';
import type { Log } from '../telemetry/log';
import { CHANNEL, type Announcement } from './announcement';

type Listener = (ids: readonly string[]) => void;
type Listeners = Map<string, Set<Listener>>;

const add = (all: Listeners, topic: string, listener: Listener): (() => void) => {
  const listeners = all.get(topic) ?? new Set();
  all.set(topic, listeners.add(listener));
  return () => listeners.delete(listener);
};

const RECONNECT_AFTER = 500;

/**
 * The receiving side: one connection of this process that listens to what transactions announced, in all processes.
 * After a broken connection the listeners of `gap` are told, since notices may have been missed: they read again.
 */
@Injectable()
export class Announcements implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #listeners: Listeners = new Map();
  readonly #promptListeners: Listeners = new Map();
  readonly #gapListeners = new Set<() => void>();
  #client: pg.Client | null = null;
  #closing = false;
  #connectedBefore = false;

  constructor(
    private readonly connection: pg.ClientConfig,
    private readonly log: Log,
  ) {}

  /** Calls `listener` with the ids of every announcement on a topic. Gives the way to stop. */
  on(topic: string, listener: Listener): () => void {
    return add(this.#listeners, topic, listener);
  }

  /**
   * Like `on`, and at once for what this process itself commits: before its command answers, and again when the notice
   * arrives. For what is kept in memory: whoever changed something sees the change, and never what was kept before.
   */
  onAtOnce(topic: string, listener: Listener): () => void {
    const stops = [add(this.#listeners, topic, listener), add(this.#promptListeners, topic, listener)];
    return () => stops.forEach((stop) => stop());
  }

  /** Told by the unit of work what a transaction of this process announced, right after its commit. */
  committed(announcements: readonly Announcement[]): void {
    for (const { topic, ids } of announcements) this.#callAll(this.#promptListeners, topic, ids);
  }

  /** Whether announcements arrive. While they do not, nobody can know that what they kept still holds. */
  get arrive(): boolean {
    return this.#client !== null;
  }

  /** Calls `listener` whenever announcements may have been missed. Gives the way to stop. */
  onGap(listener: () => void): () => void {
    this.#gapListeners.add(listener);
    return () => this.#gapListeners.delete(listener);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.#listen();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#closing = true;
    await this.#client?.end().catch(() => undefined);
  }

  async #listen(): Promise<void> {
    const client = new pg.Client({ ...this.connection, keepAlive: true });
    // A connection ends with an error, with an end, or with both: once is enough.
    const lost = (): void => {
      if (this.#client !== client && this.#client !== null) return;
      this.#client = null;
      if (!this.#closing) setTimeout(() => void this.#again(), RECONNECT_AFTER).unref();
    };
    client.on('notification', ({ payload }) => this.#tell(payload));
    // From the beginning: what nobody listens to would end the process.
    client.on('error', () => void client.end().catch(() => undefined));
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    this.#client = client;
    client.once('end', lost);
    if (this.#connectedBefore) for (const listener of this.#gapListeners) this.#call(listener);
    this.#connectedBefore = true;
  }

  async #again(): Promise<void> {
    if (this.#closing) return;
    try {
      await this.#listen();
    } catch (error) {
      this.log.warn('announcements.unreachable', { message: String(error) });
      setTimeout(() => void this.#again(), RECONNECT_AFTER).unref();
    }
  }

  #tell(payload: string | undefined): void {
    if (payload === undefined) return;
    const { topic, ids } = JSON.parse(payload) as Announcement;
    this.#callAll(this.#listeners, topic, ids);
  }

  #callAll(listeners: Listeners, topic: string, ids: readonly string[]): void {
    for (const listener of listeners.get(topic) ?? []) this.#call(() => listener(ids));
  }

  #call(listener: () => void): void {
    try {
      listener();
    } catch (error) {
      this.log.error('announcements.listenerFailed', error);
    }
  }
}
