import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { databaseName, databaseUrl, ensureRoles, roles, superuserUrl } from '../postgres/roles.mjs';
import { startTemporaryPostgres } from '../postgres/temporary.mjs';
import { root } from '../start/root.mjs';
import { packagedEnvironment } from '../start/runtime.mjs';

const PASSWORD = 'rivers and bread';

/**
 * Where a starting server answers.
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, null>} server
 * @returns {Promise<string>}
 */
const addressOf = (server) =>
  new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
    createInterface({ input: server.stdout }).on('line', (line) => {
      const [, address] = /^Recheck is ready at (\S+)/.exec(line) ?? [];
      if (address) resolve(address);
    });
  });

/**
 * A demonstration newsroom on a database of its own that flushes to disk as in production; the server as it is built.
 * @param {{ profile: string | null }} options profile: a folder for a profile of the server's time
 */
export async function startNewsroom({ profile }) {
  const postgres = await startTemporaryPostgres({ durable: true });
  const { port, passwords } = postgres;
  await ensureRoles(port, passwords);
  const folder = mkdtempSync(join(tmpdir(), 'recheck-bench-'));
  const applicationUrl = databaseUrl(roles.application, passwords.application, port);
  const server = spawn(
    process.execPath,
    [...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []), join(root, 'dist', 'server', 'main.mjs')],
    {
      cwd: root,
      env: {
        ...packagedEnvironment(),
        NODE_ENV: 'production',
        PORT: '0',
        DATABASE_URL: applicationUrl,
        DATABASE_OWNER_URL: databaseUrl(roles.owner, passwords.owner, port),
        RECHECK_DATABASE_EMBEDDED: 'true',
        RECHECK_DATA_DIR: folder,
        RECHECK_NEWSROOM: 'demo',
        RECHECK_LOG: 'error',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const url = await addressOf(server).catch((error) => {
    postgres.stop();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  return {
    port: Number(new URL(url).port),
    pid: server.pid ?? 0,
    applicationUrl,
    superuserUrl: superuserUrl(port, passwords, databaseName),
    /** Signs a person of the demonstration in; gives the headers to speak for them. @param {string} account */
    async signIn(account) {
      const answer = await fetch(`${url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url },
        body: JSON.stringify({ email: `${account}@recheck.example`, password: PASSWORD }),
      });
      if (!answer.ok) throw new Error(`${account} could not sign in: ${answer.status} ${await answer.text()}`);
      const cookie = answer.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
      return { cookie: cookie.join('; '), origin: url };
    },
    async stop() {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @param {import('./yardstick.mjs').Served} served */
export async function startYardstick(served) {
  const child = fork(fileURLToPath(new URL('yardstick.mjs', import.meta.url)));
  child.send(served);
  const [{ port }] = /** @type {[{ port: number }]} */ (await once(child, 'message'));
  return {
    port,
    pid: child.pid ?? 0,
    stop: () => child.disconnect(),
  };
}
