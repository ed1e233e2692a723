import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LIVE_DRAFT_PATH } from '@recheck/domain';
import { EDITOR_SCHEMA_VERSION } from '@recheck/editor-schema';
import type { DataSource } from 'typeorm';
import { compactDraft, DraftLogCompactionJob } from '../src/drafting/draft-log-compaction.job';
import { KeepUpdateCommand } from '../src/drafting/live/keep-update.command';
import { LiveDrafts } from '../src/drafting/live/live-drafts';
import { Announcements } from '../src/platform/announce/announcements';
import { sessionCookieName } from '../src/platform/auth/authentication';
import { Origins } from '../src/platform/auth/origins';
import { signedIn } from '../src/platform/auth/policy';
import { Sessions } from '../src/platform/auth/sessions';
import { Clock } from '../src/platform/clock/clock';
import { connect, connectionOptions, poolOf } from '../src/platform/database/connect';
import { Reads } from '../src/platform/database/reads';
import { UnitOfWork } from '../src/platform/database/unit-of-work';
import { Upgrades } from '../src/platform/http/upgrades';
import { Jobs, type Handled } from '../src/platform/jobs/jobs';
import { Log } from '../src/platform/telemetry/log';
import { RoundDraftAccess } from '../src/workflow/round-draft-access';
import { TEST_SECRET } from './live-rows';

export interface LiveServerOptions {
  /** How the application connects to the database. */
  readonly url: string;
  /** 0 lets the system choose. */
  readonly port?: number;
  /** Another one than the real one, to be newer or older than its editors. */
  readonly schemaVersion?: number;
}

/** The live part of the server alone: real sockets, real database, nothing else of the newsroom. */
export interface LiveServer {
  readonly port: number;
  readonly database: DataSource;
  readonly unitOfWork: UnitOfWork;
  readonly access: RoundDraftAccess;
  /** What writes each update; to break it. */
  readonly keepUpdate: KeepUpdateCommand;
  readonly drafts: LiveDrafts;
  /** Does the job that compacts a draft. */
  compact(roundId: string): Promise<void>;
  close(): Promise<void>;
}

/** Puts the live part together as the live process does, and listens on 127.0.0.1. */
export const startLiveServer = async ({
  url,
  port = 0,
  schemaVersion = EDITOR_SCHEMA_VERSION,
}: LiveServerOptions): Promise<LiveServer> => {
  // What fails here was broken on purpose.
  const log = new Log('error', () => undefined);
  const database = await connect({ url, role: null, rows: [] });
  const reads = new Reads(poolOf(database));
  const handled: Handled[] = [];
  const jobs = new Jobs({ connectionString: url, options: '', works: false, handled: () => handled }, log);
  const announcements = new Announcements(connectionOptions(url, null), log);
  const unitOfWork = new UnitOfWork(database, new Clock(), jobs, announcements);
  const compaction = new DraftLogCompactionJob(unitOfWork);
  handled.push({ job: compactDraft, handler: compaction as never });
  await Promise.all([jobs.onApplicationBootstrap(), announcements.onApplicationBootstrap()]);
  const access = new RoundDraftAccess(reads);
  const keepUpdate = new KeepUpdateCommand(unitOfWork, access);
  const drafts = new LiveDrafts({ access, keepUpdate, reads, announcements, log, schemaVersion });

  const server = createServer();
  const origins = new Origins({ baseUrl: null, trustedOrigins: [], port });
  const upgrades = new Upgrades(new Sessions(reads, TEST_SECRET, sessionCookieName('http://127.0.0.1')), origins, log);
  upgrades.open(LIVE_DRAFT_PATH, {
    policy: signedIn,
    handle: (request, socket, head, caller) => caller && drafts.take(request, socket, head, caller),
    close: () => drafts.close(),
  });
  upgrades.attachTo(server);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const listening = (server.address() as AddressInfo).port;
  origins.listensOn(listening);

  return {
    port: listening,
    database,
    unitOfWork,
    access,
    keepUpdate,
    drafts,
    compact: (roundId) => compaction.run({ roundId }),
    async close() {
      if (!database.isInitialized) return;
      await upgrades.close();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([jobs.beforeApplicationShutdown(), announcements.beforeApplicationShutdown()]);
      await database.destroy();
    },
  };
};
