import server from '../rolldown.config.mjs';

/** Builds the programs of tests and proofs as the server itself is built. */
export default {
  ...server,
  input: {
    'live-child': 'apps/server/test/live-child.ts',
    'faulty-child': 'apps/server/proof/faulty-child.ts',
    'boiling-worker': 'apps/server/test/boiling-worker.ts',
    'asking-process': 'apps/server/test/asking-process.ts',
  },
  output: { ...server.output, dir: 'dist/test-programs' },
};
