import { describe, expect, it } from '@jest/globals';
import { quietLibrary } from '../test/quiet-library';
import { proofRun } from './proof';
import { PROOFS } from './proofs';

/** Another one each day, so that the short runs add up; in the name of the test, so that one can be run again. */
const SEED = Math.floor(Date.now() / 86_400_000);

describe(`the promises about live drafts, tried a few times (seed ${SEED})`, () => {
  quietLibrary();

  it.each(PROOFS.map((proof) => [proof.name, proof] as const))(
    '%s',
    async (_name, proof) => {
      const figures = await proof.prove(proofRun({ count: proof.short, seed: SEED, timed: false }));
      expect(figures[proof.trials]).toBe(proof.short);
    },
    600_000,
  );
});
