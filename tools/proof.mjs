import { fileURLToPath } from 'node:url';
import { prepareAndRun } from './start/prepare.mjs';

// `npm run proof`: tries what is promised about live drafts, as often as was promised.
await prepareAndRun(fileURLToPath(import.meta.url), () => import('../apps/server/proof/command.mjs'));
