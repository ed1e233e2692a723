import { mergeUpdates } from 'yjs';
import { EDITOR_SCHEMA_VERSION } from '@recheck/editor-schema';
import { device, type Kept } from '../shell';
import { UNSAVED_EDITS, topicOf } from './kept-topics';

/** Edits as this browser keeps them: of which version of the editor, and their bytes. */
interface KeptEdits {
  readonly schema: number;
  readonly bytes: Uint8Array;
}

/** What earlier tabs left behind: edits that nobody acknowledged to them. */
export class LeftEdits {
  static readonly NONE = new LeftEdits([]);

  constructor(private readonly rows: readonly Kept<KeptEdits>[]) {}

  /** What a person left in a round on this device. */
  static async of(personId: string, roundId: string): Promise<LeftEdits> {
    return new LeftEdits(await device.kept<KeptEdits>(personId, topicOf(UNSAVED_EDITS, roundId)));
  }

  get keys(): readonly number[] {
    return this.rows.map(({ key }) => key);
  }

  get all(): readonly Uint8Array[] {
    return this.rows.map(({ value }) => value.bytes);
  }

  forget(): Promise<void> {
    return device.forget(this.keys);
  }

  /** Of this version of the editor: it can go on with them. */
  get ours(): LeftEdits {
    return new LeftEdits(this.rows.filter(({ value }) => value.schema === EDITOR_SCHEMA_VERSION));
  }

  /** Of another version: they can be shown, but not made. */
  get foreign(): LeftEdits {
    return new LeftEdits(this.rows.filter(({ value }) => value.schema !== EDITOR_SCHEMA_VERSION));
  }
}

/**
 * The edits of one tab that the server has not acknowledged, kept on the device until it has: so they outlive a tab that
 * is closed, reloaded or crashes. Only edits are kept, not the draft: what they were made in is on the server.
 */
export class UnsavedEdits {
  #all: Uint8Array[] = [];
  /** How many of them are on the device; the rest is being written. */
  #kept = 0;
  #writing = false;
  #failed = false;
  #keys: number[] = [];
  /** Counts acknowledgements of everything: what is written meanwhile was acknowledged before it was kept. */
  #settled = 0;

  /** @param changed called when `kept` or `failed` may have changed */
  constructor(
    private readonly personId: string,
    private readonly roundId: string,
    private readonly changed: () => void,
  ) {}

  /** Every edit since everything was acknowledged last. */
  get all(): readonly Uint8Array[] {
    return this.#all;
  }

  /** How many of them are on the device, confirmed. */
  get kept(): number {
    return this.#kept;
  }

  /** Whether this browser keeps nothing. */
  get failed(): boolean {
    return this.#failed;
  }

  add(edit: Uint8Array): void {
    this.#all.push(edit);
    if (!this.#writing) void this.#write();
  }

  /** Goes on with what an earlier tab left behind: it goes together with what this one keeps. */
  adopt(left: LeftEdits): void {
    this.#all.unshift(...left.all);
    this.#keys.push(...left.keys);
    this.#kept += left.all.length;
  }

  /** The server has everything: nothing needs to be kept any more. */
  settle(): void {
    // What stays all the same is sent once more by the next tab, and changes nothing.
    this.release().catch(() => undefined);
  }

  /**
   * Lets go of everything, at once here and then on the device.
   * @param first what has to be done before the device may forget; if it fails, the device keeps what it has
   */
  async release(first: Promise<unknown> = Promise.resolve()): Promise<void> {
    if (this.#all.length === 0 && this.#keys.length === 0) return;
    this.#settled += 1;
    this.#all = [];
    this.#kept = 0;
    this.#failed = false;
    const keys = this.#keys.splice(0);
    await first;
    await device.forget(keys);
  }

  /** One after another: while one is being written, the next ones gather. */
  async #write(): Promise<void> {
    this.#writing = true;
    while (this.#kept < this.#all.length && !this.#failed) {
      const edits = this.#all.slice(this.#kept);
      const settled = this.#settled;
      const value: KeptEdits = { schema: EDITOR_SCHEMA_VERSION, bytes: mergeUpdates(edits) };
      try {
        const key = await device.keep(this.personId, topicOf(UNSAVED_EDITS, this.roundId), value);
        if (settled === this.#settled) {
          this.#keys.push(key);
          this.#kept += edits.length;
        } else await device.forget([key]);
      } catch {
        if (settled === this.#settled) this.#failed = true;
      }
      this.changed();
    }
    this.#writing = false;
  }
}
