import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import server from '../rolldown.config.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Our own sources, and helpers that the compiler itself inserts. */
const ours = /^(?:[./\0]|@recheck\/|@oxc-project\/runtime)/;

/**
 * Compiles one entry as the server's build does.
 * @param {string} entry from the project's root @param {string} folder somewhere below dist/
 * @param {Partial<import('rolldown').InputOptions>} [options]
 * @returns {Promise<string>} the file to import or start
 */
export async function buildEntry(entry, folder, options = {}) {
  const name = basename(entry, '.ts');
  const output = { ...server.output, dir: folder };
  await build({ ...server, cwd: root, input: { [name]: entry }, output, logLevel: 'silent', ...options });
  return join(root, folder, `${name}.mjs`);
}

/**
 * The same, but npm packages stay where they are: made in a tenth of a second, for what is built at each run and read once.
 * @param {string} entry @param {string} folder
 */
export const buildQuickly = (entry, folder) => buildEntry(entry, folder, { external: (id) => !ours.test(id) });
