import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
  throw new Error(`Tests need Node 24.15 or newer, this is ${process.version}. Run them through npm ("npm test").`);
}

/** The workspace's libraries, resolved to their sources. */
export const libraries = {
  '^@recheck/([a-z-]+)$': `${root}libs/$1/src/index.ts`,
};

/**
 * TypeScript through swc, as ES modules. Files with JSX and files without are parsed differently: `<T>` opens a type
 * parameter in the one and an element in the other.
 * @param {{ tsx: boolean, decorators: boolean }} syntax
 */
const swc = ({ tsx, decorators }) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'es6' },
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', tsx, decorators },
      transform: {
        ...(tsx ? { react: { runtime: 'automatic' } } : {}),
        ...(decorators ? { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false } : {}),
      },
      keepClassNames: true,
    },
  },
];

/**
 * Jest settings of one project: ES modules, TypeScript through swc, no network beyond loopback.
 * @param {string} url `import.meta.url` of the project's jest.config.mjs
 * @param {import('jest').Config & { name: string, decorators?: boolean, production?: boolean }} project its name,
 *   whether it uses decorators, whether libraries are asked for what they are in production, and any further Jest
 *   settings, which win over the ones here
 */
export const jestProject = (url, { name, decorators = false, production = false, ...settings }) => ({
  displayName: name,
  // What was transformed is kept from run to run; temporary files are not.
  cacheDirectory: `${root}node_modules/.cache/jest`,
  rootDir: fileURLToPath(new URL('.', url)),
  testEnvironment: 'node',
  // Patience for a machine with other work; what never ends is found all the same.
  testTimeout: 300_000,
  testMatch: ['<rootDir>/**/*.spec.{ts,tsx}'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.ts$': swc({ tsx: false, decorators }),
    '^.+\\.tsx$': swc({ tsx: true, decorators }),
  },
  setupFiles: ['no-network', ...(production ? ['production'] : [])].map((file) => `${root}tools/jest/${file}.mjs`),
  ...settings,
  moduleNameMapper: { ...libraries, ...settings.moduleNameMapper },
});
