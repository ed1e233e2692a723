import { Injectable, SetMetadata, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import type { Log } from '../telemetry/log';
import { inRequest } from '../telemetry/request';
import { JOBS_SCHEMA } from './install';
import type { EnqueueOptions, Job, JobQueue, RunSql } from './job';

/** What does a job. `signal` is aborted when the job is taken away, because its worker no longer answers. */
export interface JobHandler<Data extends object> {
  run(data: Data, signal: AbortSignal): Promise<void>;
}

export const HANDLED_JOB = Symbol('HandledJob');

/** Declares which job a class does: `@Handles(refreshSweep) class RefreshSweepJob implements JobHandler<...>`. */
export const Handles = <Data extends object>(job: Job<Data>): ClassDecorator => SetMetadata(HANDLED_JOB, job);

export interface Handled {
  readonly job: Job<object>;
  readonly handler: JobHandler<object>;
}

export interface JobsOptions {
  readonly connectionString: string;
  /** Options of each connection, e.g. its role. */
  readonly options: string;
  /** Whether this process does jobs, or only adds them. */
  readonly works: boolean;
  /** Every job of the server and who does it. */
  readonly handled: () => readonly Handled[];
}

/** A worker that does not answer for this long has died: its job is given to another one. */
const HEARTBEAT_SECONDS = 10;

const SHUTDOWN_MILLISECONDS = 8_000;

/** The queue of background work, kept in PostgreSQL. */
@Injectable()
export class Jobs implements JobQueue, OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #boss: PgBoss;

  constructor(
    private readonly jobs: JobsOptions,
    private readonly log: Log,
  ) {
    this.#boss = new PgBoss({
      connectionString: jobs.connectionString,
      options: jobs.options,
      schema: JOBS_SCHEMA,
      application_name: 'recheck jobs',
      max: jobs.works ? 4 : 1,
      // Its tables are made by the owner, when migrating.
      migrate: false,
      createSchema: false,
      reindex: false,
      supervise: jobs.works,
      schedule: jobs.works,
      superviseIntervalSeconds: 10,
      monitorIntervalSeconds: 10,
      registerInstance: false,
    });
    this.#boss.on('error', (error) => this.log.error('jobs.failed', error));
    this.#boss.on('warning', (warning) => this.log.warn('jobs.warning', { message: warning.message }));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.#boss.start();
    const handled = this.jobs.handled();
    for (const { job } of handled) {
      await this.#boss.createQueue(job.name, {
        policy: 'standard',
        retryLimit: job.retries ?? 5,
        retryBackoff: true,
        retryDelay: 2,
        heartbeatSeconds: HEARTBEAT_SECONDS,
      });
    }
    if (!this.jobs.works) return;
    for (const { job, handler } of handled) {
      const options = { batchSize: 1, pollingIntervalSeconds: 1, localConcurrency: job.concurrency ?? 1 };
      await this.#boss.work<object>(job.name, options, async ([work]) => {
        if (work) await inRequest(() => this.#run(job, handler, work.data, work.signal));
      });
      if (job.schedule !== undefined) await this.#boss.schedule(job.name, job.schedule, {}, { tz: 'UTC' });
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: SHUTDOWN_MILLISECONDS, close: true });
  }

  async send<Data extends object>(
    job: Job<Data>,
    data: Data,
    { startAfter, singletonKey }: EnqueueOptions,
    run: RunSql,
  ): Promise<void> {
    await this.#boss.send(job.name, data, {
      ...(startAfter ? { startAfter } : {}),
      ...(singletonKey ? { singletonKey } : {}),
      db: { executeSql: async (text, values) => ({ rows: await run(text, values) }) },
    });
  }

  async #run(job: Job<object>, handler: JobHandler<object>, data: object, signal: AbortSignal): Promise<void> {
    try {
      await handler.run(data, signal);
    } catch (error) {
      this.log.error('jobs.attemptFailed', error, { job: job.name });
      throw error;
    }
  }
}
