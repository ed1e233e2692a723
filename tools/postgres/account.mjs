import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as the account that already owns its data, else as
 * `postgres` where the machine has that account, else as `nobody`.
 * @typedef {{ uid: number, gid: number, name: string }} Account
 */

/** @type {Account} */
const nobody = { uid: 65534, gid: 65534, name: 'nobody' };

/** @param {string} flag @param {string} name */
const lookUp = (flag, name) => {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
};

/**
 * The account PostgreSQL has to run as, or undefined for "the one that runs this".
 * @param {string} cluster the data directory, which may not exist yet
 * @returns {Account | undefined}
 */
export function serviceAccount(cluster) {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `account ${owner.uid}` };
  const uid = lookUp('-u', 'postgres');
  const gid = lookUp('-g', 'postgres');
  return uid && gid ? { uid, gid, name: 'postgres' } : nobody;
}

/**
 * Runs a program as that account and gives back what it printed; throws with its complaint if it fails.
 * @param {string} program @param {string[]} args @param {Account | undefined} account
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runAs(program, args, account, env = process.env) {
  const result = spawnSync(program, args, {
    // The caller's folder may be closed to the account.
    cwd: '/',
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  });
  if (result.status === 0) return result.stdout;
  const complaint = [result.stderr, result.stdout, result.error?.message].filter(Boolean).join('\n').trim();
  throw new Error(`${program} failed: ${complaint || `ended with ${result.signal ?? result.status}`}`);
}

/**
 * Whether the account can enter the folder.
 * @param {string} folder @param {Account | undefined} account
 */
export function canEnter(folder, account) {
  try {
    runAs('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], account);
    return true;
  } catch {
    return false;
  }
}
