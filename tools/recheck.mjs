import { fileURLToPath } from 'node:url';
import { prepareAndRun } from './start/prepare.mjs';

// `npm run recheck -- COMMAND …`: works on the newsroom's data, whether the newsroom is running or not.
await prepareAndRun(fileURLToPath(import.meta.url), () => import('./start/command-line.mjs'));
