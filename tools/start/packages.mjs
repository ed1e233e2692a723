import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';
import { Problem, step } from './say.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, integrity?: string }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/** @param {string} path @returns {Lock | undefined} */
const readLock = (path) => {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
};

/**
 * Whether everything that the one lock asks for is in the other. Packages for other systems than this one are optional,
 * and may be missing; none may be there in another version.
 * @param {Lock} wanted @param {Lock} installed
 */
export const satisfies = (wanted, installed) =>
  Object.entries(wanted.packages).every(([path, { version, integrity, optional }]) => {
    const found = installed.packages[path];
    // The empty path is the project itself.
    return path === '' || (found ? found.version === version && found.integrity === integrity : optional === true);
  });

/**
 * Whether node_modules holds what package-lock.json asks for, by npm's own record of what it installed. npm writes that
 * record last, so an interrupted installation has none.
 */
export function packagesAreInstalled() {
  const wanted = readLock('package-lock.json');
  if (!wanted) throw new Problem(`${root}package-lock.json is missing or damaged; it comes with the project.`);
  const installed = readLock('node_modules/.package-lock.json');
  return installed !== undefined && satisfies(wanted, installed);
}

/** How many packages lie there by now, as a sign of life: npm makes all folders first and fills them one by one. */
function packagesSoFar() {
  const modules = join(root, 'node_modules');
  try {
    const folders = readdirSync(modules).flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => join(name, inner)) : [name],
    );
    const filled = folders.filter((folder) => existsSync(join(modules, folder, 'package.json')));
    return `, ${filled.length} of ${folders.length} packages`;
  } catch {
    return '';
  }
}

/** npm runs on the machine's own Node: the packaged one is among what it is about to replace. */
function machineEnvironment() {
  const bin = join(root, 'node_modules', '.bin');
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((entry) => entry !== bin);
  return { ...process.env, PATH: path.join(delimiter) };
}

/** @returns {Promise<{ code: number | null, output: string }>} */
const npmCi = () =>
  new Promise((resolve, reject) => {
    const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
    const npm = spawn('npm', args, { cwd: root, env: machineEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk) => (output += chunk));
    npm.once('error', reject);
    npm.once('close', (code) => resolve({ code, output }));
  });

/** Brings node_modules in line with package-lock.json. The first time this takes a minute or two. */
export async function installPackages() {
  const { code, output } = await step('Installing packages from the npm registry', npmCi, packagesSoFar).catch(
    (error) => {
      throw new Problem(`npm could not be started (${error.message}). Is npm installed beside Node?`);
    },
  );
  if (code !== 0) {
    const complaint = output.trim().split('\n').slice(-25).join('\n');
    throw new Problem(
      `${complaint}\n\nInstalling packages failed ("npm ci" ended with ${code}). ` +
        'Is the npm registry reachable (npm ping), and is there 1.5 GB of free disk space? Then try again.',
    );
  }
}
