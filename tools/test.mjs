import { fileURLToPath } from 'node:url';
import { prepareAndRun } from './start/prepare.mjs';

// `npm test`: every check and every test of the project.
await prepareAndRun(fileURLToPath(import.meta.url), () => import('./test/run.mjs'));
