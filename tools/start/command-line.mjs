import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { openDatabase, stopDatabase } from '../postgres/newsroom-database.mjs';
import { buildWhatChanged } from './build.mjs';
import { knownNewsroomKind, newsroomKind, openDataDirectory } from './data-directory.mjs';
import { exclusively } from './lock.mjs';
import { root } from './root.mjs';
import { Problem, say } from './say.mjs';
import { addressOf } from './address.mjs';
import { retireServer, runningServer, serverSettings, stopServer } from './server-process.mjs';

const usage = `npm run recheck -- import FILE …     brings texts in as drafts (--as EMAIL, --as-published)
npm run recheck -- backup DIR        writes the whole newsroom into a new folder
npm run recheck -- restore DIR       puts a backup into an empty newsroom
npm run recheck -- verify [END]     checks that nobody changed history (END: what an earlier run printed)
npm run recheck -- status            says whether the newsroom runs, and where
npm run recheck -- stop              stops the newsroom and its database`;

const isExternal = () => Boolean(process.env['DATABASE_URL']?.trim());

/** Where the person stood when typing: relative paths are meant from there. */
const typedIn = () => process.env['INIT_CWD'] ?? process.cwd();

/** @param {string} folder @param {() => Promise<number | void>} work */
const alone = (folder, work) =>
  exclusively({ folder, purpose: 'newsroom', onWait: () => say('Waiting for a start on the same data …') }, work);

/** @param {string} folder */
function status(folder) {
  const server = runningServer(folder);
  say(server ? `Running at ${addressOf(server.place)} (process ${server.pid}).` : 'Not running.');
}

/** @param {string} folder */
const stop = (folder) =>
  alone(folder, async () => {
    const server = runningServer(folder);
    retireServer(folder);
    if (server) await stopServer(server);
    if (!isExternal()) stopDatabase(folder);
    say(server ? 'Stopped.' : 'It was not running.');
  });

/**
 * A restored newsroom stays what it was: a demonstration or a real one.
 * @param {string | undefined} backup
 * @returns {import('./data-directory.mjs').NewsroomKind | undefined}
 */
function kindOfBackup(backup) {
  try {
    const { newsroom } = JSON.parse(readFileSync(join(resolve(typedIn(), backup ?? ''), 'manifest.json'), 'utf8'));
    return newsroom === 'demo' || newsroom === 'empty' ? newsroom : undefined;
  } catch {
    // The command itself says what is wrong with it.
    return undefined;
  }
}

/** @param {string} folder @param {string[]} args @returns {import('./data-directory.mjs').NewsroomKind} */
function kindFor(folder, [command, argument]) {
  const known = knownNewsroomKind(folder);
  if (known) return known;
  if (command === 'restore') return kindOfBackup(argument) ?? 'empty';
  if (isExternal()) return 'empty';
  throw new Problem(`There is no newsroom in ${folder} yet. "npm start" makes one.`);
}

/** Runs a command of the server's own command line. @param {NodeJS.ProcessEnv} settings @param {string[]} args @returns {Promise<number>} */
const runServerCommand = (settings, args) =>
  new Promise((resolveCode, reject) => {
    const script = join(root, 'dist', 'server', 'cli.mjs');
    const child = spawn(process.execPath, ['--enable-source-maps', script, ...args], {
      cwd: typedIn(),
      env: settings,
      stdio: 'inherit',
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('exit', (code, signal) => resolveCode(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
  });

/** @param {string} folder @param {string[]} args @returns {Promise<number>} */
async function work(folder, args) {
  const kind = kindFor(folder, args);
  const running = runningServer(folder);
  // A running server came from the build that is there; it is not replaced under its feet.
  if (!running) await buildWhatChanged(['server']);
  const database = isExternal() ? undefined : await openDatabase(folder, say);
  try {
    // Addresses that a command prints are those of the newsroom as it answers now.
    const answering = running ? { PORT: String(running.place.port) } : {};
    const code = await runServerCommand({ ...serverSettings({ folder, kind }, database), ...answering }, args);
    if (code === 0) newsroomKind(folder, kind, isExternal());
    return code;
  } finally {
    if (database && !database.adopted) database.stop();
  }
}

/** `npm run recheck -- …` @param {string[]} args @returns {Promise<number | void>} */
export async function main(args) {
  const [command] = args;
  if (!command || command === 'help' || command === '--help') {
    say(usage);
    return command ? 0 : 64;
  }
  const folder = openDataDirectory();
  if (command === 'status') return status(folder);
  if (command === 'stop') return stop(folder);
  // With a running server the database is simply used; else nobody may start or stop it meanwhile.
  return runningServer(folder) ? work(folder, args) : alone(folder, () => work(folder, args));
}
