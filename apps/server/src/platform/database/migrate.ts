import pg from 'pg';
import { DataSource } from 'typeorm';
import { installJobs } from '../jobs/install';
import { APPLICATION_ROLE, connectionOptions } from './connect';
import { databaseError } from './guards';
import { migrations } from './migrations';
import { openClient, unusable } from './open-client';

/** What migrating found out. */
export interface Migrated {
  /** Names of the migrations that ran now. */
  readonly ran: readonly string[];
  /** The role that the server's connections take; null where the login may not take it: then history is not protected. */
  readonly role: string | null;
}

/** Any number will do, as long as every server waits for the same one. */
const MIGRATING = 7_263_651;

/** The login may make no tables there; an extension of PostgreSQL's own is not installed beside it. */
const UNUSABLE = new Set(['42501', '58P01']);

/** Lets the server's login take the application's role, where the owner may say so. */
const roleFor = async (client: pg.Client, login: string): Promise<string | null> => {
  const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APPLICATION_ROLE]);
  if (known.rowCount === 0) return null;
  if (login === APPLICATION_ROLE) return APPLICATION_ROLE;
  const memberOf = async (): Promise<boolean> =>
    (await client.query('SELECT pg_has_role($1, $2, $3) AS may', [login, APPLICATION_ROLE, 'MEMBER'])).rows[0].may;
  try {
    await client.query(`GRANT ${APPLICATION_ROLE} TO ${pg.escapeIdentifier(login)}`);
  } catch (error) {
    if ((error as pg.DatabaseError).code !== '42501') throw error;
  }
  return (await memberOf()) ? APPLICATION_ROLE : null;
};

/**
 * Brings the database to the present shape. Safe to run by several servers at once: the second waits and finds nothing
 * left to do.
 * @param ownerUrl connects as the owner of the tables
 * @param applicationUrl how the server connects; the same login when absent
 */
export const migrate = async (ownerUrl: string, applicationUrl: string = ownerUrl): Promise<Migrated> => {
  const setting = ownerUrl === applicationUrl ? 'DATABASE_URL' : 'DATABASE_OWNER_URL';
  const options = { ...connectionOptions(ownerUrl, null), statement_timeout: 0, lock_timeout: 0 };
  const client = await openClient(setting, options);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    const database = await new DataSource({
      type: 'postgres',
      driver: pg,
      url: ownerUrl,
      migrations,
      migrationsTableName: 'migrations',
      installExtensions: false,
      uuidExtension: 'pgcrypto',
      synchronize: false,
      poolSize: 1,
    }).initialize();
    try {
      const ran = await database.runMigrations({ transaction: 'all' });
      await installJobs(ownerUrl, client);
      const login = decodeURIComponent(new URL(applicationUrl).username);
      return { ran: ran.map((migration) => migration.name), role: await roleFor(client, login) };
    } finally {
      await database.destroy();
    }
  } catch (error) {
    throw UNUSABLE.has(databaseError(error)?.code ?? '') ? unusable(setting, error) : error;
  } finally {
    await client.end();
  }
};
