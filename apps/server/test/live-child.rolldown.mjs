import server from '../rolldown.config.mjs';

/** Builds the live server of the tests as the server itself is built, into the folder that `-d` names. */
export default {
  ...server,
  input: { 'live-child': 'apps/server/test/live-child.ts', 'faulty-child': 'apps/server/proof/faulty-child.ts' },
};
