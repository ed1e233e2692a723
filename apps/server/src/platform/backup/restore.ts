import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrate } from '../database/migrate';
import { migrations } from '../database/migrations';
import { openClient } from '../database/open-client';
import { BackupProblem, readManifest, tableFile, type BackedUpTable, type Manifest } from './manifest';

const name = pg.escapeIdentifier;

/** How many rows all tables hold together. */
const countRows = async (client: pg.Client): Promise<number> => {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  );
  const counts = tables.map((table) => `(SELECT count(*) FROM ${name(table.name)})`);
  const { rows } = await client.query<{ rows: number }>(`SELECT (${['0', ...counts].join(' + ')})::int AS rows`);
  return rows[0]?.rows ?? 0;
};

/** Stands on a database into which a backup is being put: the migrations have run, the rows are not there yet. */
const unfinished = (rows: number): string => `recheck: an unfinished restore, so far ${rows} rows`;

const note = async (client: pg.Client): Promise<string | null> => {
  const { rows } = await client.query<{ note: string | null }>(
    `SELECT obj_description(to_regclass('public.migrations'), 'pg_class') AS note`,
  );
  return rows[0]?.note ?? null;
};

/** A backup goes into a database without any table, or into one where an earlier attempt was cut off. */
const requireEmpty = async (client: pg.Client): Promise<void> => {
  const { rowCount: tables } = await client.query(
    `SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
  );
  if (tables === 0 || (await note(client)) === unfinished(await countRows(client))) return;
  throw new BackupProblem(
    'This database is not empty, and a backup is never put over anything. Restore into a new data folder ' +
      '(RECHECK_DATA_DIR) or an empty database (DATABASE_URL).',
  );
};

const requireSameShape = (manifest: Manifest): void => {
  const ours = migrations.map((migration) => migration.name);
  if (ours.join() === manifest.migrations.join()) return;
  const newer = manifest.migrations.some((migration) => !ours.includes(migration));
  throw new BackupProblem(
    `This backup is of ${newer ? 'a newer' : 'an older'} version of Recheck (its last migration is ` +
      `${manifest.migrations.at(-1)}, here it is ${ours.at(-1)}). Restore it with that version` +
      `${newer ? '.' : ', then start this one on the same data.'}`,
  );
};

/** Reads the rows of a table and compares them with the digest that the backup holds of them. */
const checked = (table: BackedUpTable): Transform => {
  const hash = createHash('sha256');
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      const same = hash.digest('hex') === table.sha256;
      done(same ? null : new BackupProblem(`The backup is damaged: ${table.name} is not what was backed up.`));
    },
  });
};

const load = async (client: pg.Client, table: BackedUpTable, folder: string): Promise<void> => {
  const target = client.query(copyFrom(`COPY ${name(table.name)} (${table.columns.map(name).join(', ')}) FROM STDIN`));
  try {
    await pipeline(createReadStream(tableFile(folder, table)), createGunzip(), checked(table), target);
  } catch (error) {
    if (error instanceof BackupProblem) throw error;
    throw new BackupProblem(`The backup is damaged: ${table.name} cannot be read (${(error as Error).message}).`);
  }
  if (target.rowCount !== table.rows) {
    throw new BackupProblem(
      `The backup is damaged: ${table.name} has ${target.rowCount} rows instead of ${table.rows}.`,
    );
  }
};

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * Loads all rows in one transaction. References between tables are taken away before and put back after, which checks
 * every one of them; the triggers that guard people's work have nothing to say about rows that they let pass once.
 */
const loadAll = async (client: pg.Client, manifest: Manifest, folder: string): Promise<void> => {
  const foreignKeys = await client.query<ForeignKey>(`
    SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`);
  for (const key of foreignKeys.rows) await client.query(`ALTER TABLE ${key.table} DROP CONSTRAINT ${name(key.name)}`);
  for (const table of manifest.tables) {
    await client.query(`ALTER TABLE ${name(table.name)} DISABLE TRIGGER USER`);
    // What the migrations put there is in the backup as well.
    await client.query(`DELETE FROM ${name(table.name)}`);
    await load(client, table, folder);
    await client.query(`ALTER TABLE ${name(table.name)} ENABLE TRIGGER USER`);
  }
  for (const key of foreignKeys.rows) {
    await client.query(`ALTER TABLE ${key.table} ADD CONSTRAINT ${name(key.name)} ${key.definition}`);
  }
  for (const sequence of manifest.sequences) {
    if (sequence.last !== null) await client.query('SELECT setval($1::regclass, $2)', [sequence.name, sequence.last]);
  }
};

/**
 * Puts a backup into an empty database; all of it or nothing.
 * @param ownerUrl connects as the owner of the database
 * @param applicationUrl how the server will connect
 * @throws BackupProblem if the database is not empty, or the folder holds no sound backup of this version
 */
export const restore = async (ownerUrl: string, applicationUrl: string, folder: string): Promise<Manifest> => {
  const manifest = await readManifest(folder);
  requireSameShape(manifest);
  const client = await openClient('DATABASE_URL', { connectionString: ownerUrl, application_name: 'recheck restore' });
  try {
    await requireEmpty(client);
    await migrate(ownerUrl, applicationUrl);
    await client.query(`COMMENT ON TABLE migrations IS '${unfinished(await countRows(client))}'`);
    await client.query('BEGIN');
    await loadAll(client, manifest, folder);
    await client.query('COMMENT ON TABLE migrations IS NULL');
    await client.query('COMMIT');
    // The planner knows nothing of the new rows.
    await client.query('ANALYZE');
    return manifest;
  } finally {
    // Ends an unfinished transaction with it.
    await client.end();
  }
};
