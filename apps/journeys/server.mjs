import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { becomesReady } from '../../tools/start/address.mjs';
import { buildWhatChanged } from '../../tools/start/build.mjs';
import { root } from '../../tools/start/root.mjs';
import { databaseName, databaseUrl, ensureRoles, roles } from '../../tools/postgres/roles.mjs';
import { startTemporaryPostgres } from '../../tools/postgres/temporary.mjs';

/**
 * The server that journeys visit: the built one, on a database of its own, with the demonstration newsroom. On the next
 * port it takes one wish from the journeys: `POST /clock` with an instant as its text starts the server again at that
 * moment, on the same data. The server itself has no door for that.
 */
const port = Number(process.env['PORT']);
const place = { host: '127.0.0.1', port };

await buildWhatChanged();
const data = mkdtempSync(join(tmpdir(), 'recheck-journeys-'));
const postgres = await startTemporaryPostgres();
await ensureRoles(postgres.port, postgres.passwords);

const settings = {
  ...process.env,
  NODE_ENV: 'production',
  RECHECK_DATA_DIR: data,
  RECHECK_NEWSROOM: 'demo',
  RECHECK_DATABASE_EMBEDDED: 'true',
  DATABASE_URL: databaseUrl(roles.application, postgres.passwords.application, postgres.port, databaseName),
  DATABASE_OWNER_URL: databaseUrl(roles.owner, postgres.passwords.owner, postgres.port, databaseName),
};

/** @param {string | undefined} at an instant; the machine's time if there is none */
function run(at) {
  const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist', 'server', 'main.mjs')], {
    cwd: root,
    env: { ...settings, ...(at ? { RECHECK_CLOCK: at } : {}) },
    stdio: 'inherit',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  void ended.then(() => {
    // It ended by itself: nobody has to wait until it answers.
    if (child === server.child && !wanted) void stop(1);
  });
  return { child, ended };
}

/** Whether the end of the server that runs now is wanted. */
let wanted = false;
let server = run(process.env['RECHECK_CLOCK']);

/** @param {string} at */
async function moveTo(at) {
  wanted = true;
  server.child.kill('SIGTERM');
  await server.ended;
  wanted = false;
  server = run(at);
  let running = true;
  void server.ended.then(() => (running = false));
  return becomesReady(place, { patienceMs: 300_000, goOn: () => running });
}

/** @param {import('node:http').IncomingMessage} request @returns {Promise<number>} the status to answer with */
async function fulfil(request) {
  if (request.method !== 'POST' || request.url !== '/clock') return 404;
  return (await moveTo((await text(request)).trim())) ? 204 : 500;
}

const control = createServer((request, response) => {
  fulfil(request).then(
    (status) => response.writeHead(status).end(),
    (error) => response.writeHead(500).end(String(error)),
  );
});
control.listen(port + 1, '127.0.0.1');

/** @param {number} code how this process ends */
async function stop(code) {
  wanted = true;
  control.close();
  server.child.kill('SIGTERM');
  await server.ended;
  postgres.stop();
  rmSync(data, { recursive: true, force: true });
  process.exit(code);
}
process.once('SIGTERM', () => void stop(0));
process.once('SIGINT', () => void stop(0));
