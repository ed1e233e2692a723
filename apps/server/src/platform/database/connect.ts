import pg from 'pg';
import { DataSource } from 'typeorm';
import { databaseError } from './guards';
import { unusable } from './open-client';

/** The group role whose rights the server uses: it reads, inserts and updates, and never touches history. */
export const APPLICATION_ROLE = 'recheck_application';

const { TIMESTAMPTZ, DATE, INT8 } = pg.types.builtins;

/** Moments are read as ISO texts in UTC, calendar days as they are, and counters as numbers (they stay below 2^53). */
const readers: Readonly<Record<number, (text: string) => unknown>> = {
  [TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
  [DATE]: (text) => text,
  [INT8]: Number,
};

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && readers[oid]) || pg.types.getTypeParser(oid, format as 'text')) as never,
};

/** How one connection of the server behaves. `role` null: with the rights of the login itself. */
export const connectionOptions = (url: string, role: string | null): pg.ClientConfig => ({
  connectionString: url,
  application_name: 'recheck',
  connectionTimeoutMillis: 10_000,
  types,
  // Sent at connecting, so that not even RESET ROLE gives a session the rights of the owner.
  options: [
    role && `role=${role}`,
    'timezone=UTC',
    // Statements that shape an answer look costly and are short: compiling them takes longer than running them.
    'jit=off',
    'statement_timeout=30s',
    'lock_timeout=15s',
    'idle_in_transaction_session_timeout=30s',
  ]
    .filter(Boolean)
    .map((option) => `-c ${option}`)
    .join(' '),
});

export interface ConnectOptions {
  readonly url: string;
  readonly role: string | null;
  /** The mapped classes of all chapters. */
  readonly rows: readonly (abstract new () => object)[];
  readonly poolSize?: number;
  /** Told of a connection that broke while idle; the pool replaces it. */
  readonly onPoolError?: (error: Error) => void;
}

/** Opens the server's pool. Never creates or changes tables: `migrate` does. */
export const connect = async ({ url, role, rows, poolSize = 16, onPoolError }: ConnectOptions): Promise<DataSource> => {
  const database = new DataSource({
    type: 'postgres',
    driver: pg,
    entities: [...rows] as never,
    synchronize: false,
    logging: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    poolErrorHandler: (error: Error) => onPoolError?.(error),
    poolSize,
    extra: { ...connectionOptions(url, role), keepAlive: true },
    url,
  });
  try {
    return await database.initialize();
  } catch (error) {
    // An error of the driver or of the database has a code; one of the mapping has none and is a defect.
    throw databaseError(error) ? unusable('DATABASE_URL', error) : error;
  }
};

/** The pool under a data source: for named prepared statements, which TypeORM does not make. */
export const poolOf = (database: DataSource): pg.Pool => (database.driver as unknown as { master: pg.Pool }).master;
