import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accepted, refusal, refused, type Result } from '@recheck/domain';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { Clock } from '../clock/clock';
import type { JobQueue } from '../jobs/job';
import { currentRequest, inRequest, type ActiveRequest } from '../telemetry/request';
import { connect } from './connect';
import type { Transaction } from './transaction';
import { UnitOfWork } from './unit-of-work';

const SOMEBODY = { personId: '01900000-0000-7000-8000-000000000001', systemActor: null };
const noQueue: JobQueue = { send: () => Promise.reject(new Error('no jobs in this suite')) };

/** A store as chapters write them: everything it does is on its transaction. */
class KettleStore {
  constructor(private readonly transaction: Transaction) {}

  async boil(name: string): Promise<void> {
    await this.transaction.query('INSERT INTO kettles (name) VALUES ($1)', [name]);
  }

  async lock(name: string): Promise<void> {
    await this.transaction.query('SELECT 1 FROM kettles WHERE name = $1 FOR UPDATE', [name]);
  }

  async raise(code: string, table?: string): Promise<void> {
    await this.transaction.query(
      `DO $$ BEGIN RAISE EXCEPTION 'guard' USING ERRCODE = '${code}'${table ? `, TABLE = '${table}'` : ''}; END $$`,
    );
  }

  last(write: () => Promise<void>): void {
    this.transaction.beforeCommit(write);
  }
}

