import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { startServer } from '../src/processes/start';
import { Clock } from '../src/platform/clock/clock';
import { readSettings } from '../src/platform/config/settings';
import { Log } from '../src/platform/telemetry/log';
import { Visitor, type Actor } from './actor';
import { createTestDatabase, type TestDatabase } from './database';
import { Factories } from './factories';

/** The whole server on a database of its own, in this process, answering on a port of its own. */
export interface TestServer {
  readonly app: NestExpressApplication;
  readonly url: string;
  readonly database: TestDatabase;
  /** The newsroom's clock: `clock.moveTo(new Date('2027-03-01T09:00:00Z'))`. Sessions go by the machine's time. */
  readonly clock: Clock;
  /** Makes what a test needs, and only what is missing. */
  readonly make: Factories;
  /** Every line that the server logged. */
  readonly logged: readonly LogLine[];
  /** Somebody who is not signed in. */
  visitor(): Visitor;
  /** Signs a person in through the front door (once) and speaks for them. */
  as(person: { readonly email: string; readonly password: string }): Promise<Actor>;
  /** Runs SQL with the server's own rights. */
  sql<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export interface LogLine {
  readonly level: string;
  readonly event: string;
  readonly [fact: string]: unknown;
}

/**
 * Starts a server: call it in `beforeAll`, `close()` it in `afterAll`.
 * @param environment further settings, e.g. `{ RECHECK_CLOCK: '2026-03-01T09:00:00Z' }`
 */
export const startTestServer = async (environment: Readonly<Record<string, string>> = {}): Promise<TestServer> => {
  const database = await createTestDatabase();
  const dataDirectory = mkdtempSync(join(tmpdir(), 'recheck-test-'));
  const settings = readSettings({
    PORT: '0',
    DATABASE_URL: database.applicationUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    RECHECK_DATABASE_EMBEDDED: 'true',
    RECHECK_DATA_DIR: dataDirectory,
    RECHECK_PAGE_READER: process.env['RECHECK_TEST_PAGE_READER'],
    ...environment,
  });
  const logged: LogLine[] = [];
  const running = await startServer(settings, new Log('debug', (line) => logged.push(JSON.parse(line) as LogLine)));
  const sessions = new Map<string, Promise<Actor>>();
  return {
    app: running.app,
    url: running.url,
    database,
    clock: running.app.get(Clock),
    make: new Factories(running.app),
    logged,
    visitor: () => new Visitor(running.url),
    as({ email, password }) {
      const known = sessions.get(email) ?? new Visitor(running.url).signIn(email, password);
      sessions.set(email, known);
      return known;
    },
    sql: (text, values = []) => running.app.get(DataSource).query(text, [...values]),
    async close() {
      try {
        await running.close();
      } finally {
        await database.drop();
        rmSync(dataDirectory, { recursive: true, force: true });
      }
    },
  };
};
