import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What makes the workspace what it is, without its sources. */
const settings = [
  ...['package.json', 'nx.json', 'tsconfig.base.json', 'eslint.config.mjs', 'tools/checks', 'tools/project.json'],
  ...globSync('{apps,libs}/*/{project.json,tsconfig*.json}', { cwd: root }),
];

/**
 * An empty copy of the workspace, with its settings, its packages and the given files: broken things are tried out
 * there, never in the tree itself.
 * @param {Record<string, string>} files
 */
export function workspaceWith(files) {
  const folder = mkdtempSync(join(tmpdir(), 'recheck-canaries-'));
  const write = (/** @type {string} */ path, /** @type {string} */ content) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const path of settings) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const project of globSync('libs/*', { cwd: folder }))
    write(`${project}/src/index.ts`, 'export const part = 1;\n');
  for (const [path, content] of Object.entries(files)) write(path, content);
  return {
    folder,
    /**
     * Runs one of the workspace's commands there.
     * @param {string} command as in node_modules/.bin @param {string[]} args
     */
    run: (command, args) => {
      const bin = join(folder, 'node_modules', '.bin');
      const { stdout, stderr, status, error } = spawnSync(join(bin, command), args, {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 100_000_000,
        env: {
          PATH: `${bin}:${process.env['PATH']}`,
          HOME: folder,
          NX_DAEMON: 'false',
          NX_NO_CLOUD: 'true',
          CI: 'true',
        },
      });
      if (error) throw error;
      return { stdout, stderr, status };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
