import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PageToRead, ReadPage } from './read-page';

/** What reading one page may take. */
export interface ReadingLimits {
  readonly milliseconds: number;
  /** Of JavaScript objects, in MiB. */
  readonly heapMegabytes: number;
  /** Of the whole process, in MiB; watched where the system tells (Linux). */
  readonly residentMegabytes: number;
}

export const READING_LIMITS: ReadingLimits = { milliseconds: 30_000, heapMegabytes: 512, residentMegabytes: 1024 };

/** More than the longest text that is kept, and its inert page. */
const LONGEST_ANSWER = 64 * 1024 * 1024;

const WATCH_MILLISECONDS = 100;

/** The page took too much time or memory, or the reader broke on it. */
export class PageUnreadable extends Error {}

const PAGE_KILOBYTES = 4;

/** Memory of a process in MiB; null where the system does not say. */
const residentMegabytes = (pid: number): number | null => {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return (pages * PAGE_KILOBYTES) / 1024;
  } catch {
    return null;
  }
};

/** It may read the build that it is of, and nothing else: no other file, no writing, no processes, no native code. */
const start = (program: string, { heapMegabytes }: ReadingLimits): ChildProcess => {
  const file = realpathSync(program);
  return spawn(
    process.execPath,
    [
      `--max-old-space-size=${heapMegabytes}`,
      '--permission',
      `--allow-fs-read=${join(dirname(file), '*')}`,
      '--no-warnings',
      file,
    ],
    { env: {}, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true },
  );
};

/**
 * Reads a page in a process of its own, which is killed when it takes too much.
 * @param program the built `page-reader`
 * @throws PageUnreadable
 */
export const readApart = (
  program: string,
  bytes: Uint8Array,
  page: PageToRead,
  limits: ReadingLimits = READING_LIMITS,
): Promise<ReadPage> =>
  new Promise((resolve, reject) => {
    const child = start(program, limits);
    const chunks: Buffer[] = [];
    let length = 0;
    let reason = 'it broke off';
    const end = (why: string): void => {
      reason = why;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => end(`it took more than ${limits.milliseconds} ms`), limits.milliseconds);
    const watch = setInterval(() => {
      const resident = child.pid === undefined ? null : residentMegabytes(child.pid);
      if (resident !== null && resident > limits.residentMegabytes) end(`it took ${Math.round(resident)} MiB`);
    }, WATCH_MILLISECONDS);
    child.stdout?.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > LONGEST_ANSWER) end('it has too many words');
      else chunks.push(chunk);
    });
    child.once('error', (error) => end(String(error)));
    child.once('close', (code) => {
      clearTimeout(timer);
      clearInterval(watch);
      if (code !== 0) return reject(new PageUnreadable(`The page cannot be read: ${reason}.`));
      try {
        resolve(JSON.parse(Buffer.concat(chunks).toString()) as ReadPage);
      } catch (error) {
        reject(new PageUnreadable(String(error)));
      }
    });
    // A reader that has ended takes no more input; its end is told above.
    child.stdin?.on('error', () => undefined);
    child.stdin?.write(`${JSON.stringify(page)}\n`);
    child.stdin?.end(bytes);
  });
