import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Where programs are found, and what Node has compiled of them; a server under test gets no other setting by accident. */
const { PATH, NODE_COMPILE_CACHE } = process.env;
export const fromMachine = { PATH, NODE_COMPILE_CACHE };

const upToDate = new Set<string>();

/** Builds in a process of its own: the compiler's native part does not bear Jest's contexts. */
const programOf = (part: 'server' | 'test-programs', program: string): string => {
  if (!upToDate.has(part)) {
    execFileSync(process.execPath, [join(root, 'tools/build.mjs'), part], { stdio: ['ignore', 'ignore', 'inherit'] });
    upToDate.add(part);
  }
  return join(root, 'dist', part, `${program}.mjs`);
};

/** The file of a program that is shipped, built from the sources as they are; to be started with Node. */
export const shippedProgram = (program: 'main' | 'cli'): string => programOf('server', program);

/** The file of a program that only tests and proofs start; built as the server is. */
export const testProgram = (program: 'live-child' | 'faulty-child' | 'boiling-worker' | 'asking-process'): string =>
  programOf('test-programs', program);
