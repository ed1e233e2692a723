import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The running server of a data directory.
 * @typedef {{ pid: number, port: number }} Postmaster
 */

/** @param {string} path */
const readIfThere = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** Whether the process exists and is more than an entry waiting to be reaped. @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  const stat = readIfThere(`/proc/${pid}/stat`);
  return stat === undefined || stat.slice(stat.lastIndexOf(')') + 2)[0] !== 'Z';
}

/** The folder a process works in, where the system tells. @param {number | string} pid */
function workingFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** @param {string} cluster */
const pidFile = (cluster) => join(cluster, 'postmaster.pid');

/**
 * The server that runs on this data directory, if one does. A process that merely got the same number is told apart
 * by its working folder, which for PostgreSQL is the data directory.
 * @param {string} cluster
 * @returns {Postmaster | undefined}
 */
export function runningPostmaster(cluster) {
  const lines = readIfThere(pidFile(cluster))?.split('\n');
  if (!lines) return undefined;
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  const folder = workingFolder(pid);
  if (folder !== undefined && folder !== realpathSync(cluster)) return undefined;
  return { pid, port };
}

/**
 * Processes of a server that was killed; its children end on their own within moments.
 * @param {string} cluster
 */
function leftovers(cluster) {
  if (process.platform !== 'linux') return [];
  const folder = realpathSync(cluster);
  return readdirSync('/proc').filter(
    (pid) => /^\d+$/.test(pid) && workingFolder(pid) === folder && isAlive(Number(pid)),
  );
}

/**
 * Takes away the lock file of a server that is certainly gone. PostgreSQL does that itself unless the number in it is
 * alive again: as another program's after a reboot, or as a dead process that nobody reaped, as happens in containers.
 * @param {string} cluster
 */
export function clearStaleLock(cluster) {
  if (process.platform === 'linux' && !runningPostmaster(cluster) && leftovers(cluster).length === 0) {
    rmSync(pidFile(cluster), { force: true });
  }
}
