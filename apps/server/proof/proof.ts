/** Figures of a proof, in the words they are printed with. */
export type Figures = Readonly<Record<string, number | string>>;

/** What one run of a proof is given. */
export interface ProofRun {
  /** How many times to try. */
  readonly count: number;
  /** Numbers of 0 ≤ n < 1 that follow from the seed. */
  readonly random: () => number;
  readonly seed: number;
  /**
   * Tries `count` times, `lanes` trials at a time, unless the time for the run is over before. Gives how many trials were
   * made; the first one that fails ends the run.
   */
  repeat(trial: (number: number) => Promise<void>, lanes?: number): Promise<number>;
  /**
   * A promise in milliseconds. It counts where the machine is the proof's own (`npm run proof`); `npm test` shares it with
   * others, and no test asserts a time.
   * @throws BrokenPromise with what took longer
   */
  mustTake(took: number, atMost: number, what: string): void;
}

/**
 * A promise about live drafts and how it is put to the test: on real sockets, a real database and, where something is to
 * die, in real processes. `npm test` tries a few times, `npm run proof` as often as was promised; the code is the same.
 */
export interface Proof {
  readonly name: string;
  /** What is promised, as one sentence. */
  readonly promise: string;
  /** What is counted. */
  readonly trials: string;
  /** How often in `npm run proof`. */
  readonly full: number;
  /** How often in `npm test`. */
  readonly short: number;
  /** Throws when the promise does not hold. */
  prove(run: ProofRun): Promise<Figures>;
}

/** A promise that did not hold. */
export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
}

/** @throws BrokenPromise with what was to hold, and with what was found instead */
export function must(holds: boolean, what: string, found?: unknown): asserts holds {
  if (holds) return;
  const seen = found === undefined ? '' : ` Found: ${JSON.stringify(found)?.slice(0, 1_000)}`;
  throw new BrokenPromise(`${what}${seen}`);
}

/** Small and good enough for choosing moments and places: mulberry32. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export interface RunWishes {
  readonly count: number;
  readonly seed: number;
  /** No trial is begun after so many milliseconds. */
  readonly within?: number;
  /** Whether promises in milliseconds count. */
  readonly timed: boolean;
  /** Told after each trial how many were made. */
  readonly onTrial?: (made: number) => void;
}

/** Makes the run of a proof. */
export const proofRun = ({ count, seed, within = Infinity, timed, onTrial }: RunWishes): ProofRun => ({
  count,
  seed,
  random: randomFrom(seed),
  mustTake(took, atMost, what) {
    must(!timed || took <= atMost, `${what} within ${atMost} ms.`, took);
  },
  async repeat(trial, lanes = 1) {
    const deadline = performance.now() + within;
    let begun = 0;
    let made = 0;
    let failed = false;
    const lane = async (): Promise<void> => {
      while (begun < count && !failed && performance.now() < deadline) {
        begun += 1;
        try {
          await trial(begun - 1);
        } catch (error) {
          failed = true;
          throw error;
        }
        made += 1;
        onTrial?.(made);
      }
    };
    const lanesDone = await Promise.allSettled(Array.from({ length: lanes }, lane));
    const failure = lanesDone.find((done) => done.status === 'rejected');
    if (failure) throw failure.reason;
    return made;
  },
});

/** The value below which so large a part of all lies. */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
};

/** What `npm run proof` was asked. */
export interface ProofWishes {
  readonly name: string;
  readonly count: number | null;
  readonly seed: number | null;
  readonly minutes: number | null;
}

/** What a proof found, and what it was found with. */
export interface ProofReport {
  readonly name: string;
  readonly promise: string;
  readonly command: string;
  readonly date: string;
  readonly machine: string;
  readonly seconds: number;
  readonly figures: Figures;
  /** Why this is less than was promised; null when it is not. */
  readonly shortfall: string | null;
}

/** What the command runs, once it is built: `main.ts`. */
export interface Proofs {
  listing(): readonly (readonly [string, string])[];
  proofNamed(name: string): Proof | null;
  prove(proof: Proof, wishes: ProofWishes, tell: (made: number, of: number) => void): Promise<ProofReport>;
}
