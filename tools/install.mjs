import { fileURLToPath } from 'node:url';
import { prepareAndRun } from './start/prepare.mjs';

// Brings the packages and nothing else, which every command does first: to have it done beside something slow.
await prepareAndRun(fileURLToPath(import.meta.url), async () => ({ main: async () => 0 }));
