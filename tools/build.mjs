import { buildWhatChanged } from './start/build.mjs';
import { runCommand } from './start/say.mjs';

// Builds the server and the screens into dist/; for the image, where the packages are there already.
await runCommand(() => buildWhatChanged());
