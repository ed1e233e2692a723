import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { accepted, refusal, refused } from '@recheck/domain';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { testProgram } from '../../../test/programs';
import { systemActor } from '../auth/actor';
import { Clock } from '../clock/clock';
import { connect } from '../database/connect';
import { UnitOfWork } from '../database/unit-of-work';
import { Log } from '../telemetry/log';
import { defineJob } from './job';
import { Jobs } from './jobs';

const boil = defineJob<{ readonly name: string }>({ name: 'tests.boil' });

/** What is read as soon as there is something; asked seldom, because a lost worker is noticed after many seconds only. */
const until = async <Value>(read: () => Promise<Value | null>): Promise<Value> => {
  for (;;) {
    const value = await read();
    if (value !== null) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

describe('jobs', () => {
  let database: TestDatabase;
  let source: DataSource;
  let jobs: Jobs;
  let unitOfWork: UnitOfWork;
  let worker: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await connect({ url: database.superuserUrl, role: null, rows: [] });
    await source.query('CREATE TABLE boiled (name text, worker int, state text)');
    await source.query('GRANT ALL ON boiled TO recheck_application');
    jobs = new Jobs(
      {
        connectionString: database.applicationUrl,
        options: '',
        works: false,
        handled: () => [{ job: boil, handler: { run: () => Promise.resolve() } }],
      },
      new Log('error', () => undefined),
    );
    await jobs.onApplicationBootstrap();
    unitOfWork = new UnitOfWork(source, new Clock(), jobs, { committed: () => undefined });
    worker = testProgram('boiling-worker');
  });

  afterAll(async () => {
    await jobs.beforeApplicationShutdown();
    await source.destroy();
    await database.drop();
  });

  const enqueue = (name: string, commit: boolean) =>
    unitOfWork.transaction(systemActor('tests'), async (work) => {
      await work.enqueue(boil, { name });
      return commit ? accepted(null) : refused(refusal('busy'));
    });
  const waiting = async (): Promise<string[]> =>
    (
      (await source.query(`SELECT data->>'name' AS name FROM pgboss.job WHERE name = 'tests.boil' ORDER BY 1`)) as {
        name: string;
      }[]
    ).map(({ name }) => name);
  const startWorker = (): ChildProcess =>
    spawn(process.execPath, [worker], {
      env: { ...process.env, DATABASE_URL: database.applicationUrl },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const stateOf = async (name: string, state: string): Promise<number | null> => {
    const [row]: { worker: number }[] = await source.query('SELECT worker FROM boiled WHERE name = $1 AND state = $2', [
      name,
      state,
    ]);
    return row?.worker ?? null;
  };

  it('exist exactly if the transaction that adds them commits', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => enqueue(`kettle ${index}`, index % 2 === 0)));
    expect(await waiting()).toEqual(Array.from({ length: 10 }, (_, index) => `kettle ${index * 2}`).sort());
    await source.query(`DELETE FROM pgboss.job WHERE name = 'tests.boil'`);
  });

  it('run again after their worker was killed', async () => {
    await enqueue('slow', true);
    const first = startWorker();
    const pid = await until(() => stateOf('slow', 'begun'));
    expect(pid).toBe(first.pid);
    first.kill('SIGKILL');
    await source.query(`UPDATE boiled SET state = 'killed' WHERE state = 'begun'`);
    const second = startWorker();
    try {
      expect(await until(() => stateOf('slow', 'begun'))).toBe(second.pid);
    } finally {
      second.kill('SIGKILL');
    }
  });
});
