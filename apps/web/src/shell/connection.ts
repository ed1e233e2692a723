import type { Instant } from '@recheck/domain';

const PROBE_MS = 4000;

type Listener = () => void;

/**
 * Whether the newsroom can be reached. Told by requests as they fail and succeed; while it cannot, asks again every few
 * seconds and, once there is an answer, calls `onBack`.
 */
export class Connection {
  #since: Instant | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<Listener>();

  constructor(
    private readonly probe: () => Promise<boolean>,
    private readonly onBack: () => void,
  ) {}

  /** Since when it cannot be reached; null while it can. */
  readonly offlineSince = (): Instant | null => this.#since;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A request did not reach it. */
  failed(): void {
    if (this.#since !== null) return;
    this.#set(new Date().toISOString() as Instant);
    this.#askLater();
  }

  /** A request was answered, whatever the answer. */
  reached(): void {
    if (this.#since === null) return;
    clearTimeout(this.#timer);
    this.#set(null);
    this.onBack();
  }

  #askLater(): void {
    this.#timer = setTimeout(() => {
      void this.probe().then(
        (up) => (up ? this.reached() : this.#askLater()),
        () => this.#askLater(),
      );
    }, PROBE_MS);
  }

  #set(since: Instant | null): void {
    this.#since = since;
    this.#listeners.forEach((listener) => listener());
  }
}

/** Asks for the smallest page there is. */
export const probeServer = async (): Promise<boolean> => {
  const { ok } = await fetch('/healthz', { cache: 'no-store' });
  return ok;
};