describe('the unit of work', () => {
  let database: TestDatabase;
  let source: DataSource;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await connect({ url: database.ownerUrl, role: null, rows: [], poolSize: 6 });
    await source.query('CREATE TABLE kettles (name text CONSTRAINT kettles_pkey PRIMARY KEY)');
    await source.query(
      `INSERT INTO people (id, name, email, created_at, updated_at) VALUES ($1, 'Somebody', 'a@b.example', now(), now())`,
      [SOMEBODY.personId],
    );
    unitOfWork = new UnitOfWork(source, new Clock(), noQueue, { committed: () => undefined });
  });

  beforeEach(() => source.query(`INSERT INTO kettles VALUES ('one'), ('two')`));
  afterEach(() => source.query('TRUNCATE kettles, idempotency_keys'));

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const kettles = async (): Promise<string[]> =>
    ((await source.query('SELECT name FROM kettles ORDER BY name')) as { name: string }[]).map(({ name }) => name);

  it('commits what was accepted', async () => {
    const result = await unitOfWork.transaction(SOMEBODY, async (work) => {
      await work.store(KettleStore).boil('three');
      return accepted('done');
    });
    expect(result).toEqual(accepted('done'));
    expect(await kettles()).toEqual(['one', 'three', 'two']);
  });

  it('leaves no trace of what was refused', async () => {
    const result = await unitOfWork.transaction(SOMEBODY, async (work): Promise<Result<string>> => {
      await work.store(KettleStore).boil('three');
      return refused(refusal('wrongStage', { stage: 'DRAFT' }));
    });
    expect(result).toEqual(refused(refusal('wrongStage', { stage: 'DRAFT' })));
    expect(await kettles()).toEqual(['one', 'two']);
  });

  it('leaves no trace of what failed, and passes the surprise on', async () => {
    const failing = unitOfWork.transaction(SOMEBODY, async (work): Promise<Result<string>> => {
      await work.store(KettleStore).boil('three');
      throw new Error('a surprise');
    });
    await expect(failing).rejects.toThrow('a surprise');
    expect(await kettles()).toEqual(['one', 'two']);
  });

  it('gives the same store each time, and writes what is to be last in order', async () => {
    const written: string[] = [];
    await unitOfWork.transaction(SOMEBODY, async (work) => {
      work.store(KettleStore).last(async () => void written.push('first of the last'));
      expect(work.store(KettleStore)).toBe(work.store(KettleStore));
      work.store(KettleStore).last(async () => void written.push('last'));
      written.push('work');
      return accepted(null);
    });
    expect(written).toEqual(['work', 'first of the last', 'last']);
  });

  it('rolls everything back when what is to be last fails', async () => {
    const failing = unitOfWork.transaction(SOMEBODY, async (work) => {
      await work.store(KettleStore).boil('three');
      work.store(KettleStore).last(() => Promise.reject(new Error('the ledger is away')));
      return accepted(null);
    });
    await expect(failing).rejects.toThrow('the ledger is away');
    expect(await kettles()).toEqual(['one', 'two']);
  });

  it('turns the guards of the database into the refusals they stand for', async () => {
    const raised = (code: string, table?: string) =>
      unitOfWork.transaction(SOMEBODY, async (work) => {
        await work.store(KettleStore).raise(code, table);
        return accepted(null);
      });
    expect(await raised('RC001')).toEqual(refused(refusal('versionMoved')));
    expect(await raised('RC002')).toEqual(refused(refusal('roundEnded')));
    expect(await raised('RC003')).toEqual(refused(refusal('draftFrozen')));
    expect(await raised('RC004', 'findings')).toEqual(refused(refusal('authorCannotReview')));
    expect(await raised('RC004', 'overrides')).toEqual(refused(refusal('authorCannotOverride')));
    expect(await raised('RC004', 'decisions')).toEqual(refused(refusal('authorCannotApprove')));
    // Nobody may ask for a change of history: that is a defect, not a refusal.
    await expect(raised('RC005')).rejects.toThrow('guard');
  });

  it('does not hide a constraint that no rule stands for', async () => {
    const twice = unitOfWork.transaction(SOMEBODY, async (work) => {
      await work.store(KettleStore).boil('one');
      return accepted(null);
    });
    await expect(twice).rejects.toThrow('kettles_pkey');
  });

  it('runs the whole work again after a deadlock', async () => {
    let runs = 0;
    let waiting = 0;
    let bothHold: () => void = () => undefined;
    const together = new Promise<void>((resolve) => (bothHold = resolve));
    const lockBoth = (first: string, second: string) =>
      unitOfWork.transaction(SOMEBODY, async (work) => {
        runs += 1;
        // Whoever comes back at once may overtake the other, who has only just been woken, and they meet once more.
        if (runs > 2) await oneIsThrough;
        await work.store(KettleStore).lock(first);
        waiting += 1;
        if (waiting === 2) bothHold();
        if (waiting <= 2) await together;
        await work.store(KettleStore).lock(second);
        return accepted(first);
      });
    const both = [lockBoth('one', 'two'), lockBoth('two', 'one')];
    const oneIsThrough = Promise.race(both);
    const results = await Promise.all(both);
    expect(results).toEqual([accepted('one'), accepted('two')]);
    expect(runs).toBe(3);
  });

  describe('with an idempotency key', () => {
    const withKey = <Value>(key: string, fingerprint: string, run: () => Promise<Value>): Promise<Value> =>
      inRequest(() => {
        (currentRequest() as ActiveRequest).useIdempotencyKey({ personId: SOMEBODY.personId, key, fingerprint });
        return run();
      });
    let boiled = 0;
    const boil = (name: string, pause = 0) =>
      unitOfWork.transaction(SOMEBODY, async (work) => {
        boiled += 1;
        await work.store(KettleStore).boil(name);
        // Keeps the transaction open, so that others come while it is.
        await new Promise((resolve) => setTimeout(resolve, pause));
        return accepted({ name, nothing: null });
      });

    beforeEach(() => {
      boiled = 0;
    });

    it('has one effect and one answer, however many come at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => withKey('key-12345', 'same', () => boil('three', 30))),
      );
      expect(answers).toEqual(Array.from({ length: 5 }, () => accepted({ name: 'three', nothing: null })));
      expect(boiled).toBe(1);
    });

    it('refuses the key for another request', async () => {
      await withKey('key-12345', 'same', () => boil('three'));
      expect(await withKey('key-12345', 'other', () => boil('four'))).toEqual(refused(refusal('keyReused')));
      expect(await kettles()).toEqual(['one', 'three', 'two']);
    });

    it('lets a request be tried again that was refused or failed', async () => {
      const refusing = () => unitOfWork.transaction(SOMEBODY, async () => refused(refusal('busy')));
      expect(await withKey('key-12345', 'same', refusing)).toEqual(refused(refusal('busy')));
      await expect(withKey('key-12345', 'same', () => boil('one'))).rejects.toThrow('kettles_pkey');
      expect(await withKey('key-12345', 'same', () => boil('three'))).toEqual(
        accepted({ name: 'three', nothing: null }),
      );
    });

    it('belongs to the person who sent it', async () => {
      const nobody = { personId: null, systemActor: 'tests' };
      await withKey('key-12345', 'same', () => boil('three'));
      const other = await withKey('key-12345', 'same', () =>
        unitOfWork.transaction(nobody, async () => accepted('another actor')),
      );
      expect(other).toEqual(accepted('another actor'));
    });

    it('tells two transactions of one request apart', async () => {
      const both = () => withKey('key-12345', 'same', async () => [await boil('three'), await boil('four')]);
      const first = await both();
      expect(await both()).toEqual(first);
      expect(boiled).toBe(2);
    });
  });
});
