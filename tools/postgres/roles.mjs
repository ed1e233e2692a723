import pg from 'pg';
import { superuser } from './cluster.mjs';

/**
 * The owner runs migrations and owns every table; the application is what the server signs in as, and may do only what
 * the migrations grant it.
 */
export const roles = { owner: 'recheck_owner', application: 'recheck_application' };

/** The newsroom's database. */
export const databaseName = 'recheck';

/**
 * @typedef {{ superuser: string, owner: string, application: string }} Passwords
 */

/**
 * @param {string} user @param {string} password @param {number} port @param {string} [database]
 */
export const databaseUrl = (user, password, port, database = databaseName) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

/** @param {number} port @param {Passwords} passwords @param {string} [database] */
export const superuserUrl = (port, passwords, database = 'postgres') =>
  databaseUrl(superuser, passwords.superuser, port, database);

/**
 * Makes the two roles and a database that the owner owns, as far as they are not there yet.
 * @param {number} port @param {Passwords} passwords letters, digits, - and _ only
 * @param {string} [database]
 */
export async function ensureRoles(port, passwords, database = databaseName) {
  const client = new pg.Client({ connectionString: superuserUrl(port, passwords) });
  await client.connect();
  try {
    const { rows: known } = await client.query('SELECT rolname FROM pg_roles WHERE rolname = ANY($1)', [
      Object.values(roles),
    ]);
    for (const [part, role] of /** @type {['owner' | 'application', string][]} */ (Object.entries(roles))) {
      if (!known.some(({ rolname }) => rolname === role)) {
        await client.query(`CREATE ROLE ${role} LOGIN PASSWORD '${passwords[part]}'`);
      }
    }
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) {
      await client.query(`CREATE DATABASE ${database} OWNER ${roles.owner}`);
      await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
      await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${roles.application}`);
    }
  } finally {
    await client.end();
  }
}
