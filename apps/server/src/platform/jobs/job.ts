/** One kind of work that is done in the background, at least once: handlers must not mind being run twice. */
export interface Job<Data extends object> {
  /** Chapter first, e.g. `refresh.sweep`. Unique in the server. */
  readonly name: string;
  /** When it also runs by itself: a cron line with five fields, in UTC. */
  readonly schedule?: string;
  /** How often it is tried again after a failure, with growing pauses; 5 unless said. */
  readonly retries?: number;
  /** How many of them one process does at the same time; 1 unless said. */
  readonly concurrency?: number;
  /** Carries the type of the data; never set. */
  readonly data?: Data;
}

/** Declares a job. */
export const defineJob = <Data extends object>(job: Omit<Job<Data>, 'data'>): Job<Data> => job;

export interface EnqueueOptions {
  /** Not before this moment (the machine's time). */
  readonly startAfter?: Date;
  /** While a job with the same key waits, another one is not added. */
  readonly singletonKey?: string;
}

/** Runs a statement on somebody's connection. */
export type RunSql = (text: string, values?: readonly unknown[]) => Promise<unknown[]>;

/** The sending side of the queue. */
export interface JobQueue {
  /** Adds a job through the given connection, so that it exists exactly if that connection's transaction commits. */
  send<Data extends object>(job: Job<Data>, data: Data, options: EnqueueOptions, run: RunSql): Promise<void>;
}
