import { accessSync, constants, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './root.mjs';
import { Problem } from './say.mjs';

/**
 * The folder with everything that must survive a restart: the database (unless an external one is used), the secret
 * that signs cookies, and what the start commands remember. `RECHECK_DATA_DIR` moves it.
 * @returns {string} its absolute path; the folder exists and can be written
 */
export function openDataDirectory() {
  const folder = resolve(root, process.env['RECHECK_DATA_DIR']?.trim() || '.data');
  try {
    // 0711: the account that runs PostgreSQL passes through; every file inside is closed on its own.
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Problem(
      `The data folder ${folder} cannot be used (${code}). ` +
        'Start as the account that it belongs to, or name another folder with RECHECK_DATA_DIR.',
    );
  }
  return folder;
}

/**
 * A small file of facts in the data folder, readable by its owner only.
 * @template Facts
 * @param {string} folder @param {string} name
 */
export function factsFile(folder, name) {
  const path = join(folder, name);
  return {
    path,
    /** @returns {Facts | undefined} undefined if there is no such file */
    read: () => {
      let text;
      try {
        text = readFileSync(path, 'utf8');
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
        throw new Problem(
          `${path} cannot be read. Start as the account that it belongs to, or name another folder with RECHECK_DATA_DIR.`,
        );
      }
      try {
        return JSON.parse(text);
      } catch {
        throw new Problem(`${path} is damaged. Restore it from a backup of the data folder.`);
      }
    },
    /** Replaces the file as a whole or not at all. @param {Facts} facts */
    write: (facts) => {
      const unfinished = `${path}.${process.pid}`;
      writeFileSync(unfinished, `${JSON.stringify(facts, null, 2)}\n`, { mode: 0o600, flush: true });
      renameSync(unfinished, path);
    },
  };
}

/** @typedef {'demo' | 'empty'} NewsroomKind */

/** @param {string} folder @returns {ReturnType<typeof factsFile<{ newsroom: NewsroomKind }>>} */
const newsroomFile = (folder) => factsFile(folder, 'newsroom.json');

/** What this data is; undefined before the first start. @param {string} folder */
export const knownNewsroomKind = (folder) => newsroomFile(folder).read()?.newsroom;

/**
 * Whether this data is the demonstration newsroom or a real one. Decided at the first start and kept: nobody's work
 * turns into a demonstration, or the other way round, because an option was forgotten.
 * @param {string} folder @param {NewsroomKind | undefined} asked
 * @param {boolean} external whether the database is one of the user's own, where no demonstration is ever put
 * @returns {NewsroomKind}
 */
export function newsroomKind(folder, asked, external) {
  const known = knownNewsroomKind(folder);
  if (known && asked && known !== asked) {
    const names = { demo: 'the demonstration newsroom', empty: 'a real newsroom' };
    throw new Problem(
      `The data in ${folder} is ${names[known]}, not ${names[asked]}. Name another folder, for example: ` +
        `RECHECK_DATA_DIR=.data-${asked} npm start${asked === 'empty' ? ' -- --empty' : ''}`,
    );
  }
  const kind = known ?? asked ?? (external ? 'empty' : 'demo');
  if (!known) newsroomFile(folder).write({ newsroom: kind });
  return kind;
}
