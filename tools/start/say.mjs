/**
 * What the commands tell the person who started them. A closed terminal is no reason to stop a newsroom, so a failing
 * output is ignored.
 */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** @param {string} text */
export const say = (text) => void process.stdout.write(`${text}\n`);

/** A problem that the person can solve; shown as its sentence, without a stack. */
export class Problem extends Error {
  /** @param {string} sentence @param {number} [exitCode] */
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/**
 * Runs a command's main function. Problems end it with their sentence; anything else is a defect and shows its stack.
 * @param {() => Promise<number | void>} main gives the exit code
 */
export async function runCommand(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}

const tellEveryMs = 10_000;

/** @param {number} since */
const elapsed = (since) => {
  const seconds = Math.round((Date.now() - since) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

/**
 * A step that may take long: says what it does, that it is still at it, and how long it took.
 * @template Result
 * @param {string} what @param {() => Promise<Result>} work
 * @param {() => string} [detail] added to every sign of life
 */
export async function step(what, work, detail = () => '') {
  const since = Date.now();
  say(`${what} …`);
  const signs = setInterval(() => say(`  … ${elapsed(since)}${detail()}`), tellEveryMs);
  try {
    const result = await work();
    say(`  done in ${elapsed(since)}`);
    return result;
  } finally {
    clearInterval(signs);
  }
}
