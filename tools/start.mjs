import { fileURLToPath } from 'node:url';
import { prepareAndRun } from './start/prepare.mjs';

// `npm start`: brings everything it needs and serves the newsroom.
await prepareAndRun(fileURLToPath(import.meta.url), () => import('./start/newsroom.mjs'));
