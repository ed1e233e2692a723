import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { factsFile } from './data-directory.mjs';
import { root } from './root.mjs';
import { packagedEnvironment } from './runtime.mjs';

/**
 * The running server of a data folder, as server.json remembers it.
 * @typedef {{ pid: number, startedAt: string | null, place: import('./address.mjs').Place }} ServerFacts
 */

const logLimitBytes = 20_000_000;
const stopWithinMs = 12_000;

/** @param {string} folder @returns {ReturnType<typeof factsFile<ServerFacts>>} */
const memory = (folder) => factsFile(folder, 'server.json');

/** What the server wrote for people: where it answers, how to sign in. @param {string} folder */
const noticeFile = (folder) => join(folder, 'notice.txt');

/**
 * That text; waits for it a little, as it comes right after the server is ready. @param {string} folder
 */
export async function serverNotice(folder) {
  for (let waited = 0; waited < 5_000; waited += 50) {
    const notice = readFileSync(noticeFile(folder), 'utf8').trim();
    if (notice) return notice;
    await sleep(50);
  }
  return '';
}

/** What the server wrote for machines and for searching faults. @param {string} folder */
export const logFile = (folder) => join(folder, 'server.log');

/**
 * When a process began, in the system's own count: tells it from another one that got the same number later. Null if
 * there is no such process, or a dead one that nobody reaped.
 * @param {number} pid
 */
function beginning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return null;
  }
  if (process.platform !== 'linux') return 'unknown';
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

/** @param {ServerFacts} server */
export const isAlive = ({ pid, startedAt }) => {
  const now = beginning(pid);
  return now !== null && now === startedAt;
};

/** The server that works on this data folder, if one does. @param {string} folder */
export function runningServer(folder) {
  const server = memory(folder).read();
  return server && isAlive(server) ? server : undefined;
}

/**
 * Notes that the server is meant to end, so that whoever watches over it lets it. @param {string} folder
 */
export const retireServer = (folder) => rmSync(memory(folder).path, { force: true });

/** Whether the server was meant to end. @param {string} folder */
export const isRetired = (folder) => memory(folder).read() === undefined;

/**
 * The settings of the server: those of this process, completed.
 * @param {{ folder: string, kind: import('./data-directory.mjs').NewsroomKind }} newsroom
 * @param {{ applicationUrl: string, ownerUrl: string } | undefined} embedded the database, if it is ours
 * @returns {NodeJS.ProcessEnv}
 */
export function serverSettings({ folder, kind }, embedded) {
  const asked = process.env['RECHECK_NEWSROOM'];
  return {
    ...packagedEnvironment(),
    NODE_ENV: 'production',
    RECHECK_DATA_DIR: folder,
    // A word that is neither is left for the server's list of problems.
    RECHECK_NEWSROOM: asked && asked !== 'demo' && asked !== 'empty' ? asked : kind,
    ...(embedded
      ? {
          DATABASE_URL: embedded.applicationUrl,
          DATABASE_OWNER_URL: embedded.ownerUrl,
          RECHECK_DATABASE_EMBEDDED: 'true',
        }
      : {}),
  };
}

/**
 * Starts the server in a session of its own: neither Ctrl-C nor a closed terminal reaches it by accident.
 * @param {string} folder @param {NodeJS.ProcessEnv} settings
 * @param {import('./address.mjs').Place} place
 */
export function spawnServer(folder, settings, place) {
  const log = logFile(folder);
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > logLimitBytes) renameSync(log, `${log}.1`);
  rmSync(noticeFile(folder), { force: true });
  const outputs = [openSync(noticeFile(folder), 'a', 0o600), openSync(log, 'a', 0o600)];
  const logStart = statSync(log).size;
  const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist', 'server', 'main.mjs')], {
    cwd: root,
    env: settings,
    detached: true,
    stdio: ['ignore', ...outputs],
  });
  outputs.forEach(closeSync);
  /** @type {string | undefined} */
  let end;
  child.once('error', (error) => (end = error.message));
  child.once('exit', (code, signal) => (end = signal ?? `code ${code}`));
  if (child.pid) memory(folder).write({ pid: child.pid, startedAt: beginning(child.pid), place });
  return {
    /** How it ended; undefined while it runs. */
    end: () => end,
    exitCode: () => child.exitCode,
    /** What it said since it was started. */
    said: () =>
      `${readFileSync(noticeFile(folder), 'utf8')}${readFileSync(log).subarray(logStart).toString('utf8')}`.trim(),
  };
}

/**
 * Asks the server to end, and ends it if it does not within its time. Nothing acknowledged is lost either way.
 * @param {ServerFacts} server
 */
export async function stopServer(server) {
  for (const [signal, patience] of /** @type {const} */ ([
    ['SIGTERM', stopWithinMs],
    ['SIGKILL', 2_000],
  ])) {
    if (!isAlive(server)) return;
    try {
      process.kill(server.pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < patience && isAlive(server); waited += 50) await sleep(50);
  }
}
