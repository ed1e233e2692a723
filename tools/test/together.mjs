import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../start/root.mjs';

/** Where they come, from the project's root. */
export const togetherFolder = 'dist/specs-together';

/** How many specs make one file: enough to save most of the loading, few enough that two workers end together. */
const inOneFile = 14;

/** An environment that its first comment asks for, or hooks outside of every `describe`, would hold for others as well. */
const isPeculiar = (/** @type {string} */ spec) =>
  /@jest-environment|^(?:before|after)(?:All|Each)\(/m.test(readFileSync(join(root, spec), 'utf8'));

/**
 * Puts specs together, so that Jest runs several as one file: it loads everything anew for each, four thousand modules
 * where a spec starts the server, and that took longer than most specs. Neighbours come together; everything that is
 * a spec's own is inside its `describe`. What takes long stays alone: Jest begins with the largest files, and a spec is
 * larger than a list of some.
 * @param {string} name of the run @param {string[]} specs from the project's root @param {RegExp} [long] which take long
 * @returns {string[]} the files to run instead, likewise from the root
 */
export function together(name, specs, long) {
  const folder = join(togetherFolder, name);
  rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(join(root, folder), { recursive: true });
  const alone = specs.filter((spec) => long?.test(spec) || isPeculiar(spec));
  const others = specs.filter((spec) => !alone.includes(spec)).sort();
  const files = Array.from({ length: Math.ceil(others.length / inOneFile) }, (_, index) => {
    const file = join(folder, `${String(index + 1).padStart(2, '0')}.spec.ts`);
    const mine = others.slice(index * inOneFile, (index + 1) * inOneFile);
    writeFileSync(join(root, file), mine.map((spec) => `import '${relative(folder, spec)}';\n`).join(''));
    return file;
  });
  return [...files, ...alone];
}
