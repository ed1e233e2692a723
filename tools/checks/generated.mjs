import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { buildWhatChanged, generateTypes } from '../start/build.mjs';
import { root } from '../start/root.mjs';
import { Problem, say } from '../start/say.mjs';

/** What a library's source exports. @param {string} library @returns {Promise<Record<string, any>>} */
const load = async (library) => {
  const { module } = await runnerImport(join(root, 'libs', library, 'src', 'index.ts'), {
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: [{ find: /^@recheck\/([a-z-]+)$/, replacement: `${root}libs/$1/src/index.ts` }] },
  });
  return /** @type {Record<string, any>} */ (module);
};

/** The schema that the server makes from its code. */
async function schema() {
  await buildWhatChanged(['server']);
  const script = join(root, 'dist', 'server', 'schema.mjs');
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], { encoding: 'utf8', maxBuffer: 50_000_000 });
  if (status !== 0) throw new Problem(`The schema cannot be printed:\n${stderr}`);
  return stdout;
}

/**
 * Every committed file that is printed from code, with what prints it.
 * @type {Record<string, () => Promise<string>>}
 */
const printed = {
  'libs/api-contract/schema.graphql': schema,
  'docs/lifecycle.md': async () => {
    const { LIFECYCLE, printedLifecycle } = await load('domain');
    return printedLifecycle(LIFECYCLE);
  },
  'libs/design-tokens/src/tokens.css': async () => (await load('design-tokens'))['tokensCss'],
};

/** The files that are not what the code prints now. */
async function outdated() {
  const files = [];
  for (const [path, print] of Object.entries(printed)) {
    const file = join(root, path);
    const text = await print();
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) files.push({ path, file, text });
  }
  return files;
}

/** `npm run generate`, with `--check` `npm test`'s question whether it was forgotten. @param {string[]} args */
export async function main(args) {
  const files = await outdated();
  if (args.includes('--check')) {
    if (files.length === 0) return;
    throw new Problem(
      `Not what the code prints now: ${files.map(({ path }) => path).join(', ')}. Run "npm run generate" and commit.`,
    );
  }
  for (const { path, file, text } of files) {
    writeFileSync(file, text);
    say(`Wrote ${path}`);
  }
  await generateTypes();
}
