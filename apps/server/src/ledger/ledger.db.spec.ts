import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accepted, refusal, refused } from '@recheck/domain';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../test/database';
import { systemActor } from '../platform/auth/actor';
import { Clock } from '../platform/clock/clock';
import { connect, poolOf } from '../platform/database/connect';
import { Reads } from '../platform/database/reads';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { LedgerStore } from './ledger.store';
import { verifyLedger, type LedgerHead } from './verify-ledger';

const ENTRIES = 120;

describe('the ledger', () => {
  let database: TestDatabase;
  let source: DataSource;
  let owner: DataSource;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await connect({ url: database.applicationUrl, role: null, rows: [], poolSize: 20 });
    owner = await connect({ url: database.ownerUrl, role: null, rows: [], poolSize: 2 });
    unitOfWork = new UnitOfWork(
      source,
      new Clock(),
      { send: () => Promise.reject(new Error('no jobs')) },
      { committed: () => undefined },
    );
  });

  afterAll(async () => {
    await source.destroy();
    await owner.destroy();
    await database.drop();
  });

  const act = (name: string, commit = true) =>
    unitOfWork.transaction(systemActor('tests'), async (work) => {
      const ledger = work.store(LedgerStore);
      ledger.append({ action: 'people.newsroomSettingsChanged', facts: { name, words: '“quoted” \n\u001f and more' } });
      ledger.append({ action: 'people.deskSettingsChanged', facts: { desk: name, periods: null } });
      return commit ? accepted(null) : refused(refusal('busy'));
    });
  const verify = (expected?: LedgerHead) => verifyLedger(new Reads(poolOf(source)), expected);

  it('chains what twenty write at once, without a fork, and nothing of what was rolled back', async () => {
    await Promise.all(Array.from({ length: ENTRIES }, (_, index) => act(`desk ${index}`, index % 4 !== 3)));
    const written = (ENTRIES * 3 * 2) / 4;
    expect(await verify()).toMatchObject({ sound: true, entries: written, head: { seq: written } });
    const pairs: { first: string; second: string }[] = await source.query(
      `SELECT a.facts::json->>'name' AS first, b.facts::json->>'desk' AS second
       FROM ledger a JOIN ledger b ON b.seq = a.seq + 1 WHERE a.seq % 2 = 1`,
    );
    expect(pairs.length).toBe(written / 2);
    for (const { first, second } of pairs) expect(second).toBe(first);
  });

  it.each([
    ['change', `UPDATE ledger SET facts = '{}' WHERE seq = 1`],
    ['remove', 'DELETE FROM ledger WHERE seq = 1'],
    ['empty', 'TRUNCATE ledger'],
    ['switch off the guard of', 'ALTER TABLE ledger DISABLE TRIGGER ledger_no_change'],
    ['take over', 'ALTER TABLE ledger OWNER TO recheck_application'],
    ['become the owner of', 'SET ROLE recheck_owner'],
    ['replay into', `COPY ledger FROM PROGRAM 'echo'`],
  ])('does not let the server %s it', async (_, statement) => {
    await expect(source.query(statement)).rejects.toThrow(
      /permission denied|must be (owner|able|superuser)|append-only/,
    );
  });

  it('gives numbers and hashes itself, whatever an insert claims', async () => {
    await source.query(
      `INSERT INTO ledger (seq, recorded_at, system_actor, action, facts, previous_hash, hash)
       VALUES (1, now(), 'tests', 'people.suspended', '{}', 'forged', 'forged')`,
    );
    expect(await verify()).toMatchObject({ sound: true });
  });

  it('does not let even its owner change it by mistake', async () => {
    await expect(owner.query('DELETE FROM ledger')).rejects.toThrow('append-only');
  });

  it('names the first row that an owner with bad intent tampered with', async () => {
    const head = (await verify()) as { head: LedgerHead };
    const last = head.head.seq;
    const columns = ['facts', 'action', 'system_actor', 'hash', 'previous_hash'];
    const tampers: { readonly at: number; readonly statements: readonly string[]; readonly expected: number }[] = [
      ...columns.map((column, index) => ({
        at: 10 + index,
        statements: [`UPDATE ledger SET ${column} = ${column} || 'x' WHERE seq = ${10 + index}`],
        expected: 10 + index,
      })),
      {
        at: 20,
        statements: [`UPDATE ledger SET recorded_at = recorded_at + interval '1 microsecond' WHERE seq = 20`],
        expected: 20,
      },
      { at: 30, statements: ['DELETE FROM ledger WHERE seq = 30'], expected: 30 },
      {
        at: 40,
        statements: [
          'UPDATE ledger SET seq = -1 WHERE seq = 40',
          'UPDATE ledger SET seq = 40 WHERE seq = 41',
          'UPDATE ledger SET seq = 41 WHERE seq = -1',
        ],
        expected: 40,
      },
      { at: last, statements: [`DELETE FROM ledger WHERE seq = ${last}`], expected: last },
    ];
    for (const { statements, expected } of tampers) {
      const runner = owner.createQueryRunner();
      await runner.connect();
      try {
        await runner.query('ALTER TABLE ledger DISABLE TRIGGER USER');
        await runner.query('CREATE TEMP TABLE kept AS SELECT * FROM ledger');
        for (const statement of statements) await runner.query(statement);
        expect(await verify(head.head)).toMatchObject({ sound: false, seq: expected });
        await runner.query('DELETE FROM ledger');
        await runner.query('INSERT INTO ledger SELECT * FROM kept');
        await runner.query('DROP TABLE kept');
        await runner.query('ALTER TABLE ledger ENABLE TRIGGER USER');
      } finally {
        await runner.release();
      }
    }
    expect(await verify(head.head)).toMatchObject({ sound: true });
  });

  it('sees a changed row that was chained anew only by a head that was noted elsewhere', async () => {
    const { head } = (await verify()) as { head: LedgerHead };
    await owner.query('ALTER TABLE ledger DISABLE TRIGGER USER');
    await owner.query(`UPDATE ledger l SET facts = '{"changed":true}' WHERE seq = ${head.seq}`);
    await owner.query(
      `UPDATE ledger l SET hash = encode(sha256(convert_to(ledger_text(l), 'UTF8')), 'hex') WHERE seq = ${head.seq}`,
    );
    expect(await verify()).toMatchObject({ sound: true });
    expect(await verify(head)).toEqual({ sound: false, seq: head.seq, problem: 'headDiffers' });
  });
});
