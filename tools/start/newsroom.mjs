import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../postgres/newsroom-database.mjs';
import { askedPlace, becomesReady, requireFreePort } from './address.mjs';
import { buildWhatChanged } from './build.mjs';
import { newsroomKind, openDataDirectory } from './data-directory.mjs';
import { exclusively } from './lock.mjs';
import { Problem, say, step } from './say.mjs';
import {
  isAlive,
  isRetired,
  logFile,
  runningServer,
  serverNotice,
  serverSettings,
  spawnServer,
  stopServer,
} from './server-process.mjs';

/** A server that is at work on a first start on a busy machine says nothing and is not stuck; one that ended is noticed. */
const readyWithinMs = 300_000;
const joinWithinMs = 90_000;
const lookEveryMs = 1_000;
/** A server that ran for less than this is not started again: it would only fail again. */
const worthRestartingMs = 15_000;

const usage = `npm start                 serves the newsroom; the first time, a demonstration newsroom
npm start -- --empty      the first time, an empty, real newsroom instead
Settings: PORT, DATABASE_URL, RECHECK_DATA_DIR and others; see docs/operations.md`;

/**
 * @typedef {object} Newsroom
 * @property {string} folder the data folder
 * @property {import('./data-directory.mjs').NewsroomKind} kind
 * @property {boolean} external
 * @typedef {Awaited<ReturnType<typeof startAll>>} Running
 */

/** @param {string[]} args @returns {import('./data-directory.mjs').NewsroomKind | undefined} */
function askedKind(args) {
  const setting = process.env['RECHECK_NEWSROOM'];
  if (args.length > 1 || (args.length === 1 && args[0] !== '--empty')) throw new Problem(usage, 64);
  if (args[0] === '--empty') return 'empty';
  return setting === 'demo' || setting === 'empty' ? setting : undefined;
}

/** @param {Newsroom} newsroom */
const database = ({ folder, external }) => (external ? undefined : openDatabase(folder, say));

/** @param {Newsroom} newsroom @param {string} opening */
async function announce({ folder }, opening) {
  say(`\n${opening}\n${await serverNotice(folder)}\nLog: ${logFile(folder)}`);
}

/**
 * Goes on with a server that runs already on this data.
 * @param {Newsroom} newsroom @param {import('./server-process.mjs').ServerFacts} server
 * @returns {Promise<boolean>} false if it ended meanwhile: a killed process takes a moment to be gone
 */
async function joinRunning(newsroom, server) {
  // Whoever watched over the database may be gone; a crashed one is brought back here.
  await database(newsroom);
  if (await becomesReady(server.place, { patienceMs: joinWithinMs, goOn: () => isAlive(server) })) {
    await announce(newsroom, 'This newsroom is running already.');
    return true;
  }
  if (!isAlive(server)) return false;
  throw new Problem(
    `The server of this newsroom (process ${server.pid}) runs but does not become ready; its log is ` +
      `${logFile(newsroom.folder)}. "npm run recheck -- stop" ends it.`,
  );
}

/**
 * Starts database and server. @param {Newsroom} newsroom @param {import('./address.mjs').Place | undefined} asked
 */
async function startAll(newsroom, asked) {
  const place = asked ?? { host: '127.0.0.1', port: 3000 };
  const embedded = await database(newsroom);
  const settings = { ...serverSettings(newsroom, embedded), ...(asked ? { PORT: String(asked.port) } : {}) };
  const server = spawnServer(newsroom.folder, settings, place);
  if (!(await becomesReady(place, { patienceMs: readyWithinMs, goOn: () => server.end() === undefined }))) {
    const facts = runningServer(newsroom.folder);
    if (facts) await stopServer(facts);
    embedded?.stop();
    throw new Problem(
      `${server.said()}\n\nThe server ${server.end() ? 'did not start' : 'did not become ready'}. ` +
        `All it said is in ${logFile(newsroom.folder)}.`,
      server.exitCode() ?? 1,
    );
  }
  return { embedded, server, since: Date.now() };
}

/** The same, with a sign of life: making a database and filling the demonstration takes its time. @param {Newsroom} newsroom */
async function bringUp(newsroom) {
  const asked = await askedPlace();
  if (asked) await requireFreePort(asked);
  return step('Starting the newsroom', () => startAll(newsroom, asked));
}

/** Notes a wish to stop; the first of several counts. */
function watchSignals() {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => controller.abort());
  return controller.signal;
}

/**
 * @template Result
 * @param {Newsroom} newsroom @param {() => Promise<Result>} work
 */
const alone = (newsroom, work) =>
  exclusively(
    {
      folder: newsroom.folder,
      purpose: 'newsroom',
      onWait: () => say('Another start on the same data is under way; waiting for it …'),
    },
    work,
  );

/** @param {Newsroom} newsroom @param {Running} running */
async function bringDown(newsroom, { embedded }) {
  say('\nStopping …');
  await alone(newsroom, async () => {
    const server = runningServer(newsroom.folder);
    if (server) await stopServer(server);
    embedded?.stop();
  });
}

/**
 * The server ended, and not by this command.
 * @param {Newsroom} newsroom @param {Running} running
 * @returns {Promise<Running | undefined>} undefined if another start has taken over, or it was told to stop
 */
async function bringBack(newsroom, { embedded, server, since }) {
  return alone(newsroom, async () => {
    if (runningServer(newsroom.folder)) return undefined;
    if (isRetired(newsroom.folder)) {
      embedded?.stop();
      return undefined;
    }
    if (Date.now() - since < worthRestartingMs) {
      embedded?.stop();
      throw new Problem(`The server ended (${server.end()}). All it said is in ${logFile(newsroom.folder)}.`);
    }
    say(`The server ended unexpectedly (${server.end()}); starting it again …`);
    return bringUp(newsroom);
  });
}

/**
 * Stays with the newsroom: brings a crashed database or server back, ends both when asked to.
 * @param {Newsroom} newsroom @param {Running} first @param {AbortSignal} stop
 */
async function watchOver(newsroom, first, stop) {
  for (let running = first; ;) {
    await sleep(lookEveryMs, undefined, { signal: stop }).catch(() => undefined);
    if (stop.aborted) return bringDown(newsroom, running);
    if (running.server.end()) {
      const again = await bringBack(newsroom, running);
      if (!again) return;
      running = again;
      say('It is back.');
    } else if (running.embedded && !running.embedded.isRunning()) {
      say('The database ended unexpectedly; starting it again …');
      await alone(newsroom, async () => database(newsroom));
      say('It is back.');
    }
  }
}

/** `npm start`. @param {string[]} args */
export async function main(args) {
  const asked = askedKind(args);
  const external = Boolean(process.env['DATABASE_URL']?.trim());
  const folder = openDataDirectory();
  const stop = watchSignals();
  /** @type {Newsroom} */
  const newsroom = { folder, external, kind: newsroomKind(folder, asked, external) };
  const running = await alone(newsroom, async () => {
    const server = runningServer(folder);
    if (server && (await joinRunning(newsroom, server))) return undefined;
    await buildWhatChanged();
    return bringUp(newsroom);
  });
  if (!running) return;
  await announce(newsroom, 'Recheck is ready. Press Ctrl-C to stop.');
  await watchOver(newsroom, running, stop);
}
