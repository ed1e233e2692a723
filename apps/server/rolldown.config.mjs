import { existsSync } from 'node:fs';
import { defineConfig } from 'rolldown';

/**
 * What the server's build produces: the server itself, its command line, the printer of the GraphQL schema, and the
 * program that reads captured pages.
 */
const entries = {
  main: 'apps/server/src/main.ts',
  cli: 'apps/server/src/cli.ts',
  schema: 'apps/server/src/processes/print-schema.ts',
  'page-reader': 'apps/server/src/evidence/capture/reading/page-reader.ts',
};

/** Our own sources are bundled; every npm package stays a package. */
const isOurs = (/** @type {string} */ id) =>
  id.startsWith('.') ||
  id.startsWith('/') ||
  id.startsWith('@recheck/') ||
  id.startsWith('\0') ||
  // helpers that the compiler itself inserts
  id.startsWith('@oxc-project/runtime');

export default defineConfig({
  input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
  platform: 'node',
  tsconfig: 'apps/server/tsconfig.json',
  external: (id) => !isOurs(id),
  output: {
    dir: 'dist/server',
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    sourcemap: true,
    cleanDir: true,
    keepNames: true,
  },
});
