import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accepted, refusal, refused } from '@recheck/domain';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { eventually } from '../../../test/eventually';
import { systemActor } from '../auth/actor';
import { Clock } from '../clock/clock';
import { connect, connectionOptions } from '../database/connect';
import { UnitOfWork } from '../database/unit-of-work';
import { Log } from '../telemetry/log';
import { Announcements } from './announcements';

const FIVE_SECONDS = 5_000;

const noJobs = { send: () => Promise.reject(new Error('no jobs')) };

describe('announcements', () => {
  let database: TestDatabase;
  let source: DataSource;
  let unitOfWork: UnitOfWork;
  let announcements: Announcements;
  let heard: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await connect({ url: database.applicationUrl, role: null, rows: [] });
    announcements = new Announcements(
      connectionOptions(database.applicationUrl, null),
      new Log('error', () => undefined),
    );
    unitOfWork = new UnitOfWork(source, new Clock(), noJobs, announcements);
    await announcements.onApplicationBootstrap();
    announcements.on('kettles.boiled', (ids) => heard.push(...ids));
  });

  beforeEach(() => {
    heard = [];
  });

  afterAll(async () => {
    await announcements.beforeApplicationShutdown();
    await source.destroy();
    await database.drop();
  });

  const announce = (ids: readonly string[], commit = true) =>
    unitOfWork.transaction(systemActor('tests'), async (work) => {
      work.announce({ topic: 'kettles.boiled', ids });
      work.announce({ topic: 'trains.left', ids: ['not this'] });
      return commit ? accepted(null) : refused(refusal('busy'));
    });

  const fill = (kettle: string, unit: UnitOfWork, commit = true) =>
    unit.transaction(systemActor('tests'), async (work) => {
      work.announce({ topic: 'kettles.filled', ids: [kettle] });
      return commit ? accepted(null) : refused(refusal('busy'));
    });

  it('arrive after the commit, and not at all after a rollback', async () => {
    await announce(['never'], false);
    await announce(['one', 'two']);
    await eventually(() => heard.length >= 2, 'two are heard of', FIVE_SECONDS);
    expect(heard).toEqual(['one', 'two']);
  });

  it('reach what this process keeps before the command answers, notice or no notice', async () => {
    // Never connected: no notice reaches it.
    const deaf = new Announcements(connectionOptions(database.applicationUrl, null), new Log('error', () => undefined));
    const own = new UnitOfWork(source, new Clock(), noJobs, deaf);
    const kept: string[] = [];
    const stop = deaf.onAtOnce('kettles.filled', (ids) => kept.push(...ids));
    await fill('never', own, false);
    await fill('one', own);
    expect(kept).toEqual(['one']);
    stop();
    await fill('two', own);
    expect(kept).toEqual(['one']);
    expect([deaf.arrive, announcements.arrive]).toEqual([false, true]);
  });

  it('of other processes reach it as notices', async () => {
    const kept: string[] = [];
    const stop = announcements.onAtOnce('kettles.filled', (ids) => kept.push(...ids));
    await fill('three', new UnitOfWork(source, new Clock(), noJobs, { committed: () => undefined }));
    await eventually(() => kept.includes('three'), 'the notice has arrived', FIVE_SECONDS);
    stop();
  });

  it('carry more ids than one notice holds', async () => {
    const ids = Array.from({ length: 450 }, (_, index) => `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`);
    await announce(ids);
    await eventually(() => heard.length >= 450, 'all are heard of', FIVE_SECONDS);
    expect(heard).toEqual(ids);
  });

  it('do not stop for a listener that fails', async () => {
    const stop = announcements.on('kettles.boiled', () => {
      throw new Error('a listener of ours is broken');
    });
    await announce(['three']);
    await announce(['four']);
    await eventually(() => heard.length >= 2, 'two are heard of', FIVE_SECONDS);
    stop();
    expect(heard).toEqual(['three', 'four']);
  });

  it('come back after the connection broke, and say that some may have been missed', async () => {
    let gaps = 0;
    const stop = announcements.onGap(() => (gaps += 1));
    const other = await connect({ url: database.superuserUrl, role: null, rows: [] });
    await other.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
    );
    await other.destroy();
    await eventually(() => gaps === 1, 'the gap is told of', FIVE_SECONDS);
    stop();
    await announce(['five']);
    await eventually(() => heard.length >= 1, 'one is heard of', FIVE_SECONDS);
    expect(heard).toEqual(['five']);
  });
});
