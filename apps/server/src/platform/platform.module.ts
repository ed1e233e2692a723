import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, Reflector } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Announcements } from './announce/announcements';
import { createAuthentication, sessionCookieName } from './auth/authentication';
import { AUTHENTICATION } from './auth/authentication-token';
import { Origins } from './auth/origins';
import { Sessions } from './auth/sessions';
import { Clock } from './clock/clock';
import { NewsroomTime } from './clock/newsroom-time';
import { signingSecret } from './config/secret';
import { SETTINGS_TOKEN, type Settings } from './config/settings';
import { connectionOptions, poolOf } from './database/connect';
import { Reads } from './database/reads';
import { UnitOfWork } from './database/unit-of-work';
import { IdempotencyCleaningJob } from './idempotency/idempotency-cleaning.job';
import { HANDLED_JOB, Jobs, type Handled, type JobHandler } from './jobs/jobs';
import type { Job } from './jobs/job';
import { KeptAnswers } from './http/kept-answers';
import { Upgrades } from './http/upgrades';
import { Log } from './telemetry/log';

/** What a process is given before it is put together. */
export interface Platform {
  readonly settings: Settings;
  readonly database: DataSource;
  /** The database role of the server's connections. */
  readonly role: string | null;
  readonly log: Log;
  readonly origins: Origins;
}

/** Closes the pool when everything that used it has stopped. */
class DatabaseCloser implements OnApplicationShutdown {
  constructor(private readonly database: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.database.isInitialized) await this.database.destroy();
  }
}

const handledJobs = (discovery: DiscoveryService, reflector: Reflector): readonly Handled[] =>
  discovery.getProviders().flatMap(({ metatype, instance }) => {
    const job = metatype ? reflector.get<Job<object> | undefined>(HANDLED_JOB, metatype) : undefined;
    return job ? [{ job, handler: instance as JobHandler<object> }] : [];
  });

/** The ground that all chapters stand on. It knows none of them. */
@Global()
@Module({})
export class PlatformModule {
  static for({ settings, database, role, log, origins }: Platform): DynamicModule {
    const secret = signingSecret(settings);
    const baseUrl = origins.base;
    const connection = connectionOptions(settings.databaseUrl, role);
    const providers = [
      { provide: SETTINGS_TOKEN, useValue: settings },
      { provide: Log, useValue: log },
      { provide: Origins, useValue: origins },
      { provide: Clock, useFactory: () => new Clock(settings.clock) },
      { provide: DataSource, useValue: database },
      { provide: DatabaseCloser, useFactory: () => new DatabaseCloser(database) },
      { provide: Reads, useFactory: () => new Reads(poolOf(database)) },
      { provide: Announcements, useFactory: () => new Announcements(connection, log) },
      {
        provide: Jobs,
        inject: [DiscoveryService, Reflector],
        useFactory: (discovery: DiscoveryService, reflector: Reflector) =>
          new Jobs(
            {
              connectionString: settings.databaseUrl,
              options: connection.options ?? '',
              works: settings.process === 'all' || settings.process === 'worker',
              handled: () => handledJobs(discovery, reflector),
            },
            log,
          ),
      },
      {
        provide: UnitOfWork,
        inject: [DataSource, Clock, Jobs, Announcements],
        useFactory: (source: DataSource, clock: Clock, jobs: Jobs, announcements: Announcements) =>
          new UnitOfWork(source, clock, jobs, announcements),
      },
      {
        provide: NewsroomTime,
        inject: [Reads, Clock],
        useFactory: (reads: Reads, clock: Clock) => new NewsroomTime(reads, clock),
      },
      {
        provide: Sessions,
        inject: [Reads],
        useFactory: (reads: Reads) => new Sessions(reads, secret, sessionCookieName(baseUrl)),
      },
      {
        provide: AUTHENTICATION,
        useFactory: () => createAuthentication({ pool: poolOf(database), secret, baseUrl, origins, log }),
      },
      {
        provide: Upgrades,
        inject: [Sessions],
        useFactory: (sessions: Sessions) => new Upgrades(sessions, origins, log),
      },
      KeptAnswers,
      IdempotencyCleaningJob,
    ];
    return { module: PlatformModule, imports: [DiscoveryModule], providers, exports: providers };
  }
}
