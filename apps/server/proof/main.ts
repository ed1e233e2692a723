import { cpus, totalmem } from 'node:os';
import { PROOFS } from './proofs';
import { proofRun, type Proof, type ProofReport, type ProofWishes } from './proof';

/** The names, each with what is proved and how often. */
export const listing = (): readonly (readonly [string, string])[] =>
  PROOFS.map(({ name, promise, full, trials }) => [name, `${promise} (${full} ${trials})`]);

const machine = (): string => {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${processor?.model.trim() ?? 'unknown'}), ${memory} GiB, Node ${process.versions.node}`;
};

const commandOf = ({ name, count, seed, minutes }: ProofWishes): string =>
  [
    `npm run proof -- ${name}`,
    ...(count === null ? [] : [`--count ${count}`]),
    ...(seed === null ? [] : [`--seed ${seed}`]),
    ...(minutes === null ? [] : [`--minutes ${minutes}`]),
  ].join(' ');

/** The proof of a name; null if there is none. */
export const proofNamed = (name: string): Proof | null => PROOFS.find((proof) => proof.name === name) ?? null;

/**
 * Tries a proof as often as wished, else as often as promised.
 * @param tell is told how far it is, whenever a trial was made
 * @throws Error when it does not hold, with the command that repeats it and the BrokenPromise as its cause
 */
export const prove = async (
  proof: Proof,
  wishes: ProofWishes,
  tell: (made: number, of: number) => void,
): Promise<ProofReport> => {
  const seed = wishes.seed ?? Math.floor(Math.random() * 2 ** 31);
  const count = wishes.count ?? proof.full;
  const command = commandOf({ ...wishes, seed });
  const begun = performance.now();
  const run = proofRun({
    count,
    seed,
    timed: true,
    within: wishes.minutes === null ? Infinity : wishes.minutes * 60_000,
    onTrial: (made) => tell(made, count),
  });
  const figures = await proof.prove(run).catch((error: unknown) => {
    throw new Error(`It did not hold with \`${command}\`.`, { cause: error });
  });
  const made = Number(figures[proof.trials]);
  return {
    name: proof.name,
    promise: proof.promise,
    command,
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
    machine: machine(),
    seconds: Math.round((performance.now() - begun) / 1000),
    figures,
    shortfall: made < proof.full ? `${made} of the ${proof.full} ${proof.trials} that are promised.` : null,
  };
};
