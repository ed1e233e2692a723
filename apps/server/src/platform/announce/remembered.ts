/**
 * One value that is costly to read and seldom changes. It is forgotten when something announces a change, and after a
 * time in any case.
 */
export class Remembered<Value> {
  #known: { readonly value: Value; readonly key: string; readonly until: number } | null = null;
  #changes = 0;

  constructor(private readonly milliseconds: number) {}

  /** To be given to what announces changes. */
  readonly forget = (): void => {
    this.#known = null;
    this.#changes += 1;
  };

  /** The value, if it is remembered for this key (a day, say). */
  known(key: string): { readonly value: Value } | null {
    return this.#known?.key === key && this.#known.until > performance.now() ? this.#known : null;
  }

  /**
   * To be called before the value is read. Gives the way to remember it: what was read while something changed may lack
   * the change, and is not kept.
   */
  begin(key: string): (value: Value) => void {
    const before = this.#changes;
    return (value) => {
      if (before === this.#changes) this.#known = { value, key, until: performance.now() + this.milliseconds };
    };
  }
}
