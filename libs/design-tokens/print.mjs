import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** Prints `src/tokens.css` from `src/tokens.ts`. */
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const { module } = await runnerImport(here('src/index.ts'), { configFile: false, logLevel: 'error' });
await writeFile(here('src/tokens.css'), module.tokensCss);
