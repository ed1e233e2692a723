import { currentRequest } from './request';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
type Level = (typeof LEVELS)[number];

/** Facts of a log line. Never secrets, and of people their ids only. */
export type LogFacts = Readonly<Record<string, unknown>>;

const described = (error: unknown): LogFacts =>
  error instanceof Error
    ? {
        message: error.message,
        name: error.name,
        stack: error.stack,
        ...(error.cause ? { cause: String(error.cause) } : {}),
      }
    : { message: String(error) };

/** Structured log lines, one JSON object each, on standard error: standard output belongs to what people read. */
export class Log {
  constructor(
    private readonly level: Level = 'info',
    private readonly write: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
  ) {}

  debug(event: string, facts?: LogFacts): void {
    this.#log('debug', event, facts);
  }

  info(event: string, facts?: LogFacts): void {
    this.#log('info', event, facts);
  }

  warn(event: string, facts?: LogFacts): void {
    this.#log('warn', event, facts);
  }

  /** A surprise. Its stack goes to the log and never to a client. */
  error(event: string, error: unknown, facts?: LogFacts): void {
    this.#log('error', event, { ...facts, error: described(error) });
  }

  #log(level: Level, event: string, facts: LogFacts = {}): void {
    if (LEVELS.indexOf(level) < LEVELS.indexOf(this.level)) return;
    const request = currentRequest()?.id;
    // eslint-disable-next-line no-restricted-syntax -- a log tells the machine's time, whatever time the newsroom has
    const at = new Date().toISOString();
    this.write(JSON.stringify({ at, level, event, ...(request ? { request } : {}), ...facts }));
  }
}
