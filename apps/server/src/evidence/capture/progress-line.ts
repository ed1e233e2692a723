import { setTimeout as pause } from 'node:timers/promises';
import type { CaptureProgress } from './capture.store';

const PAUSE_MILLISECONDS = 300;

/**
 * Passes on how far a capture is: at once, and then at most a few times a second with what has come together since. What
 * cannot be written is left: the next line says more anyway.
 */
export class ProgressLine {
  #waiting: CaptureProgress | null = null;
  #writing: Promise<void> | null = null;
  readonly #ended = new AbortController();

  constructor(private readonly write: (progress: CaptureProgress) => Promise<void>) {}

  tell(progress: CaptureProgress): void {
    this.#waiting = { ...this.#waiting, ...progress };
    this.#writing ??= this.#writeOn();
  }

  /** Writes what is left, and ends. */
  async end(): Promise<void> {
    this.#ended.abort();
    await this.#writing;
  }

  async #writeOn(): Promise<void> {
    while (this.#waiting) {
      const next = this.#waiting;
      this.#waiting = null;
      await this.write(next).catch(() => undefined);
      // Cut short by the end.
      await pause(PAUSE_MILLISECONDS, undefined, { signal: this.#ended.signal }).catch(() => undefined);
    }
    this.#writing = null;
  }
}
