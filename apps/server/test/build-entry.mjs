import { build } from 'rolldown';
import bundle from '../rolldown.config.mjs';

/** `node build-entry.mjs NAME ENTRY FOLDER`, from the project's root: compiles one entry as the server's build does. */
const [name = '', entry = '', dir = ''] = process.argv.slice(2);
await build({ ...bundle, input: { [name]: entry }, output: { ...bundle.output, dir }, logLevel: 'silent' });
