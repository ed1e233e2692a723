import { chownSync, existsSync, mkdirSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runAs } from './account.mjs';
import { removeFolder } from './binaries.mjs';
import { clearStaleLock, runningPostmaster } from './postmaster.mjs';

/**
 * One PostgreSQL data directory and what is needed to run a server on it.
 * @typedef {object} Cluster
 * @property {string} folder the data directory; its parent holds the server's log
 * @property {import('./binaries.mjs').Binaries} binaries
 * @property {import('./account.mjs').Account | undefined} account
 * @property {boolean} [fast] for tests: nothing is flushed to disk, so a crash of the machine may lose everything;
 *   one of the server loses nothing
 */

/** The account that initdb creates; only this supervisor signs in with it. */
export const superuser = 'postgres';

const crashRecoveryMs = 15_000;
const logLimitBytes = 10_000_000;

/** The server's own log. @param {Cluster} cluster */
export const logFile = (cluster) => join(dirname(cluster.folder), 'postgres.log');

/** A port of 127.0.0.1 that nobody listens on now. @returns {Promise<number>} */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });

/** @param {number} port @returns {Promise<boolean>} */
export const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** @param {Cluster} cluster */
export const exists = (cluster) => existsSync(join(cluster.folder, 'PG_VERSION'));

/**
 * Creates the data directory, complete or not at all.
 * @param {Cluster} cluster @param {string} password the superuser's
 */
export function createCluster(cluster, password) {
  const { account, folder } = cluster;
  const parent = dirname(folder);
  const unfinished = `${folder}.unfinished`;
  const passwordFile = join(parent, 'initial-password');
  // The parents first: a mode given to a recursive mkdir applies to every folder on the way.
  mkdirSync(dirname(parent), { recursive: true });
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  if (account) chownSync(parent, account.uid, account.gid);
  removeFolder(unfinished);
  try {
    rmSync(passwordFile, { force: true });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (account) chownSync(passwordFile, account.uid, account.gid);
    runAs(
      cluster.binaries.initdb,
      [
        ...['-D', unfinished, '-U', superuser, '--auth=scram-sha-256', '--pwfile', passwordFile],
        ...['--encoding=UTF8', process.platform === 'linux' ? '--locale=C.UTF-8' : '--locale=C'],
        ...['--locale-provider=icu', '--icu-locale=und', '--lc-messages=C'],
        ...(cluster.fast ? ['--no-sync'] : []),
      ],
      account,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, folder);
}

/** @param {Cluster} cluster @param {number} port */
const settings = ({ fast }, port) =>
  [
    ...[`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'],
    ...['timezone=UTC', 'log_timezone=UTC', 'log_line_prefix=%m [%p] '],
    ...(fast ? ['fsync=off', 'full_page_writes=off'] : []),
  ]
    .map((setting) => `-c '${setting}'`)
    .join(' ');

/**
 * Starts the server, or adopts the one that a killed starter left running. After a crash PostgreSQL refuses to start
 * while processes of the dead server remain, so a refusal is tried again for a while.
 * @param {Cluster} cluster @param {number} preferredPort another is taken if this one is in use
 * @returns {Promise<{ port: number, adopted: boolean }>}
 */
export async function startCluster(cluster, preferredPort) {
  const log = logFile(cluster);
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > logLimitBytes) truncateSync(log);
  const deadline = Date.now() + crashRecoveryMs;
  for (;;) {
    const running = runningPostmaster(cluster.folder);
    if (running) return { port: running.port, adopted: true };
    clearStaleLock(cluster.folder);
    const port = (await isFree(preferredPort)) ? preferredPort : await freePort();
    try {
      runAs(
        cluster.binaries.pgCtl,
        ['start', '-w', '-t', '60', '-s', '-D', cluster.folder, '-l', log, '-o', settings(cluster, port)],
        cluster.account,
      );
      return { port, adopted: false };
    } catch (error) {
      if (Date.now() > deadline) {
        throw new Error(`PostgreSQL does not start; its log is ${log}.`, { cause: error });
      }
      await sleep(500);
    }
  }
}

/**
 * Stops the server: first politely, and if sessions hold it up, at once (nothing committed is lost by that).
 * @param {Cluster} cluster
 */
export function stopCluster(cluster) {
  for (const mode of ['fast', 'immediate']) {
    if (!runningPostmaster(cluster.folder)) return;
    try {
      runAs(
        cluster.binaries.pgCtl,
        ['stop', '-w', '-t', '15', '-s', '-m', mode, '-D', cluster.folder],
        cluster.account,
      );
    } catch (error) {
      if (mode === 'immediate' && runningPostmaster(cluster.folder)) throw error;
    }
  }
}
