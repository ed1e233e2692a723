import { ConfigurationProblems } from '../platform/config/setting';
import { readSettings, type Settings } from '../platform/config/settings';
import { Log } from '../platform/telemetry/log';
import { startServer, type RunningServer } from './start';

/** EX_CONFIG of sysexits.h: something is set wrongly, and starting again will not help. */
const EXIT_CONFIGURATION = 78;

const SHUTDOWN_MILLISECONDS = 10_000;

/** `--process=api` is the same as RECHECK_PROCESS=api. */
const withArguments = (
  given: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> => {
  const chosen = given.find((argument) => argument.startsWith('--process='))?.slice('--process='.length);
  return { ...environment, ...(chosen === undefined ? {} : { RECHECK_PROCESS: chosen }) };
};

/** Ends the process in order at a signal; at a second one, or when it takes too long, at once. */
const endOnSignals = (running: RunningServer, log: Log): void => {
  let ending = false;
  const end = (signal: NodeJS.Signals): void => {
    if (ending) process.exit(1);
    ending = true;
    log.info('server.stopping', { signal });
    setTimeout(() => {
      log.warn('server.stoppedLate');
      process.exit(1);
    }, SHUTDOWN_MILLISECONDS).unref();
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('server.stopFailed', error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
};

/** What is printed once the server answers. Start scripts wait for the first line. */
const readyLines = ({ url, welcome, historyProtected }: RunningServer, { process: part }: Settings): string[] => [
  `Recheck is ready at ${url}${part === 'all' ? '' : ` (${part})`}`,
  ...welcome,
  ...(historyProtected
    ? []
    : [
        'History is not protected: the database login may not take the role recheck_application (see docs/operations.md).',
      ]),
];

/** Starts one process of the server from its arguments and environment, and says where it answers. */
export const runServer = async (
  given: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> => {
  try {
    const settings = readSettings(withArguments(given, environment));
    const log = new Log(settings.logLevel);
    process.on('unhandledRejection', (error) => log.error('server.unhandledRejection', error));
    const running = await startServer(settings, log);
    endOnSignals(running, log);
    for (const line of readyLines(running, settings)) process.stdout.write(`${line}\n`);
  } catch (error) {
    if (error instanceof ConfigurationProblems) {
      process.stderr.write(`${error.message}\n`);
      process.exit(EXIT_CONFIGURATION);
    }
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      process.stderr.write(`Port ${environment['PORT'] ?? 3000} is taken by another program; choose another PORT.\n`);
      process.exit(1);
    }
    process.stderr.write(
      `Recheck could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exit(1);
  }
};
