import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../postgres/postmaster.mjs';
import { stopAbandoned } from '../postgres/temporary.mjs';

/** Linux keeps it in memory. */
const memory = '/dev/shm';
const prefix = 'recheck-tests-';

/** What the programs of a run need, and half a gigabyte that they write. */
const enoughBytes = 6 * 2 ** 30;

/** Whether a run fits there, and programs may be started from there. */
function hasRoom() {
  try {
    const { bavail, bsize } = statfsSync(memory);
    const mount = readFileSync('/proc/mounts', 'utf8').match(new RegExp(`^\\S+ ${memory} \\S+ (\\S+)`, 'm'));
    const mayExecute = mount !== null && !mount[1]?.split(',').includes('noexec');
    return mayExecute && Math.min(bavail * bsize, freemem()) >= enoughBytes;
  } catch {
    return false;
  }
}

/** Ends the database servers that were started there, and removes the folder. @param {string} folder */
function clear(folder) {
  stopAbandoned(folder, () => false);
  rmSync(folder, { recursive: true, force: true });
}

/** Removes what runs left that were killed. */
function clearAbandoned() {
  for (const name of readdirSync(memory).filter((entry) => entry.startsWith(prefix))) {
    try {
      if (!isAlive(Number.parseInt(name.slice(prefix.length), 10))) clear(join(memory, name));
    } catch {
      // Somebody else's.
    }
  }
}

/**
 * Lets everything that this process starts from now on keep its temporary files in memory, until it ends: a run makes
 * hundreds of databases and throws them away again, which costs a disk's file system more than the tests' own work there.
 * Where memory is small, or no programs may lie there, nothing is changed.
 */
export function keepTemporaryFilesInMemory() {
  if (!hasRoom()) return;
  clearAbandoned();
  const folder = mkdtempSync(join(memory, `${prefix}${process.pid}-`));
  // As open as /tmp: PostgreSQL runs under an account of its own.
  chmodSync(folder, 0o1777);
  process.once('exit', () => clear(folder));
  process.env['TMPDIR'] = folder;
}
