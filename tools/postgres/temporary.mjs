import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceAccount } from './account.mjs';
import { findBinaries, majorVersion, removeFolder } from './binaries.mjs';
import { createCluster, freePort, startCluster, stopCluster } from './cluster.mjs';
import { isAlive } from './postmaster.mjs';
import { superuserUrl } from './roles.mjs';

const prefix = 'recheck-postgres-';
const ownerFile = 'owner.pid';

/** @param {string} home */
const clusterFolder = (home) => join(home, 'server', 'cluster');

/**
 * `RECHECK_TEST_POSTGRES` names the folder of other PostgreSQL programs than the embedded ones.
 * @param {string} home
 */
function clusterIn(home) {
  const folder = clusterFolder(home);
  const account = serviceAccount(folder);
  const shelf = join(home, 'programs');
  return { folder, account, binaries: findBinaries({ folder: process.env['RECHECK_TEST_POSTGRES'], account, shelf }) };
}

/**
 * Ends the servers whose test run was killed before it could.
 * @param {string} [folder] where runs keep their temporary files
 * @param {(processId: number) => boolean} [isInUse] by the process that started it
 */
export function stopAbandoned(folder = tmpdir(), isInUse = isAlive) {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(prefix))) {
    const home = join(folder, name);
    try {
      if (isInUse(Number(readFileSync(join(home, ownerFile), 'utf8')))) continue;
      stopCluster(clusterIn(home));
      removeFolder(home);
    } catch {
      // Somebody else's, or being made or removed at this moment.
    }
  }
}

/**
 * A PostgreSQL server for tests and benchmarks: in a folder of its own, on a free port, gone after `stop`.
 * @param {{ durable?: boolean }} [options] durable: flush to disk, as in production (for measurements and crash tests)
 */
export async function startTemporaryPostgres({ durable = false } = {}) {
  stopAbandoned();
  const home = mkdtempSync(join(tmpdir(), prefix));
  writeFileSync(join(home, ownerFile), String(process.pid));
  // mkdtemp closes it to everybody else; the account that runs PostgreSQL has to pass through.
  chmodSync(home, 0o711);
  const cluster = { ...clusterIn(home), fast: !durable };
  const secret = () => randomBytes(18).toString('base64url');
  const passwords = { superuser: secret(), owner: secret(), application: secret() };
  createCluster(cluster, passwords.superuser);
  const { port } = await startCluster(cluster, await freePort());
  return {
    cluster,
    port,
    passwords,
    majorVersion: majorVersion(cluster.binaries, cluster.account),
    adminUrl: superuserUrl(port, passwords),
    stop: () => {
      stopCluster(cluster);
      removeFolder(home);
    },
  };
}
