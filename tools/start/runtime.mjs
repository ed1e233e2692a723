import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';
import { Problem } from './say.mjs';

/** The oldest Node that everything runs on. */
const needed = [24, 15];

/** @param {string} version */
const isNewEnough = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (
    major > /** @type {number} */ (needed[0]) || (major === needed[0] && minor >= /** @type {number} */ (needed[1]))
  );
};

/** Whether this process runs on a Node that is new enough. */
export const runtimeIsNewEnough = () => isNewEnough(process.versions.node);

/** What Node has compiled; a start reads it instead of compiling again. */
export const compiledFolder = join(root, 'node_modules', '.cache', 'compiled');

/**
 * The environment in which the packaged Node and the packages' commands are found first, and in which Node keeps what it
 * compiled: the server starts in three quarters of the time. Where that may not be written, Node does without.
 */
export const packagedEnvironment = () => ({
  ...process.env,
  NODE_COMPILE_CACHE: compiledFolder,
  PATH: [join(root, 'node_modules', '.bin'), process.env['PATH']].filter(Boolean).join(delimiter),
});

const passedOn = /** @type {const} */ (['SIGTERM', 'SIGHUP', 'SIGINT']);

/**
 * Runs the same script again on the Node that came with the packages, and ends as it ends.
 * @param {string} script @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export function runOnPackagedNode(script, args) {
  const node = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (!existsSync(node)) {
    throw new Problem(
      `Recheck needs Node ${needed.join('.')} or newer; this is ${process.versions.node}, and no packaged Node exists ` +
        `for ${process.platform} on ${process.arch}. Install a newer Node and try again.`,
    );
  }
  const child = spawn(node, [script, ...args], { stdio: 'inherit', env: packagedEnvironment() });
  for (const signal of passedOn) {
    // Ctrl-C reaches the child through the terminal as well; it takes a repeated signal for one.
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
  });
}
