import { fileURLToPath } from 'node:url';
import { prepareAndRun } from './start/prepare.mjs';

// `npm run generate`: writes every committed file that is printed from code; `--check` only compares.
await prepareAndRun(fileURLToPath(import.meta.url), () => import('./checks/generated.mjs'));
