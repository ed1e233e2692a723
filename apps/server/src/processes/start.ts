import 'reflect-metadata';
import type { Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Origins } from '../platform/auth/origins';
import type { Settings } from '../platform/config/settings';
import { connect } from '../platform/database/connect';
import { migrate } from '../platform/database/migrate';
import { requirePolicies, routesOf } from '../platform/http/routes';
import { Upgrades } from '../platform/http/upgrades';
import { Log } from '../platform/telemetry/log';
import { NestLogger } from '../platform/telemetry/nest-logger';
import { rows } from './chapters';
import { dress, listen } from './http';
import { prepareNewsroom, welcomeTo } from './prepare-newsroom';
import { ServerModule } from './server.module';

/** A server that answers. */
export interface RunningServer {
  readonly app: NestExpressApplication;
  /** Where it answers, e.g. `http://127.0.0.1:3000`. */
  readonly url: string;
  /** Whether the database keeps the server from rewriting history. */
  readonly historyProtected: boolean;
  /** How to get in, in lines for whoever started it. */
  readonly welcome: readonly string[];
  /** Ends what is being answered, then everything else. Fails, once all is closed, if the database was away meanwhile. */
  close(): Promise<void>;
}

const DRAIN_MILLISECONDS = 3_000;

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    if (!server.listening) return resolve();
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), DRAIN_MILLISECONDS).unref();
  });

/** Migrates, puts the process together and listens. */
export const startServer = async (
  settings: Settings,
  log: Log = new Log(settings.logLevel),
): Promise<RunningServer> => {
  const { role } = await migrate(settings.databaseOwnerUrl ?? settings.databaseUrl, settings.databaseUrl);
  const origins = new Origins(settings);
  const database = await connect({
    url: settings.databaseUrl,
    role,
    rows,
    onPoolError: (error) => log.warn('database.connectionLost', { message: error.message }),
  });
  const app = await NestFactory.create<NestExpressApplication>(
    ServerModule.for({ settings, database, role, log, origins }),
    { bodyParser: false, logger: new NestLogger(log), abortOnError: false },
  );
  let servers: readonly Server[] = [];
  const close = async (): Promise<void> => {
    await Promise.all([app.get(Upgrades).close(), ...servers.map(closed)]);
    const unreachable = await database.query('SELECT 1').then(
      () => null,
      (error: unknown) => error,
    );
    await app.close();
    if (unreachable !== null) throw new Error('The server stopped without its database.', { cause: unreachable });
  };
  try {
    dress(app);
    await app.init();
    requirePolicies(routesOf(app));
    // The processes beside the one that answers people leave the newsroom as it is.
    const answers = settings.process === 'all' || settings.process === 'api';
    if (answers) await prepareNewsroom(app);
    const upgrades = app.get(Upgrades);
    servers = await listen(app, (server) => upgrades.attachTo(server));
    const welcome = answers ? await welcomeTo(app, origins.base) : [];
    return { app, url: origins.base, historyProtected: role !== null, welcome, close };
  } catch (error) {
    await close().catch((late: unknown) => log.error('server.stopFailed', late));
    throw error;
  }
};
