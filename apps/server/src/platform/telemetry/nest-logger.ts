import type { LoggerService } from '@nestjs/common';
import type { Log } from './log';

/** Lets the framework's own messages into the structured log: its warnings and errors, not its start-up story. */
export class NestLogger implements LoggerService {
  constructor(private readonly target: Log) {}

  log(): void {}

  warn(message: unknown, context?: string): void {
    this.target.warn('framework', { message: String(message), context });
  }

  error(message: unknown, ...details: unknown[]): void {
    this.target.error('framework', message, { details: details.map(String) });
  }
}
