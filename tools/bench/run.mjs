import { mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { buildWhatChanged } from '../start/build.mjs';
import { say } from '../start/say.mjs';
import { fillArchive } from './archive.mjs';
import { measure } from './load.mjs';
import { startNewsroom, startYardstick } from './newsroom.mjs';
import { bareStatements, workloads } from './workloads.mjs';

/** As many as the server keeps connections to its database. */
const CONNECTIONS = 16;
const WARM_UP_MS = 1_500;

const options = /** @type {const} */ ({
  checks: { type: 'string', default: '10000' },
  rounds: { type: 'string', default: '3' },
  seconds: { type: 'string', default: '3' },
  only: { type: 'string' },
  profile: { type: 'string' },
});

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** @typedef {Awaited<ReturnType<typeof measure>>} Measured */

/** @param {import('./workloads.mjs').Workload} workload @param {{ ours: Measured, bare: Measured }[]} rounds */
const row = ({ key, name, must, aim }, rounds) => {
  const ratios = rounds.map(({ ours, bare }) => ours.perSecond / bare.perSecond);
  const ratio = median(ratios);
  const ours = median(rounds.map((round) => round.ours.perSecond));
  const bare = median(rounds.map((round) => round.bare.perSecond));
  const cpu = (/** @type {'ours' | 'bare'} */ side) => median(rounds.map((round) => round[side].cpu)).toFixed(2);
  const range = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
  const verdict = must === null || aim === null ? '' : ratio >= aim ? 'aim' : ratio >= must ? 'must' : 'missed';
  return (
    `| ${key} | ${name} | **${ratio.toFixed(2)}** (${range}) | ${must ?? ''} | ${aim ?? ''} | ${verdict} ` +
    `| ${ours.toFixed(0)} | ${bare.toFixed(0)} | ${cpu('ours')} | ${cpu('bare')} |`
  );
};

/**
 * Prints ratios: requests a second of the server, divided by those of a bare program in the same round. Both are asked in
 * turns, because a machine is never as fast as a minute ago.
 * @param {string[]} args
 */
export async function main(args) {
  const { values } = parseArgs({ args, options });
  const milliseconds = Number(values.seconds) * 1000;
  if (values.profile) mkdirSync(values.profile, { recursive: true });
  await buildWhatChanged(['server']);
  say('Starting a demonstration newsroom on a database of its own …');
  const newsroom = await startNewsroom({ profile: values.profile ?? null });
  try {
    say(`Filling it with ${values.checks} checks …`);
    const archive = await fillArchive(newsroom.superuserUrl, { checks: Number(values.checks), rounds: 12_000 });
    const [reviewer, writer] = [await newsroom.signIn('reviewer'), await newsroom.signIn('writer')];
    const page = await fetch(`http://127.0.0.1:${newsroom.port}/checks/${archive.slug}`);
    const theirs = page.headers.get('etag') ?? '';
    const served = { html: await page.text(), etag: '"page"' };
    const yardstick = await startYardstick({
      url: newsroom.applicationUrl,
      poolSize: CONNECTIONS,
      page: served,
      statements: bareStatements(archive),
    });
    try {
      const all = workloads({
        archive,
        server: { port: newsroom.port, pid: newsroom.pid },
        yardstick: { port: yardstick.port, pid: yardstick.pid },
        reviewer,
        writer,
        page: { etag: served.etag, theirs },
      });
      const chosen = all.filter(({ key }) => !values.only || values.only.split(',').includes(key));
      /** @type {string[]} */
      const lines = [];
      for (const workload of chosen) {
        say(`Measuring ${workload.key}, ${workload.name} …`);
        const load = { connections: CONNECTIONS, milliseconds };
        for (const side of [workload.ours, workload.bare])
          await measure({ ...side, ...load, milliseconds: WARM_UP_MS });
        const rounds = [];
        for (let round = 0; round < Number(values.rounds); round += 1) {
          const bare = await measure({ ...workload.bare, ...load });
          const ours = await measure({ ...workload.ours, ...load });
          if (ours.count > 0) rounds.push({ ours, bare });
        }
        lines.push(row(workload, rounds));
      }
      const [cpu] = cpus();
      say(`
${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpu?.model ?? 'unknown'}, Node ${process.versions.node}; ${values.checks} checks, \
${CONNECTIONS} connections, ${values.rounds} rounds of ${values.seconds} s: median (lowest–highest)

| | workload | ratio | must | aim | | ours, requests/s | bare, requests/s | ours, CPU ms a request | bare, CPU ms a request |
|---|---|---|---:|---:|---|---:|---:|---:|---:|
${lines.join('\n')}`);
    } finally {
      yardstick.stop();
    }
  } finally {
    await newsroom.stop();
  }
}
