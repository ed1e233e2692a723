import { fileURLToPath } from 'node:url';
import { prepareAndRun } from './start/prepare.mjs';

// `npm run pictures`: takes the pictures of docs/pictures anew, from the demonstration newsroom.
await prepareAndRun(fileURLToPath(import.meta.url), () => import('../apps/journeys/pictures.mjs'));
