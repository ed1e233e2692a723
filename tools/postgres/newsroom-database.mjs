import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { factsFile } from '../start/data-directory.mjs';
import { Problem } from '../start/say.mjs';
import { canEnter, serviceAccount } from './account.mjs';
import { findBinaries } from './binaries.mjs';
import { createCluster, exists, freePort, startCluster, stopCluster } from './cluster.mjs';
import { runningPostmaster } from './postmaster.mjs';
import { databaseUrl, ensureRoles, roles } from './roles.mjs';

/**
 * What is remembered about the embedded database, in postgres.json of the data folder.
 * @typedef {object} Remembered
 * @property {string} id
 * @property {number} port
 * @property {import('./roles.mjs').Passwords} passwords
 * @property {string | null} elsewhere where the data lies if not in the data folder
 */

/** Where data and programs go that an unprivileged account must reach, when the project's own folder is closed to it. */
const openPlace = '/var/lib/recheck';

/** @param {string} folder */
const ownPlace = (folder) => join(folder, 'postgres');

/**
 * Decides where the data lies: in the data folder, or where the account that runs PostgreSQL can go.
 * @param {string} folder @param {string} id @param {(sentence: string) => void} say
 * @returns {string | null} the place elsewhere, or null
 */
function choosePlace(folder, id, say) {
  const account = serviceAccount(join(ownPlace(folder), 'cluster'));
  if (!account || canEnter(folder, account)) return null;
  const elsewhere = join(openPlace, id);
  try {
    mkdirSync(openPlace, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw new Problem(
      `PostgreSQL does not run as root, and the account ${account.name}, which runs it instead, can enter neither ` +
        `${folder} nor ${openPlace} (${/** @type {Error} */ (error).message}). ` +
        'Start as an ordinary user, or name a folder with RECHECK_DATA_DIR that it can enter.',
    );
  }
  chmodSync(openPlace, 0o755);
  say(
    `Note: only root may enter ${dirname(folder)}, and PostgreSQL does not run as root. ` +
      `It runs as ${account.name}, and the database lies in ${elsewhere}.`,
  );
  return elsewhere;
}

/** @param {Remembered} remembered @param {string} folder */
function clusterOf(remembered, folder) {
  const cluster = join(remembered.elsewhere ?? ownPlace(folder), 'cluster');
  const account = serviceAccount(cluster);
  return {
    folder: cluster,
    account,
    binaries: findBinaries({ account, shelf: openPlace }),
    // For tests, which kill processes and never the machine.
    fast: process.env['RECHECK_TEST_FAST'] === 'true',
  };
}

/** @param {string} folder @returns {ReturnType<typeof factsFile<Remembered>>} */
const memory = (folder) => factsFile(folder, 'postgres.json');

/**
 * The embedded database of a data folder, running: made if it is not there, adopted if it runs already. Safe against
 * being killed at any moment; not against two callers at once (see start/lock.mjs).
 * @param {string} folder the data folder @param {(sentence: string) => void} say
 */
export async function openDatabase(folder, say) {
  const file = memory(folder);
  let remembered = file.read();
  if (!remembered) {
    const id = randomUUID();
    const secret = () => randomBytes(24).toString('base64url');
    remembered = {
      id,
      port: await freePort(),
      passwords: { superuser: secret(), owner: secret(), application: secret() },
      elsewhere: choosePlace(folder, id, say),
    };
    file.write(remembered);
  }
  const cluster = clusterOf(remembered, folder);
  if (!exists(cluster)) createCluster(cluster, remembered.passwords.superuser);
  const { port, adopted } = await startCluster(cluster, remembered.port);
  if (port !== remembered.port) file.write({ ...remembered, port });
  const { passwords } = remembered;
  await ensureRoles(port, passwords);
  return {
    port,
    /** Whether it was running already. */
    adopted,
    ownerUrl: databaseUrl(roles.owner, passwords.owner, port),
    applicationUrl: databaseUrl(roles.application, passwords.application, port),
    isRunning: () => runningPostmaster(cluster.folder) !== undefined,
    stop: () => stopCluster(cluster),
  };
}

/**
 * Stops the embedded database of a data folder, if it runs.
 * @param {string} folder
 */
export function stopDatabase(folder) {
  const remembered = memory(folder).read();
  if (remembered) stopCluster(clusterOf(remembered, folder));
}
