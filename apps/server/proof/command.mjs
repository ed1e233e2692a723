import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { root } from '../../../tools/start/root.mjs';
import { Problem, say } from '../../../tools/start/say.mjs';
import endDatabases from '../test/global-teardown.mjs';
import startDatabases from '../test/global-setup.mjs';
import { buildQuickly } from '../test/build-entry.mjs';

const usage = `npm run proof                 lists the proofs
npm run proof -- NAME         tries one as often as promised
  --count N                   so often instead
  --minutes N                 begins nothing more after so long
  --seed N                    chooses moments and places as that run did
  --record                    puts the figures into docs/proofs.md`;

const page = join(root, 'docs/proofs.md');
const tellEveryMs = 10_000;

/** The proofs as the server is built: in the realm of a test everything is slower. */
async function load() {
  const folder = join('dist', 'test-processes', `proofs-${process.pid}`);
  const file = await buildQuickly('apps/server/proof/main.ts', folder);
  return {
    proofs: /** @type {import('./proof.ts').Proofs} */ (await import(pathToFileURL(file).href)),
    remove: () => rmSync(dirname(file), { recursive: true, force: true }),
  };
}

/** @param {string | undefined} given @param {string} option */
function number(given, option) {
  if (given === undefined) return null;
  const value = Number(given);
  if (!Number.isFinite(value) || value <= 0) throw new Problem(`--${option} wants a number.\n\n${usage}`, 64);
  return value;
}

/** What a report looks like in docs/proofs.md. @param {import('./proof.ts').ProofReport} report */
const written = ({ name, promise, command, date, machine, seconds, figures, shortfall }) =>
  [
    `## ${name}`,
    '',
    promise,
    '',
    '| figure | value |',
    '| --- | --- |',
    ...Object.entries(figures).map(([figure, value]) => `| ${figure} | ${value.toLocaleString('en')} |`),
    '',
    `${date} UTC, ${seconds} s: \`${command}\`. ${machine}.`,
    ...(shortfall ? ['', `Shorter than promised: ${shortfall}`] : []),
    '',
  ].join('\n');

/** Puts a proof's section in the place of its last one. @param {string} name @param {string} section */
async function record(name, section) {
  const text = readFileSync(page, 'utf8');
  const [head = '', ...sections] = text.split(/^(?=## )/m);
  const others = sections.filter((other) => !other.startsWith(`## ${name}\n`));
  const all = [...others.map((other) => other.trimEnd() + '\n'), section];
  const whole = [head.trimEnd() + '\n', ...all.sort()].join('\n');
  writeFileSync(page, await format(whole, { ...(await resolveConfig(page)), parser: 'markdown' }));
}

/** `npm run proof` @param {string[]} args @returns {Promise<number>} */
export async function main(args) {
  const options = /** @type {const} */ ({ type: 'string' });
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { count: options, seed: options, minutes: options, record: { type: 'boolean', default: false } },
  });
  const wishes = {
    name: positionals[0] ?? '',
    count: number(values.count, 'count'),
    seed: number(values.seed, 'seed'),
    minutes: number(values.minutes, 'minutes'),
  };
  const { proofs, remove } = await load();
  try {
    if (wishes.name === '') {
      for (const [name, promise] of proofs.listing()) say(`${name.padEnd(20)}${promise}`);
      say(`\n${usage}`);
      return 0;
    }
    const proof = proofs.proofNamed(wishes.name);
    if (!proof) throw new Problem(`There is no proof called "${wishes.name}".\n\n${usage}`, 64);
    await startDatabases();
    let last = Date.now();
    // The collaboration library prints every connection that is ended, and here that is what is done all the time.
    console.error = console.warn = () => undefined;
    const report = await proofs.prove(proof, wishes, (made, of) => {
      if (Date.now() - last < tellEveryMs) return;
      last = Date.now();
      say(`  … ${made} of ${of}`);
    });
    const section = written(report);
    say(`\n${section}`);
    if (values.record) await record(report.name, section);
    return 0;
  } finally {
    remove();
    endDatabases();
  }
}
