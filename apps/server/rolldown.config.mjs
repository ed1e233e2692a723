import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
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

/** What packages ask for only if it is installed, and here it is not. */
const notInstalled = new RegExp(
  `^(?:${[
    ...['@nestjs/microservices', '@nestjs/websockets', 'ts-morph'],
    ...['@apollo/gateway', '@apollo/subgraph', '@as-integrations/fastify'],
    ...['bufferutil', 'utf-8-validate', 'pg-native', 'canvas'],
  ].join('|')})(?:/|$)`,
);

const packages = 'packages';

/** Of packages nobody wants to see the sources; read at every start, their maps took as long as the packages. */
const withoutMapsOfPackages = {
  name: 'without-maps-of-packages',
  /** @param {unknown} _options @param {import('rolldown').OutputBundle} bundle */
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk' || !file.fileName.startsWith(`${packages}/`)) continue;
      file.code = file.code.replace(/\n\/\/# sourceMappingURL=\S*\s*$/, '');
      delete bundle[`${file.fileName}.map`];
    }
  },
};

/** Npm packages are bundled as well: a start reads some forty files instead of 3,600 (docs/decisions/0020). */
export default defineConfig({
  input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
  platform: 'node',
  tsconfig: 'apps/server/tsconfig.json',
  external: (id) => isBuiltin(id) || notInstalled.test(id),
  plugins: [withoutMapsOfPackages],
  output: {
    dir: 'dist/server',
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: ({ name }) => (name.startsWith(packages) ? `${packages}/[hash].mjs` : '[name]-[hash].mjs'),
    // Each entry reads only what it uses of the packages.
    codeSplitting: { groups: [{ name: packages, test: /[\\/]node_modules[\\/]/, entriesAware: true }] },
    // Some packages change what is global, and others rely on it.
    strictExecutionOrder: true,
    sourcemap: true,
    cleanDir: true,
    keepNames: true,
  },
});
