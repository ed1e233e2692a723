import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from './database';

describe('a test database', () => {
  let databases: readonly TestDatabase[] = [];

  beforeAll(async () => {
    databases = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });

  afterAll(() => Promise.all(databases.map((database) => database.drop())));

  async function query(url: string | undefined, statement: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  }

  it('belongs to one suite alone', async () => {
    const [one, other] = databases;
    await query(one?.ownerUrl, 'CREATE TABLE kettles (name text)');
    expect(await query(one?.ownerUrl, 'SELECT * FROM kettles')).toEqual([]);
    await expect(query(other?.ownerUrl, 'SELECT * FROM kettles')).rejects.toThrow('does not exist');
  });

  it('lets the application do only what it is granted', async () => {
    const [one] = databases;
    expect(await query(one?.applicationUrl, 'SELECT current_user')).toEqual([{ current_user: 'recheck_application' }]);
    await expect(query(one?.applicationUrl, 'CREATE TABLE trains (name text)')).rejects.toThrow('permission denied');
  });
});
