import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { compiledFolder } from '../start/runtime.mjs';
import { Problem, say } from '../start/say.mjs';
import { keep, line, sum } from './count.mjs';
import { keepTemporaryFilesInMemory } from './scratch.mjs';
import { build, checks, jest, jestConfigs, journeys } from './steps.mjs';

const usage = `npm test                      every check and every test
npm test -- --database NAME   only what touches the database, as the run of that name`;

/** Tests that ask nothing of a version of PostgreSQL: how processes, requests, pages and captured pages are dealt with. */
const aboutNoDatabase = [
  ...['proof/', 'capture/', 'outbound/', 'live/', 'platform/auth/', 'platform/graphql/'],
  ...['main\\.api', 'http\\.api', 'kept-pages\\.api'],
];
/** Tests of who may do what, and in which order: in rows they ask for what others ask for as well. */
const asksNothingNew = [
  ...['walks', 'matrix', 'permissions', 'other-desk', 'take-stage', 'arrive', 'reopened-suggestions'],
  ...['duplicate-citations', 'import-texts', 'related-checks', 'asked-fields', 'suggestions', 'later-rounds'],
  ...['imported-archive', 'provenance'],
].map((name) => `${name}\\.api`);
const databaseTests = new RegExp(
  `^(?!.*(?:^|/)(?:${[...aboutNoDatabase, ...asksNothingNew].join('|')})).*\\.(?:db|api)\\.spec\\.ts$`,
);
/** What takes much longer than it takes to load stays alone, and begins. */
const longTests = /(?:proofs|main|captures)\.api/;
const tellEveryMs = 30_000;
/** Tests of the server wait for each other's timers about as long as they work. */
const serverWorkers = Math.max(2, availableParallelism());

/** @param {number} since */
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one step and tells how it went; of a failed one, everything it said.
 * @param {import('./steps.mjs').Step} step @param {Set<string>} atWork
 */
async function perform(step, atWork) {
  const since = Date.now();
  atWork.add(step.name);
  const { count, output, remark } = await step.run();
  atWork.delete(step.name);
  if (count.failed > 0) say(`\n${output.trim()}\n`);
  if (remark) say(remark);
  say(`${count.failed > 0 ? '✗' : '✓'} ${step.name}: ${line(count)} (${seconds(since)})`);
  return count;
}

/**
 * Runs steps, several at a time, in the given order.
 * @param {import('./steps.mjs').Step[]} steps @param {number} lanes
 */
async function performAll(steps, lanes) {
  const waiting = [...steps];
  /** @type {Set<string>} */
  const atWork = new Set();
  const signs = setInterval(() => say(`  … at ${[...atWork].join(', ')}`), tellEveryMs);
  const lane = async () => {
    const counts = [];
    for (let step = waiting.shift(); step; step = waiting.shift()) counts.push(await perform(step, atWork));
    return counts;
  };
  try {
    return (await Promise.all(Array.from({ length: lanes }, lane))).flat();
  } finally {
    clearInterval(signs);
  }
}

/** Beside the server, what takes longest comes first, so that the lanes end together. */
const longestFirst = ['tools', 'apps/web', 'libs/published-page', 'libs/domain'];

/** @param {string} config */
const rank = (config) => {
  const place = longestFirst.findIndex((start) => config.startsWith(start));
  return place === -1 ? longestFirst.length : place;
};

const serverConfig = 'apps/server/jest.config.mjs';

/** The server's tests. @param {{ only?: RegExp, label?: string, workers: number }} options */
const serverTests = (options) => jest(serverConfig, { long: longTests, ...options });

/** Everything; the journeys alone at the end, they measure patience. */
async function everything() {
  const others = jestConfigs()
    .filter((config) => config !== serverConfig)
    .sort((a, b) => rank(a) - rank(b));
  const lanes = Math.max(2, availableParallelism());
  // What earlier runs started lies there as well, and nothing of it comes again.
  rmSync(compiledFolder, { recursive: true, force: true });
  return sum([
    ...(await performAll([build], 1)),
    ...(await performAll(
      [serverTests({ workers: serverWorkers }), ...checks, ...others.map((config) => jest(config))],
      lanes,
    )),
    ...(await performAll([journeys], 1)),
  ]);
}

/** `npm test` @param {string[]} args @returns {Promise<number>} */
export async function main(args) {
  const since = Date.now();
  const [option, name, ...more] = args;
  if (more.length > 0 || (option && (option !== '--database' || !name))) throw new Problem(usage, 64);
  keepTemporaryFilesInMemory();
  const total = name
    ? sum(await performAll([serverTests({ only: databaseTests, label: `-${name}`, workers: serverWorkers + 1 })], 1))
    : await everything();
  keep(name ?? 'all', total);
  if (total.passed + total.failed === 0) throw new Problem('No test was run.');
  say(`\nIn ${seconds(since)}`);
  say(line(total));
  return total.failed > 0 ? 1 : 0;
}
