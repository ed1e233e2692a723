import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../postgres/cluster.mjs';
import { stopDatabase } from '../postgres/newsroom-database.mjs';
import { root } from './root.mjs';
import { runningServer, stopServer } from './server-process.mjs';

/** What the tests of the start commands share: the real commands, on data folders and ports of their own. */

const patienceMs = 150_000;

/** The settings of whoever runs the tests stay out. */
const clean = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(RECHECK_|DATABASE_|NX_|NODE_OPTIONS$|NODE_ENV$|HOST$|INIT_CWD$)/.test(name),
  ),
);

/**
 * Runs a command as a person would, and listens to what it says.
 * @param {string[]} command program and arguments
 * @param {{ settings?: Record<string, string>, folder?: string }} [where]
 */
export function run([program = '', ...args], { settings = {}, folder = root } = {}) {
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...clean, RECHECK_TEST_FAST: 'true', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code));
  });
  return {
    pid: child.pid ?? 0,
    said: () => said,
    kill: (/** @type {NodeJS.Signals} */ signal) => child.kill(signal),
    /** Its exit code. */
    ended,
    /** Waits until it has said something. @param {string | RegExp} what */
    async says(what) {
      const deadline = Date.now() + patienceMs;
      while (!(typeof what === 'string' ? said.includes(what) : what.test(said))) {
        if (child.exitCode !== null || Date.now() > deadline) throw new Error(`It never said "${what}", but:\n${said}`);
        await sleep(25);
      }
    },
  };
}

/** A data folder and a port of one test, and the commands on them. */
export async function newsroom() {
  const parent = mkdtempSync(join(tmpdir(), 'recheck-start-'));
  // mkdtemp closes it; the account that runs PostgreSQL has to pass through.
  chmodSync(parent, 0o711);
  const data = join(parent, 'data');
  const port = await freePort();
  const settings = { RECHECK_DATA_DIR: data, PORT: String(port) };
  const fact = (/** @type {string} */ name) => JSON.parse(readFileSync(join(data, name), 'utf8'));
  return {
    parent,
    data,
    port,
    settings,
    /** Starts it, as a real newsroom unless told otherwise. @param {Record<string, string>} [more] settings */
    start: (more = {}) =>
      run([process.execPath, 'tools/start.mjs'], { settings: { ...settings, RECHECK_NEWSROOM: 'empty', ...more } }),
    /** @param {string[]} args */
    recheck: (args) => run([process.execPath, 'tools/recheck.mjs', ...args], { settings }),
    serverPid: () => /** @type {number} */ (fact('server.json').pid),
    postmasterPid: () =>
      Number(readFileSync(join(data, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]),
    /** How the owner of the tables reaches the database. */
    ownerUrl: () => {
      const { port: databasePort, passwords } = fact('postgres.json');
      return `postgres://recheck_owner:${passwords.owner}@127.0.0.1:${databasePort}/recheck`;
    },
    /** Ends whatever a test left running, and removes its data. */
    async clear() {
      const server = runningServer(data);
      if (server) await stopServer(server);
      stopDatabase(data);
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

/** What answers at an address; undefined if nothing does. @param {string} url */
export async function answer(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
    return { status: response.status, text: await response.text() };
  } catch {
    return undefined;
  }
}

/** Waits until something holds. @param {() => boolean | Promise<boolean>} holds */
export async function eventually(holds) {
  const deadline = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It never came true: ${holds}`);
    await sleep(50);
  }
}

/** Whether a process exists. @param {number} pid */
export function exists(pid) {
  try {
    process.kill(pid, 0);
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0] !== 'Z';
  } catch {
    return false;
  }
}
