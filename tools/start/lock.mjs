import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A socket is the lock: the system gives its name to one process at a time and takes it back when that process ends,
 * however it ends. On Linux and Windows the name leaves nothing behind on disk.
 * @param {string} name
 */
function address(name) {
  if (process.platform === 'linux') return `\0recheck-${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\recheck-${name}`;
  return join(tmpdir(), `recheck-${name}.lock`);
}

/** @param {string} path @returns {Promise<import('node:net').Server | undefined>} undefined: somebody has it */
const tryToListen = (path) =>
  new Promise((resolve, reject) => {
    const holder = createServer((visitor) => visitor.destroy());
    holder.once('error', (error) => {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    holder.listen(path, () => resolve(holder.unref()));
  });

/** Whether a socket file is left over: nobody answers there. @param {string} path @returns {Promise<boolean>} */
const isLeftOver = (path) =>
  new Promise((resolve) => {
    const visitor = connect(path, () => resolve(visitor.destroy() && false));
    visitor.once('error', () => resolve(true));
  });

/**
 * Does the work while nobody else on this machine works on the same folder under the same purpose; waits for its turn.
 * @template Result
 * @param {{ folder: string, purpose: string, onWait?: () => void }} subject
 * @param {() => Promise<Result>} work
 */
export async function exclusively({ folder, purpose, onWait }, work) {
  const name = createHash('sha256')
    .update(`${purpose}\0${realpathSync(folder)}`)
    .digest('hex')
    .slice(0, 32);
  const path = address(name);
  let holder = await tryToListen(path);
  if (!holder) onWait?.();
  while (!holder) {
    if (path.startsWith(tmpdir()) && (await isLeftOver(path))) rmSync(path, { force: true });
    await sleep(200);
    holder = await tryToListen(path);
  }
  try {
    return await work();
  } finally {
    holder.close();
  }
}
