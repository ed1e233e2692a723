import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../../test/database';
import { eventually } from '../../../test/eventually';
import { backup } from './backup';
import { manifestFile, readManifest, tableFile } from './manifest';
import { restore } from './restore';

const about = { madeAt: new Date('2026-03-01T09:00:00Z'), newsroom: 'empty' } as const;

const people = `INSERT INTO people (id, name, email, created_at, updated_at) VALUES
  ('01890000-0000-7000-8000-000000000001', E'Åse\\tØ', 'ase@newsroom.example', now(), now()),
  ('01890000-0000-7000-8000-000000000002', E'Bo\\n"x" \\\\N', 'bo@newsroom.example', now(), now());
  INSERT INTO ledger (recorded_at, system_actor, action, facts) VALUES
  (now(), 'refresh', 'refresh.needRaised', '{}'), (now(), 'refresh', 'refresh.needConfirmed', '{}')`;

describe('backup and restore', () => {
  let folder: string;
  let target: string;
  let newsroom: TestDatabase;
  let empty: TestDatabase;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'recheck-backup-'));
    target = join(folder, 'monday');
    [newsroom, empty] = await Promise.all([createTestDatabase(), createEmptyDatabase()]);
    await query(newsroom, people);
  });

  afterEach(async () => {
    await Promise.all([newsroom.drop(), empty.drop(), rm(folder, { recursive: true, force: true })]);
  });

  async function query(database: TestDatabase, statement: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      return (await client.query(statement)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  }

  const restoreInto = (database: TestDatabase) => restore(database.ownerUrl, database.applicationUrl, target);

  /** Everything in the newsroom's tables, and what guards it. */
  async function contents(database: TestDatabase): Promise<unknown> {
    const tables = await query(
      database,
      `SELECT relname, query_to_xml(format('SELECT * FROM %I ORDER BY 1', relname), true, true, '')::text AS rows
       FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`,
    );
    const constraints = await query(
      database,
      `SELECT conrelid::regclass::text AS table, conname, pg_get_constraintdef(oid) FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`,
    );
    const triggers = await query(
      database,
      `SELECT tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`,
    );
    const sequences = await query(
      database,
      `SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`,
    );
    return { tables, constraints, triggers, sequences };
  }

  it('brings back every row, reference, guard and counter', async () => {
    await backup(newsroom.ownerUrl, target, about);
    const manifest = await restoreInto(empty);
    expect(await contents(empty)).toEqual(await contents(newsroom));
    expect(manifest.tables.find(({ name }) => name === 'people')?.rows).toBe(2);
  });

  it('is readable by its owner only, and appears when it is complete', async () => {
    await backup(newsroom.ownerUrl, target, about);
    const { statSync, readdirSync } = await import('node:fs');
    expect(statSync(target).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder)).toEqual(['monday']);
    expect(await readManifest(target)).toMatchObject({ madeAt: '2026-03-01T09:00:00.000Z', newsroom: 'empty' });
  });

  it('is of one moment, whatever is written meanwhile', async () => {
    const writer = new pg.Client({ connectionString: newsroom.ownerUrl });
    await writer.connect();
    let stop = false;
    let written = 0;
    const writing = (async () => {
      for (let n = 10; !stop; n += 1) {
        const id = `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
        await writer.query(`BEGIN;
          INSERT INTO people (id, name, email, created_at, updated_at)
          VALUES ('${id}', 'P${n}', 'p${n}@newsroom.example', now(), now());
          INSERT INTO accounts (id, person_id, provider_id, account_id, created_at, updated_at)
          VALUES ('${id}', '${id}', 'credential', '${id}', now(), now());
          COMMIT`);
        written += 1;
      }
    })();
    try {
      await eventually(() => written > 0, 'somebody has been written');
      const { tables } = await backup(newsroom.ownerUrl, target, about);
      const rows = (name: string) => tables.find((table) => table.name === name)?.rows ?? 0;
      expect(rows('accounts')).toBeGreaterThan(0);
      expect(rows('people')).toBe(rows('accounts') + 2);
    } finally {
      stop = true;
      await writing;
      await writer.end();
    }
  });

  it('never goes over anything', async () => {
    await backup(newsroom.ownerUrl, target, about);
    const before = await contents(newsroom);
    await expect(restoreInto(newsroom)).rejects.toThrow('This database is not empty');
    expect(await contents(newsroom)).toEqual(before);
    await expect(backup(newsroom.ownerUrl, target, about)).rejects.toThrow('is not empty');
  });

  it('refuses a damaged table, leaves nothing behind, and goes in once it is mended', async () => {
    await backup(newsroom.ownerUrl, target, about);
    const file = tableFile(target, { name: 'people' });
    const sound = await readFile(file);
    for (const damaged of [gzipSync(gunzipSync(sound).toString().replace('Bo', 'Bob')), sound.subarray(0, -9)]) {
      await writeFile(file, damaged);
      await expect(restoreInto(empty)).rejects.toThrow('The backup is damaged: people');
      expect(await query(empty, 'SELECT * FROM people')).toEqual([]);
    }
    await writeFile(file, sound);
    await restoreInto(empty);
    expect(await query(empty, 'SELECT count(*)::int AS n FROM people')).toEqual([{ n: 2 }]);
  });

  it('does not take an unfinished restore, in which somebody began to work, for an empty database', async () => {
    await backup(newsroom.ownerUrl, target, about);
    await writeFile(tableFile(target, { name: 'people' }), 'no gzip');
    await expect(restoreInto(empty)).rejects.toThrow('damaged');
    await query(empty, people);
    await expect(restoreInto(empty)).rejects.toThrow('This database is not empty');
  });

  it('refuses what is no backup, and what other versions made', async () => {
    await expect(restoreInto(empty)).rejects.toThrow('is no backup');
    await backup(newsroom.ownerUrl, target, about);
    const manifest = await readManifest(target);
    const changed = { ...manifest, migrations: [...manifest.migrations, 'Later9990000000000'] };
    await writeFile(manifestFile(target), JSON.stringify(changed));
    await expect(restoreInto(empty)).rejects.toThrow('of a newer version');
    await writeFile(manifestFile(target), '{');
    await expect(restoreInto(empty)).rejects.toThrow('damaged');
    await expect(backup(empty.ownerUrl, join(folder, 'other'), about)).rejects.toThrow('no newsroom in this database');
  });
});
