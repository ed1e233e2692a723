import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startTestServer, type TestServer } from '../../../test/server';
import { seedDemonstration } from './seed-demonstration';
import { demonstrationSeeders } from './seeders';

/** Where each check of the demonstration stands, round by round. */
const STANDS = [
  'can-eels-climb-over-a-weir: DRAFT',
  'can-hedgehogs-drink-milk: PUBLICATION',
  'did-the-first-sleeping-car-run-before-1840: SOURCE_REVIEW',
  'do-low-flying-swallows-announce-rain: imported',
  'does-a-bat-house-keep-a-garden-free-of-mosquitoes: PUBLISHED',
  'does-a-lid-save-energy-when-water-boils: EDITOR_APPROVAL',
  'how-often-does-the-arlen-flood-its-lower-meadows: PUBLISHED',
  'is-brown-bread-always-wholegrain: PUBLISHED',
  'is-it-unsafe-to-boil-the-same-water-twice: PUBLISHED',
  'was-the-tern-bridge-built-without-a-single-nail: PUBLISHED CONFIRMED',
];

describe('filling the demonstration newsroom', () => {
  let server: TestServer;
  let superuser: pg.Client;

  beforeAll(async () => {
    server = await startTestServer({ RECHECK_PROCESS: 'api' });
    superuser = new pg.Client({ connectionString: server.database.superuserUrl });
    await superuser.connect();
    await superuser.query(`CREATE FUNCTION interrupt() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'interrupted'; END $$`);
  }, 60_000);

  afterAll(async () => {
    await superuser.end();
    await server.close();
  });

  const fill = (): Promise<void> => seedDemonstration(server.app, demonstrationSeeders);

  const fillUntil = async (table: string, condition: string): Promise<void> => {
    await superuser.query(`CREATE TRIGGER interrupted BEFORE INSERT ON ${table} FOR EACH ROW WHEN (${condition})
      EXECUTE FUNCTION interrupt()`);
    await expect(fill()).rejects.toThrow('interrupted');
    await superuser.query(`DROP TRIGGER interrupted ON ${table}`);
  };

  const stands = async (): Promise<readonly string[]> => {
    const rows = await server.sql<{ stands: string }>(
      `SELECT f.slug || ': ' || coalesce(string_agg(coalesce(r.outcome, r.stage), ' ' ORDER BY r.number), 'imported') AS stands
       FROM fact_checks f LEFT JOIN rounds r ON r.fact_check_id = f.id GROUP BY f.slug ORDER BY f.slug COLLATE "C"`,
    );
    return rows.map((row) => row.stands);
  };

  const acts = async (): Promise<number> => {
    const [row] = await server.sql<{ count: number }>('SELECT count(*) FROM ledger');
    return row?.count ?? 0;
  };

  it('goes on where it was interrupted, wherever that was, and is done once', async () => {
    await fillUntil('round_moves', `NEW.action = 'submit'`);
    await fillUntil('findings', `NEW.value = 'PARTLY_SUPPORTS'`);
    await fillUntil('round_moves', `NEW.action = 'approve'`);
    await fillUntil('editions', 'NEW.number = 1');
    await fillUntil('editions', 'NEW.number = 2');
    expect(await stands()).toContain('was-the-tern-bridge-built-without-a-single-nail: PUBLISHED EDITOR_APPROVAL');
    await fill();
    expect(await stands()).toEqual(STANDS);
    const before = await acts();
    await fill();
    expect(await acts()).toBe(before);
  }, 120_000);
});
