import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createEmptyDatabase, type TestDatabase } from '../../../test/database';
import { ConfigurationProblems } from '../config/setting';
import { connect } from './connect';
import { migrate } from './migrate';
import { versionProblem } from './open-client';

describe('a database that cannot be used', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createEmptyDatabase();
  });

  afterAll(() => database.drop());

  const changed = (change: (url: URL) => void): string => {
    const url = new URL(database.ownerUrl);
    change(url);
    return url.href;
  };

  /** The one line that the person who set it reads. */
  const told = async (trying: Promise<unknown>): Promise<string> => {
    const error = await trying.then(
      () => new Error('It could be used.'),
      (problem: unknown) => problem,
    );
    if (!(error instanceof ConfigurationProblems)) throw error as Error;
    expect(error.problems).toHaveLength(1);
    return error.problems[0] ?? '';
  };

  it('is a problem of the setting that names it, told in one line without the password', async () => {
    const wrong = changed((url) => (url.password = 'hunter2'));
    const message = await told(migrate(wrong));
    expect(message).toContain('DATABASE_URL leads to no database that can be used: password authentication failed');
    expect(message).not.toContain('hunter2');
    expect(await told(migrate(wrong, database.applicationUrl))).toContain('DATABASE_OWNER_URL leads');
    expect(await told(migrate(changed((url) => (url.pathname = '/kettle'))))).toContain('"kettle" does not exist');
    expect(await told(connect({ url: wrong, role: null, rows: [] }))).toContain('DATABASE_URL leads');
  });

  it('does not answer', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => void closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    for (const host of ['127.0.0.1', 'localhost']) {
      const url = changed((address) => {
        address.host = `${host}:${port}`;
      });
      expect(await told(migrate(url))).toContain('ECONNREFUSED');
    }
  });

  it('lets the login make nothing in it', async () => {
    const superuser = new pg.Client({ connectionString: database.superuserUrl });
    await superuser.connect();
    await superuser.query('ALTER SCHEMA public OWNER TO postgres');
    await superuser.query(`ALTER DATABASE ${database.name} OWNER TO postgres`);
    try {
      expect(await told(migrate(database.ownerUrl))).toContain('permission denied');
    } finally {
      await superuser.query(`ALTER DATABASE ${database.name} OWNER TO recheck_owner`);
      await superuser.end();
    }
  });

  it('is too old before version 15', () => {
    expect(versionProblem('DATABASE_URL', 140_012)).toContain('DATABASE_URL leads to PostgreSQL 14');
    expect(versionProblem('DATABASE_URL', 150_000)).toBeNull();
    expect(versionProblem('DATABASE_URL', 180_004)).toBeNull();
  });
});
