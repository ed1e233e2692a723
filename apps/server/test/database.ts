import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** What global-setup.mjs hands to every worker. */
interface TestServer {
  readonly port: number;
  readonly passwords: { readonly owner: string; readonly application: string };
  readonly adminUrl: string;
  readonly template: string;
}

/** A migrated, empty database of one suite. */
export interface TestDatabase {
  readonly name: string;
  /** Signs in as the owner of the tables: may do everything, history included. */
  readonly ownerUrl: string;
  /** Signs in as the server does: may do what the migrations grant. */
  readonly applicationUrl: string;
  /** Signs in as PostgreSQL's superuser; to read statistics or to break things on purpose. */
  readonly superuserUrl: string;
  /** Removes the database, ending whatever is still connected to it. */
  drop(): Promise<void>;
}

function testServer(): TestServer {
  const described = process.env['RECHECK_TEST_SERVER'];
  if (!described) throw new Error('No test database server: run this suite with apps/server/jest.config.mjs.');
  return JSON.parse(described) as TestServer;
}

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function createDatabase(template: string, { port, passwords, adminUrl }: TestServer): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER recheck_owner STRATEGY FILE_COPY`);
  const url = (user: string, password: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;
  const superuserUrl = new URL(adminUrl);
  superuserUrl.pathname = `/${name}`;
  return {
    name,
    ownerUrl: url('recheck_owner', passwords.owner),
    applicationUrl: url('recheck_application', passwords.application),
    superuserUrl: superuserUrl.href,
    drop: () => asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/**
 * A database for one suite: call it in `beforeAll`, `drop()` it in `afterAll`. It is a copy of the migrated template,
 * so it costs a few dozen milliseconds, and no suite sees another's rows.
 */
export function createTestDatabase(): Promise<TestDatabase> {
  const server = testServer();
  return createDatabase(server.template, server);
}

/** The same without any table. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase('template0', testServer());
}
