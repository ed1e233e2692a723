import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { openClient } from '../database/open-client';
import { BackupProblem, manifestFile, tableFile, type BackedUpTable, type Manifest } from './manifest';

const name = pg.escapeIdentifier;

/** The newsroom's tables. Waiting jobs are not among them: what is due is found again by the sweeps. */
const tablesOf = async (client: pg.Client): Promise<Pick<BackedUpTable, 'name' | 'columns'>[]> => {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    GROUP BY c.relname
    ORDER BY c.relname`);
  return rows;
};

/** Passes everything on, and knows its SHA-256 at the end. */
const digesting = () => {
  const hash = createHash('sha256');
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, sha256: () => hash.digest('hex') };
};

const copyTable = async (
  client: pg.Client,
  table: Pick<BackedUpTable, 'name' | 'columns'>,
  folder: string,
): Promise<BackedUpTable> => {
  const rows = client.query(copyTo(`COPY ${name(table.name)} (${table.columns.map(name).join(', ')}) TO STDOUT`));
  const digest = digesting();
  const file = createWriteStream(tableFile(folder, table), { mode: 0o600, flush: true });
  await pipeline(rows, digest.stream, createGzip(), file);
  return { ...table, rows: rows.rowCount, sha256: digest.sha256() };
};

/** What a backup says about itself beyond what the database knows. */
export interface BackupFacts {
  readonly madeAt: Date;
  readonly newsroom: Manifest['newsroom'];
}

const describe = async (client: pg.Client, about: BackupFacts): Promise<Omit<Manifest, 'tables'>> => {
  const migrations = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
  const sequences = await client.query<{ name: string; last: string | null }>(`
    SELECT sequencename AS name, last_value::text AS last FROM pg_sequences
    WHERE schemaname = 'public' ORDER BY sequencename`);
  const version = await client.query<{ server_version: string }>('SHOW server_version');
  return {
    format: 'recheck-backup',
    version: 1,
    madeAt: about.madeAt.toISOString(),
    newsroom: about.newsroom,
    postgres: version.rows[0]?.server_version ?? 'unknown',
    migrations: migrations.rows.map((row) => row.name),
    sequences: sequences.rows,
  };
};

const requireNewFolder = async (folder: string): Promise<void> => {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new BackupProblem(`${folder} cannot be used for a backup (${error.code}).`);
  });
  if (there.length > 0) throw new BackupProblem(`${folder} is not empty. A backup goes into a new folder.`);
};

/**
 * Writes the whole newsroom into a new folder, as it was at one single moment; people may go on working. The folder
 * appears when it is complete. It holds sign-in data: keep it as safe as the newsroom itself.
 * @param ownerUrl connects as somebody who may read every table
 * @param target the folder; must not exist, or be empty
 */
export const backup = async (ownerUrl: string, target: string, about: BackupFacts): Promise<Manifest> => {
  const folder = resolve(target);
  await requireNewFolder(folder);
  const unfinished = join(dirname(folder), `.${basename(folder)}.unfinished`);
  const client = await openClient('DATABASE_URL', { connectionString: ownerUrl, application_name: 'recheck backup' });
  try {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const description = await describe(client, about).catch((error: pg.DatabaseError) => {
      if (error.code === '42P01') throw new BackupProblem('There is no newsroom in this database yet.');
      throw error;
    });
    const tables: BackedUpTable[] = [];
    for (const table of await tablesOf(client)) tables.push(await copyTable(client, table, unfinished));
    await client.query('COMMIT');
    const manifest: Manifest = { ...description, tables };
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    await writeFile(manifestFile(unfinished), text, { mode: 0o600, flush: true });
    await rename(unfinished, folder);
    return manifest;
  } finally {
    await client.end();
    await rm(unfinished, { recursive: true, force: true });
  }
};
