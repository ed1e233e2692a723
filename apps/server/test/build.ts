import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Compiles one entry as the server's build does, for tests that need a process of their own. It lies below `dist`, from
 * where packages are found. In a process of its own too: the compiler's native part does not bear Jest's contexts.
 * @returns the file to start with Node; give it to `removeBuild` in the end
 */
export const buildForTests = (entry: string): string => {
  const name = basename(entry, '.ts');
  const folder = join('dist', 'test-processes', `${name}-${process.pid}`);
  const script = join(root, 'apps/server/test/build-entry.mjs');
  execFileSync(process.execPath, [script, name, entry, folder], { cwd: root, stdio: 'inherit' });
  return join(root, folder, `${name}.mjs`);
};

/** Removes what `buildForTests` made. */
export const removeBuild = (file: string): void => rmSync(dirname(file), { recursive: true, force: true });
