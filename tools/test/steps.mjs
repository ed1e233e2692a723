import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { freePort, isFree } from '../postgres/cluster.mjs';
import { buildWhatChanged, generateTypes } from '../start/build.mjs';
import { root } from '../start/root.mjs';
import { packagedEnvironment } from '../start/runtime.mjs';
import { Problem } from '../start/say.mjs';
import { findChromium } from './browser.mjs';
import { clearResults, countJest, countPlaywright } from './count.mjs';
import { together, togetherFolder } from './together.mjs';

/**
 * One step of a run. It never throws: what went wrong is in its count and its output.
 * @typedef {{ name: string, run: () => Promise<Outcome> }} Step
 * @typedef {{ count: import('./count.mjs').Count, output: string, remark?: string }} Outcome
 */

/** The groups of processes that are at work; they end with this one. @type {Set<number>} */
const groups = new Set();

const endGroups = () => {
  for (const group of groups) process.kill(-group, 'SIGKILL');
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    process.stderr.write(`Stopped by ${signal}.\n`);
    endGroups();
    process.exit(130);
  });
}

/** A step that takes longer than this hangs; on a machine with much other work one may take ten times as long as alone. */
const stepMs = 40 * 60_000;

/** The settings of the person at the keyboard are not the tests' business. */
const environment = () =>
  Object.fromEntries(
    Object.entries(packagedEnvironment()).filter(
      ([name]) =>
        !/^(DATABASE_|NX_|NODE_OPTIONS$|NODE_ENV$|PORT$|HOST$|BASE_URL$|INIT_CWD$|RECHECK_(?!TEST_|CHROMIUM$|JOURNEYS_))/.test(
          name,
        ),
    ),
  );

/**
 * @param {string} program from node_modules/.bin @param {string[]} args @param {NodeJS.ProcessEnv} [settings]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
const execute = (program, args, settings = {}) =>
  new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules', '.bin', program), args, {
      cwd: root,
      env: { ...environment(), NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const group = child.pid;
    if (group) groups.add(group);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const patience = setTimeout(() => {
      output += `\n${program} did not end within ${stepMs / 60_000} minutes and was stopped.`;
      if (group) process.kill(-group, 'SIGKILL');
    }, stepMs);
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => {
      clearTimeout(patience);
      if (group) groups.delete(group);
      resolve({ ok: code === 0, output });
    });
  });

const one = (/** @type {boolean} */ ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** What the tests of the start commands and the journeys use; and the screens' types. @type {Step} */
export const build = {
  name: 'build',
  run: async () => {
    try {
      await buildWhatChanged();
      if (!existsSync(join(root, 'apps/web/src/gql/graphql.ts'))) await generateTypes();
      return { count: one(true), output: '' };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { count: one(false), output: error.message };
    }
  },
};

/**
 * A check that passes or fails as a whole.
 * @param {string} name @param {string} program @param {string[]} args
 * @returns {Step}
 */
const check = (name, program, args) => ({
  name,
  run: async () => {
    const { ok, output } = await execute(program, args);
    return { count: one(ok), output };
  },
});

/**
 * All projects in one process. The rule on layers needs the graph that Nx makes; without one it skips itself and says so.
 * @type {Step}
 */
const lint = {
  name: 'lint',
  run: async () => {
    const graph = await execute('nx', ['show', 'projects']);
    if (!graph.ok) return { count: one(false), output: graph.output };
    // Much is held, and more is thrown away within moments: room for both.
    const room = { NODE_OPTIONS: '--max-old-space-size=4096 --max-semi-space-size=64' };
    const { ok, output } = await execute('eslint', ['apps', 'libs', 'tools', '*.mjs'], room);
    return { count: one(ok && !/rule will be skipped|No cached ProjectGraph/.test(output)), output };
  },
};

/** @type {Step[]} */
export const checks = [
  // On every project, one after another, and really: not what Nx remembers of an earlier run.
  check('types', 'nx', [
    ...['run-many', '-t', 'typecheck', '--parallel=1', '--excludeTaskDependencies', '--skipNxCache'],
    '--outputStyle=static',
  ]),
  lint,
  check('forgotten promises and cases', 'oxlint', [
    ...['--type-aware', '-c', 'tools/checks/oxlint.json', '--disable-nested-config', 'apps', 'libs', 'tools'],
  ]),
  check('zones and cycles', 'depcruise', [
    ...['--config', 'tools/checks/dependency-cruiser.cjs', '--output-type', 'err-long', 'apps', 'libs'],
  ]),
  check('formatting', 'prettier', ['--check', '--log-level', 'warn', '.']),
  check('generated files', 'node', ['tools/generate.mjs', '--check']),
];

/**
 * A project's Jest tests; `only`: of these specs, `long`: those that take much longer than others.
 * @param {string} config @param {{ only?: RegExp, long?: RegExp, label?: string, workers?: number }} [options]
 * @returns {Step}
 */
export function jest(config, { only = /./, long, label = '', workers = 1 } = {}) {
  const project = dirname(config);
  const name = `${basename(project)}${label}`;
  return {
    name,
    run: async () => {
      const results = clearResults(name);
      const specs = globSync(`${project}/**/*.spec.{ts,tsx}`, { cwd: root }).filter((spec) => only.test(spec));
      const files = together(name, specs, long);
      const { ok, output } = await execute('node', [
        ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'],
        ...['-c', config, '--ci', '--json', '--outputFile', results, `--maxWorkers=${workers}`],
        ...['--roots', ...[project, togetherFolder].map((folder) => join(root, folder))],
        ...['--testMatch', ...files.map((file) => `**/${file}`)],
      ]);
      return { count: countJest(results, ok, files.length), output };
    },
  };
}

/** Every project that has tests. */
export const jestConfigs = () => globSync('{apps/*,libs/*,tools}/jest.config.mjs', { cwd: root }).sort();

/** Ports of the journeys, one after another: `apps/journeys/places.ts`. */
const journeyPorts = 6;

/**
 * The first of enough free ports in a row.
 * @returns {Promise<number>}
 */
async function freePorts() {
  for (;;) {
    const first = await freePort();
    if (first + journeyPorts > 65_535) continue;
    const others = Array.from({ length: journeyPorts - 1 }, (_, index) => isFree(first + index + 1));
    if ((await Promise.all(others)).every(Boolean)) return first;
  }
}

/** The browser journeys. Where there is no browser they are skipped, unless that is forbidden. @type {Step} */
export const journeys = {
  name: 'journeys',
  run: async () => {
    const config = ['test', '-c', 'apps/journeys/playwright.config.ts'];
    if (findChromium()) {
      const file = clearResults('journeys');
      const settings = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, RECHECK_JOURNEYS_PORT: String(await freePorts()) };
      const { ok, output } = await execute('playwright', config, settings);
      return { count: countPlaywright(file, ok), output };
    }
    const { ok, output } = await execute('playwright', [...config, '--list']);
    if (!ok) return { count: one(false), output };
    const journeysThere = Number(/Total: (\d+) tests?/.exec(output)?.[1] ?? 0);
    const remark =
      'No Chromium found: the browser journeys are left out. ' +
      'Install it ("apt-get install chromium-headless-shell"), or name one with RECHECK_CHROMIUM.';
    return process.env['RECHECK_REQUIRE_BROWSER'] === '1'
      ? { count: { passed: 0, failed: journeysThere, skipped: 0 }, output: remark }
      : { count: { passed: 0, failed: 0, skipped: journeysThere }, output, remark };
  },
};
