interface Tries {
  made: number;
  readonly since: number;
}

const WINDOW_MILLISECONDS = 15 * 60_000;

/** Keys that are remembered at once; the oldest are forgotten first. */
const REMEMBERED = 10_000;

/**
 * Counts tries to sign in that have not gone well, by account or by network. A try counts from its beginning, so that many
 * at once are no way around. Kept in this process: with several API processes a guesser has that many times the tries, which
 * is still very few.
 */
export class SignInTries {
  readonly #tries = new Map<string, Tries>();

  /** @param most how many may fail within a quarter of an hour, counted from the first */
  constructor(
    private readonly most: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Begins a try. False: too many have failed, this one is not to be made. */
  begin(key: string): boolean {
    const tries = this.#current(key);
    if (tries.made >= this.most) return false;
    tries.made += 1;
    return true;
  }

  /** One try went well, which says nothing of the others. */
  giveBack(key: string): void {
    const tries = this.#tries.get(key);
    if (tries && tries.made > 0) tries.made -= 1;
  }

  /** Whoever tried has shown who they are: nothing is held against them. */
  forget(key: string): void {
    this.#tries.delete(key);
  }

  #current(key: string): Tries {
    const known = this.#tries.get(key);
    if (known && this.now() - known.since < WINDOW_MILLISECONDS) return known;
    this.#tries.delete(key);
    const begun = { made: 0, since: this.now() };
    this.#tries.set(key, begun);
    const [oldest] = this.#tries.keys();
    if (this.#tries.size > REMEMBERED && oldest !== undefined) this.#tries.delete(oldest);
    return begun;
  }
}
