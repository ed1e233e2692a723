import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { buildWhatChanged } from './build.mjs';
import { answer, eventually, exists, newsroom, run } from './rig.mjs';

const ready = 'Recheck is ready';

describe('npm start', () => {
  let place: Awaited<ReturnType<typeof newsroom>>;

  beforeAll(() => buildWhatChanged());

  beforeEach(async () => {
    place = await newsroom();
  });

  afterEach(() => place.clear());

  async function query(statement: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: place.ownerUrl() });
    await client.connect();
    try {
      return (await client.query(statement)).rows as unknown[];
    } finally {
      await client.end();
    }
  }

  const isReady = async () => (await answer(`http://127.0.0.1:${place.port}/readyz`))?.status === 200;

  it('serves at the address that it prints, also as localhost, and stops at a signal', async () => {
    const start = place.start();
    await start.says('Starting the newsroom …');
    await start.says(ready);
    expect(start.said()).toContain(`http://127.0.0.1:${place.port}`);
    for (const host of ['127.0.0.1', 'localhost']) {
      expect((await answer(`http://${host}:${place.port}/readyz`))?.status).toBe(200);
    }
    const [server, postmaster] = [place.serverPid(), place.postmasterPid()];
    start.kill('SIGINT');
    expect(await start.ended).toBe(0);
    expect([server, postmaster].filter(exists)).toEqual([]);
  });

  it('joins a newsroom that runs already', async () => {
    const first = place.start();
    await first.says(ready);
    const second = place.start({ PORT: '1' });
    expect(await second.ended).toBe(0);
    expect(second.said()).toContain('running already');
    expect(second.said()).toContain(`http://127.0.0.1:${place.port}`);
    const status = place.recheck(['status']);
    expect(await status.ended).toBe(0);
    expect(status.said()).toContain(`http://127.0.0.1:${place.port}`);
  });

  it('is one newsroom when it is started twice at once', async () => {
    const starts = [place.start(), place.start()];
    const ended = await Promise.race(starts.map(async (start) => ({ start, code: await start.ended })));
    expect(ended.code).toBe(0);
    expect(ended.start.said()).toContain('running already');
    const other = starts.find((start) => start !== ended.start);
    expect(other?.said()).toContain(ready);
    expect(await isReady()).toBe(true);
  });

  it('loses nothing when everything is killed', async () => {
    const first = place.start();
    await first.says(ready);
    await query(`CREATE TABLE kettles AS SELECT 'copper' AS of`);
    for (const pid of [place.serverPid(), place.postmasterPid()]) process.kill(pid, 'SIGKILL');
    first.kill('SIGKILL');
    await first.ended;
    const again = place.start();
    await again.says(ready);
    expect(await query('SELECT * FROM kettles')).toEqual([{ of: 'copper' }]);
    again.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });

  it('goes on when only the start command is killed, until it is told to stop', async () => {
    const first = place.start();
    await first.says(ready);
    first.kill('SIGKILL');
    await first.ended;
    expect(await isReady()).toBe(true);
    const second = place.start();
    expect(await second.ended).toBe(0);
    expect(second.said()).toContain('running already');
    const server = place.serverPid();
    expect(await place.recheck(['stop']).ended).toBe(0);
    expect(exists(server)).toBe(false);
    expect(await isReady()).toBe(false);
  });

  it('ends when it is told to stop from elsewhere', async () => {
    const start = place.start();
    await start.says(ready);
    expect(await place.recheck(['stop']).ended).toBe(0);
    expect(await start.ended).toBe(0);
    expect(await isReady()).toBe(false);
  });

  it('brings a killed database back under the running server', async () => {
    const start = place.start();
    await start.says(ready);
    const [server, postmaster] = [place.serverPid(), place.postmasterPid()];
    process.kill(postmaster, 'SIGKILL');
    await start.says('It is back.');
    await eventually(isReady);
    expect(place.serverPid()).toBe(server);
    expect(place.postmasterPid()).not.toBe(postmaster);
  });

  it('says so when the port belongs to something else', async () => {
    const other = createServer((_, response) => response.end('kettle'));
    await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    try {
      const start = place.start({ PORT: String(port) });
      expect(await start.ended).toBe(1);
      expect(start.said().trim()).toBe(
        `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
      );
    } finally {
      other.close();
    }
  });

  it('lists what is set wrongly', async () => {
    const start = place.start({ PORT: 'kettle', RECHECK_LOG: 'loud' });
    expect(await start.ended).toBe(78);
    expect(start.said()).toContain('PORT must be a port number');
    expect(start.said()).toContain('RECHECK_LOG must be');
    expect(start.said()).not.toContain('    at ');
  });

  it('never turns a real newsroom into a demonstration', async () => {
    const first = place.start();
    await first.says(ready);
    first.kill('SIGTERM');
    await first.ended;
    const second = place.start({ RECHECK_NEWSROOM: 'demo' });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain('is a real newsroom, not the demonstration newsroom');
  });

  it('makes a real newsroom by its option, and tells how its first administrator gets in', async () => {
    const start = run([process.execPath, 'tools/start.mjs', '--empty'], { settings: place.settings });
    await start.says(ready);
    expect(start.said()).toMatch(new RegExp(`http://127\\.0\\.0\\.1:${place.port}/newsroom/\\S+`));
    start.kill('SIGTERM');
    expect(await start.ended).toBe(0);
  });

  it('makes the demonstration by itself, and tells how to sign in', async () => {
    const start = run([process.execPath, 'tools/start.mjs'], { settings: place.settings });
    await start.says(ready);
    for (const role of ['writer', 'reviewer', 'editor', 'publisher', 'administrator']) {
      expect(start.said()).toMatch(new RegExp(`^ *${role}@\\S+ +\\S+`, 'm'));
    }
    expect(start.said()).toContain('password');
    // A command that knows nothing but the data names the address at which the newsroom answers.
    const text = join(place.parent, 'geese.txt');
    writeFileSync(
      text,
      'Do geese sleep on the wing?\n\nExecutive summary\n\nNobody has seen one asleep in the air [1].\n',
    );
    const words = ['import', text, '--as-published', '--as', 'administrator@recheck.example'];
    const archive = run([process.execPath, 'tools/recheck.mjs', ...words], {
      settings: { RECHECK_DATA_DIR: place.data },
    });
    expect(await archive.ended).toBe(0);
    expect(archive.said()).toContain(`http://127.0.0.1:${place.port}/checks/`);
    start.kill('SIGTERM');
    expect(await start.ended).toBe(0);
  });
});
