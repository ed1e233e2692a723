import { buildWhatChanged } from './start/build.mjs';
import { runCommand } from './start/say.mjs';

// `node tools/build.mjs [PART…]`: builds the server and the screens into dist/, or what is named, where the packages are
// there already; for the image and for tests.
const named = /** @type {import('./start/build.mjs').Part['key'][]} */ (process.argv.slice(2));
await runCommand(() => buildWhatChanged(named.length > 0 ? named : undefined));
