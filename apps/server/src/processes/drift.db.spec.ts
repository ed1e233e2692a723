import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../test/database';
import { connect } from '../platform/database/connect';
import { rows } from './chapters';

describe('the mapped rows and the migrations', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  it('describe the same tables', async () => {
    const source = await connect({ url: database.ownerUrl, role: null, rows });
    try {
      const drift = await source.driver.createSchemaBuilder().log();
      expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await source.destroy();
    }
  });

  it('leave no table of a chapter unmapped', async () => {
    const source = await connect({ url: database.ownerUrl, role: null, rows });
    try {
      const tables: { table_name: string }[] = await source.query(
        `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
      );
      const mapped = new Set(source.entityMetadatas.map(({ tableName }) => tableName));
      const plain = new Set(['migrations', 'idempotency_keys', 'draft_updates', 'draft_snapshots']);
      const unmapped = tables.map((row) => row.table_name).filter((name) => !mapped.has(name) && !plain.has(name));
      expect(unmapped).toEqual([]);
    } finally {
      await source.destroy();
    }
  });
});
