import { isIP } from 'node:net';
import {
  ConfigurationProblems,
  flag,
  instant,
  oneOf,
  optionalUrl,
  port,
  readDeclared,
  text,
  url,
  type Setting,
  type Values,
} from './setting';

/** Which part of the server this process is. `all` is everything in one process, the default. */
export const PROCESSES = ['all', 'api', 'live', 'worker'] as const;
export type Process = (typeof PROCESSES)[number];

const POSTGRES = ['postgres:', 'postgresql:'];

const setting = <Value>(name: string, purpose: string, read: Setting<Value>['read']): Setting<Value> => ({
  name,
  purpose,
  read,
});

/** Every setting there is. `docs/operations.md` lists the same ones. */
export const SETTINGS = {
  port: setting('PORT', 'the port to listen on, 3000 unless set', port(3000)),
  host: setting('HOST', 'the address to listen on; this machine only unless set', text(null)),
  databaseUrl: setting(
    'DATABASE_URL',
    "the application's PostgreSQL, as postgres://user:password@host:port/database",
    url(POSTGRES),
  ),
  databaseOwnerUrl: setting(
    'DATABASE_OWNER_URL',
    'the same database as its owner, for migrations',
    optionalUrl(POSTGRES),
  ),
  databaseEmbedded: setting(
    'RECHECK_DATABASE_EMBEDDED',
    'true when the start command brought the database itself',
    flag,
  ),
  dataDirectory: setting('RECHECK_DATA_DIR', 'the folder that keeps what must survive a restart', text('.data')),
  webDirectory: setting('RECHECK_WEB_DIR', 'the folder of the built newsroom', text('dist/web')),
  baseUrl: setting(
    'BASE_URL',
    'the address people type, e.g. https://recheck.example.org',
    optionalUrl(['http:', 'https:']),
  ),
  trustedOrigins: setting('RECHECK_TRUSTED_ORIGINS', 'further origins of the newsroom, separated by commas', text('')),
  trustedProxies: setting(
    'RECHECK_TRUSTED_PROXIES',
    'addresses or networks of load balancers whose X-Forwarded-For is believed, separated by commas',
    text(''),
  ),
  newsroom: setting(
    'RECHECK_NEWSROOM',
    'demo for the demonstration newsroom, empty for a real one',
    oneOf(['empty', 'demo'], 'empty'),
  ),
  secret: setting(
    'RECHECK_SECRET',
    'signs session cookies, 32 characters or more; made and kept in the data folder unless set',
    text(null),
  ),
  clock: setting('RECHECK_CLOCK', 'for tests only: the moment at which the clock starts', instant),
  captureAllow: setting(
    'RECHECK_CAPTURE_ALLOW',
    'for tests only: addresses such as 127.0.0.1:8080 that may be captured though they are not public, separated by commas',
    text(''),
  ),
  pageReader: setting(
    'RECHECK_PAGE_READER',
    "the program that reads captured pages; the one beside the server's own unless set",
    text(null),
  ),
  process: setting('RECHECK_PROCESS', 'which part of the server this process is', oneOf(PROCESSES, 'all')),
  logLevel: setting('RECHECK_LOG', 'how much is logged', oneOf(['info', 'debug', 'warn', 'error'], 'info')),
} as const;

type Raw = Values<typeof SETTINGS>;

/** The validated configuration of one process. Injected as a whole; nothing else reads the environment. */
export interface Settings extends Omit<Raw, 'trustedOrigins' | 'trustedProxies' | 'captureAllow'> {
  readonly trustedOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly captureAllow: readonly string[];
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** True when only this machine can reach the server. */
export const onLoopback = (settings: Pick<Settings, 'host'>): boolean =>
  settings.host === null || LOOPBACK.has(settings.host);

const list = (given: string): readonly string[] =>
  given
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

/** The names that stand for networks where the addresses of proxies are listed. */
const NETWORKS = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** Whether the server can tell by this entry where a request comes from: an address, a network such as 10.0.0.0/8. */
const isNetwork = (entry: string): boolean => {
  const [address = '', bits, ...more] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return NETWORKS.has(entry);
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
};

/**
 * What no single setting can tell: the ones that do not go together, and lists with an entry that is none. A setting
 * that has a problem of its own is left out: nothing is said of it twice.
 */
const contradictions = (given: Partial<Raw>): string[] => {
  const raw = { host: null, trustedOrigins: '', trustedProxies: '', captureAllow: '', ...given };
  const problems: string[] = [];
  if (raw.newsroom === 'demo' && !onLoopback(raw)) {
    problems.push(
      `RECHECK_NEWSROOM=demo has published passwords: it listens on this machine only, not on HOST=${raw.host}`,
    );
  }
  if (raw.newsroom === 'demo' && raw.databaseEmbedded === false) {
    problems.push('RECHECK_NEWSROOM=demo runs on the embedded database only, never on a DATABASE_URL of yours');
  }
  if (raw.newsroom === 'demo' && raw.baseUrl && !LOOPBACK.has(new URL(raw.baseUrl).hostname)) {
    problems.push(`RECHECK_NEWSROOM=demo is for this machine, but BASE_URL is ${raw.baseUrl}`);
  }
  if (raw.clock && (raw.databaseEmbedded === false || !onLoopback(raw))) {
    problems.push('RECHECK_CLOCK is for tests: it is refused outside the embedded database on this machine');
  }
  if (raw.captureAllow !== '' && (raw.databaseEmbedded === false || !onLoopback(raw))) {
    problems.push('RECHECK_CAPTURE_ALLOW is for tests: it is refused outside the embedded database on this machine');
  }
  for (const place of list(raw.captureAllow)) {
    if (!/^127\.\d{1,3}\.\d{1,3}\.\d{1,3}:\d{1,5}$/.test(place)) {
      problems.push(`RECHECK_CAPTURE_ALLOW holds "${place}", which is no address of this machine with a port`);
    }
  }
  if (raw.secret && raw.secret.length < 32) {
    problems.push(`RECHECK_SECRET has ${raw.secret.length} characters and needs 32 or more`);
  }
  if (!onLoopback(raw) && raw.baseUrl === null) {
    problems.push(`HOST=${raw.host} is reachable from elsewhere and needs BASE_URL, the address that people type`);
  }
  for (const proxy of list(raw.trustedProxies)) {
    if (!isNetwork(proxy)) {
      problems.push(
        `RECHECK_TRUSTED_PROXIES holds "${proxy}", which is neither an address nor a network such as 10.0.0.0/8`,
      );
    }
  }
  for (const origin of list(raw.trustedOrigins)) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      problems.push(`RECHECK_TRUSTED_ORIGINS holds "${origin}", which is no origin such as https://desk.example.org`);
    }
  }
  return problems;
};

/**
 * Reads and checks the whole configuration.
 * @throws ConfigurationProblems with every problem at once; the process then ends with code 78 (EX_CONFIG)
 */
export const readSettings = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const { values, problems } = readDeclared(SETTINGS, environment);
  const all = [...problems, ...contradictions(values)];
  if (all.length > 0) throw new ConfigurationProblems(all);
  const raw = values as Raw;
  return {
    ...raw,
    trustedOrigins: list(raw.trustedOrigins),
    trustedProxies: list(raw.trustedProxies),
    captureAllow: list(raw.captureAllow),
  };
};

/** Injection token of the settings. */
export const SETTINGS_TOKEN = Symbol('Settings');
