import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exclusively } from './lock.mjs';
import { root } from './root.mjs';
import { packagedEnvironment } from './runtime.mjs';
import { Problem, say, step } from './say.mjs';

/**
 * @typedef {object} Part
 * @property {'server' | 'web' | 'test-programs'} key
 * @property {string} name for people
 * @property {string} output the file that proves that it was built
 * @property {string[]} sources what it is built from
 * @property {[string, ...string[]][]} commands
 */

const shared = ['package-lock.json', 'tsconfig.base.json', 'libs/*/src/**/*', 'libs/api-contract/schema.graphql'];

/** @type {[string, ...string[]]} */
const codegen = ['graphql-codegen', '--config', 'apps/web/codegen.ts'];

const serverSources = [...shared, 'apps/server/src/**/*', 'apps/server/{rolldown.config.mjs,tsconfig.json}'];

/** @type {Part[]} */
const parts = [
  {
    key: 'server',
    name: 'the server',
    output: 'dist/server/main.mjs',
    sources: serverSources,
    commands: [['rolldown', '-c', 'apps/server/rolldown.config.mjs']],
  },
  {
    key: 'web',
    name: 'the newsroom’s screens',
    output: 'dist/web/index.html',
    sources: [
      ...shared,
      ...['apps/web/src/**/*', 'apps/web/public/**/*'],
      'apps/web/{index.html,vite.config.ts,codegen.ts,tsconfig.json}',
    ],
    commands: [codegen, ['vite', 'build', 'apps/web', '--logLevel', 'warn']],
  },
  {
    key: 'test-programs',
    name: 'the programs of tests',
    output: 'dist/test-programs/live-child.mjs',
    sources: [...serverSources, 'apps/server/{test,proof}/**/*'],
    commands: [['rolldown', '-c', 'apps/server/test/programs.rolldown.mjs']],
  },
];

const notBuiltIn = /\.spec\.tsx?$|^apps\/web\/src\/gql\//;

/** What the part would be built from now, in one word. @param {Part} part */
function fingerprint({ sources, commands }) {
  const digest = createHash('sha256').update(JSON.stringify(commands));
  const files = globSync(sources, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .filter((path) => !notBuiltIn.test(path))
    .sort();
  for (const path of files) digest.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return digest.digest('hex');
}

/** @param {Part} part */
const stampFile = ({ output }) => join(root, dirname(output), '.built-from');

/** @param {Part} part @param {string} wanted */
const isBuilt = (part, wanted) =>
  existsSync(join(root, part.output)) &&
  existsSync(stampFile(part)) &&
  readFileSync(stampFile(part), 'utf8') === wanted;

/** @param {[string, ...string[]]} command @returns {Promise<void>} */
const run = ([program, ...args]) =>
  new Promise((resolve, reject) => {
    const child = spawn(join(root, 'node_modules', '.bin', program), args, {
      cwd: root,
      env: { ...packagedEnvironment(), NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Problem(`${output.trim()}\n\nBuilding failed: "${program}" ended with ${code}.`)),
    );
  });

/** The screens' types of the schema; not committed, made again whenever they are needed. */
export const generateTypes = () => run(codegen);

/** @param {Part} part @param {string} from */
async function build(part, from) {
  for (const command of part.commands) await run(command);
  mkdirSync(dirname(stampFile(part)), { recursive: true });
  writeFileSync(stampFile(part), from);
}

/**
 * Builds what its sources have outgrown; takes a moment if nothing changed.
 * @param {Part['key'][]} [wantedParts]
 */
export const buildWhatChanged = (wantedParts = ['server', 'web']) =>
  exclusively({ folder: root, purpose: 'build', onWait: () => say('Waiting for another build …') }, async () => {
    for (const part of parts.filter(({ key }) => wantedParts.includes(key))) {
      const wanted = fingerprint(part);
      if (!isBuilt(part, wanted)) await step(`Building ${part.name}`, () => build(part, wanted));
    }
  });
