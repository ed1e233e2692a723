import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { findBinaries, mendLinks } from './binaries.mjs';
import { openDatabase } from './newsroom-database.mjs';

type Database = Awaited<ReturnType<typeof openDatabase>>;

describe('the embedded PostgreSQL', () => {
  let folder: string;
  const opened: Database[] = [];

  // Nothing here depends on the disk: processes are killed, never the machine.
  process.env['RECHECK_TEST_FAST'] = 'true';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'recheck-embedded-'));
    chmodSync(folder, 0o711);
  });

  afterEach(() => {
    for (const database of opened.splice(0)) database.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(): Promise<Database> {
    const database = await openDatabase(folder, () => undefined);
    opened.push(database);
    return database;
  }

  async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(statement)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  }

  const cluster = () => join(folder, 'postgres', 'cluster');
  const postmaster = () => Number(readFileSync(join(cluster(), 'postmaster.pid'), 'utf8').split('\n')[0]);

  it('lets nobody in without a password, and the application not where the owner may go', async () => {
    const { ownerUrl, applicationUrl, port } = await open();
    expect(await query(ownerUrl, 'SELECT current_user')).toEqual([{ current_user: 'recheck_owner' }]);
    for (const user of ['postgres', 'recheck_owner', 'recheck_application']) {
      await expect(query(`postgres://${user}:wrong@127.0.0.1:${port}/recheck`, 'SELECT 1')).rejects.toThrow('password');
    }
    await query(ownerUrl, 'CREATE TABLE trains (name text)');
    await expect(query(applicationUrl, 'SELECT * FROM trains')).rejects.toThrow('permission denied');
    await expect(query(applicationUrl, 'CREATE TABLE kettles (name text)')).rejects.toThrow('permission denied');
  });

  it('keeps its passwords to the account that made them', async () => {
    await open();
    expect(statSync(join(folder, 'postgres.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'postgres')).sort()).toEqual(['cluster', 'postgres.log']);
    expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700);
  });

  it('is adopted while it runs', async () => {
    const first = await open();
    const pid = postmaster();
    const second = await open();
    expect([first.adopted, second.adopted]).toEqual([false, true]);
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(postmaster()).toBe(pid);
  });

  it('comes back after a kill with what was committed', async () => {
    const { ownerUrl } = await open();
    await query(ownerUrl, `CREATE TABLE kettles AS SELECT 'copper' AS of`);
    process.kill(postmaster(), 'SIGKILL');
    const again = await open();
    expect(again.adopted).toBe(false);
    expect(await query(again.ownerUrl, 'SELECT * FROM kettles')).toEqual([{ of: 'copper' }]);
  });

  it('is not misled by a lock whose number is another program’s by now', async () => {
    const first = await open();
    const lock = readFileSync(join(cluster(), 'postmaster.pid'), 'utf8');
    first.stop();
    const other = spawn('sleep', ['60'], { stdio: 'ignore' });
    try {
      writeFileSync(join(cluster(), 'postmaster.pid'), lock.replace(/^\d+/, String(other.pid)));
      const again = await open();
      expect(again.adopted).toBe(false);
      expect(await query(again.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    } finally {
      other.kill();
    }
  });

  it('takes another port when its own is taken', async () => {
    const first = await open();
    first.stop();
    const other = createServer().listen(first.port, '127.0.0.1');
    try {
      const again = await open();
      expect(again.port).not.toBe(first.port);
      expect(await query(again.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    } finally {
      other.close();
    }
  });

  it('starts over when making it was cut off', async () => {
    const first = await open();
    first.stop();
    // As after a kill in the middle of initdb.
    cpSync(cluster(), `${cluster()}.unfinished`, { recursive: true });
    rmSync(cluster(), { recursive: true });
    const again = await open();
    expect(await query(again.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('has its libraries’ links mended where install scripts did not run', () => {
    const { postgres } = findBinaries({ account: undefined, shelf: folder });
    const copy = join(folder, 'package');
    cpSync(dirname(dirname(dirname(postgres))), copy, { recursive: true, verbatimSymlinks: true });
    const libraries = join(copy, 'native', 'lib');
    const links = () => readdirSync(libraries, { withFileTypes: true }).filter((entry) => entry.isSymbolicLink());
    const before = links().map(({ name }) => name);
    expect(before.length).toBeGreaterThan(0);
    for (const name of before) rmSync(join(libraries, name));
    mendLinks(copy);
    expect(links().map(({ name }) => name)).toEqual(before);
  });
});
