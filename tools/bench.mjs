import { fileURLToPath } from 'node:url';
import { prepareAndRun } from './start/prepare.mjs';

// `npm run bench`: measures hot reads and one write against bare programs that give the same answers.
// `npm run bench -- typing`: how long a key takes to show in a long draft.
// `npm run bench -- similar`: how long a question that is typed waits for those like it, among 100,000.
await prepareAndRun(fileURLToPath(import.meta.url), () => {
  switch (process.argv[2]) {
    case 'typing':
      return import('../apps/journeys/typing.mjs');
    case 'similar':
      return import('./bench/similar.mjs');
    default:
      return import('./bench/run.mjs');
  }
});
