import type { Settings } from '../config/settings';

/**
 * The origins from which browsers may act on the newsroom. Without a `BASE_URL` these are the names of this machine at
 * the port that is listened on.
 */
export class Origins {
  #port: number;

  constructor(private readonly settings: Pick<Settings, 'baseUrl' | 'trustedOrigins' | 'port'>) {
    this.#port = settings.port;
  }

  /** Told once the port is known, which is not before listening if the system chose it. */
  listensOn(port: number): void {
    this.#port = port;
  }

  /** The address that people type, without a slash at its end. */
  get base(): string {
    return (this.settings.baseUrl ?? `http://127.0.0.1:${this.#port}`).replace(/\/+$/, '');
  }

  /** All of them, as browsers write them in the header `Origin`. */
  get all(): readonly string[] {
    const own =
      this.settings.baseUrl === null
        ? ['127.0.0.1', 'localhost', '[::1]'].map((name) => `http://${name}:${this.#port}`)
        : [new URL(this.settings.baseUrl).origin];
    return [...own, ...this.settings.trustedOrigins];
  }

  /** Whether a request may act: it comes from one of ours, or from no browser (which would name its origin). */
  trusts(origin: string | undefined): boolean {
    return origin === undefined || this.all.includes(origin);
  }
}
