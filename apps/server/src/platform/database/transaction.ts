import type { Instant } from '@recheck/domain';
import type pg from 'pg';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Acting } from '../actor';
import type { EnqueueOptions, Job, JobQueue } from '../jobs/job';
import { noticesOf, sendNotices, type Announcement } from '../announce/announcement';
import type { Statement } from './reads';

/** A store: constructed by the transaction that it belongs to, with no other way to the database. */
export type StoreType<Store> = new (transaction: Transaction) => Store;

/** What a command works with: stores bound to its transaction, and what is to happen when it commits. */
export interface Work<Actor extends Acting = Acting> {
  readonly actor: Actor;
  /** The moment of the command: the same for everything it writes. */
  readonly now: Instant;
  /** The store of a kind, bound to this transaction; the same one each time. */
  store<Store>(type: StoreType<Store>): Store;
  /** Puts a job into the queue, if the transaction commits. */
  enqueue<Data extends object>(job: Job<Data>, data: Data, options?: EnqueueOptions): Promise<void>;
  /** Tells every process that a thing changed, after the commit. Ids only: the rows are the truth. */
  announce(announcement: Announcement): void;
}

/** One open transaction, as stores see it. */
export class Transaction {
  readonly #stores = new Map<StoreType<unknown>, unknown>();
  readonly #last: (() => Promise<void>)[] = [];
  readonly #announcements: Announcement[] = [];

  constructor(
    readonly actor: Acting,
    readonly now: Instant,
    private readonly manager: EntityManager,
    private readonly queue: JobQueue,
  ) {}

  /** Runs one SQL statement and gives its rows. */
  async query<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.manager.query(text, [...values]);
    // TypeORM answers [rows, count] to UPDATE and DELETE.
    const [rows, count] = result as [unknown, unknown];
    return (Array.isArray(rows) && typeof count === 'number' ? rows : result) as Row[];
  }

  /** The first row of a statement, or null. */
  async row<Row>(text: string, values: readonly unknown[] = []): Promise<Row | null> {
    return (await this.query<Row>(text, values))[0] ?? null;
  }

  /**
   * The first row of a prepared statement, or null. For what planning each time would take longer than running: what
   * gathers much, and what every transition sends.
   */
  async read<Row>({ name, text }: Statement<Row>, values: readonly unknown[] = []): Promise<Row | null> {
    // The mapper's own `query` prepares nothing; this is the connection on which its transaction is open.
    const connection = (await this.manager.queryRunner?.connect()) as pg.ClientBase;
    const { rows } = await connection.query({ name, text, values: [...values] });
    return (rows as Row[])[0] ?? null;
  }

  /** Inserts rows of a mapped class. */
  async insert<Row extends ObjectLiteral>(
    row: EntityTarget<Row>,
    values: Partial<Row> | Partial<Row>[],
  ): Promise<void> {
    if (Array.isArray(values) && values.length === 0) return;
    await this.manager
      .createQueryBuilder()
      .insert()
      .into(row)
      .values(values as never)
      .updateEntity(false)
      .execute();
  }

  /** Updates the rows that equal `where` in the named columns; gives how many there were. */
  async update<Row extends ObjectLiteral>(
    row: EntityTarget<Row>,
    where: Partial<Row>,
    values: Partial<Row>,
  ): Promise<number> {
    const named = Object.entries(where).filter(([, value]) => value !== undefined);
    if (named.length === 0) throw new Error('An update without a condition would change every row.');
    const result = await this.manager
      .createQueryBuilder()
      .update(row)
      .set(values as never)
      .where(Object.fromEntries(named) as never)
      .updateEntity(false)
      .execute();
    return result.affected ?? 0;
  }

  /** The one row that equals `where`, locked against other writers until the transaction ends; null when there is none. */
  lock<Row extends ObjectLiteral>(row: EntityTarget<Row>, where: Partial<Row>): Promise<Row | null> {
    return this.manager
      .createQueryBuilder(row, 'locked')
      .setLock('pessimistic_write')
      .where(where as never)
      .getOne();
  }

  /** The rows that equal `where`, without a lock. */
  find<Row extends ObjectLiteral>(row: EntityTarget<Row>, where: Partial<Row>): Promise<Row[]> {
    return this.manager
      .createQueryBuilder(row, 'found')
      .where(where as never)
      .getMany();
  }

  store<Store>(type: StoreType<Store>): Store {
    const known = this.#stores.get(type) as Store | undefined;
    if (known !== undefined) return known;
    const made = new type(this);
    this.#stores.set(type, made);
    return made;
  }

  async enqueue<Data extends object>(job: Job<Data>, data: Data, options: EnqueueOptions = {}): Promise<void> {
    await this.queue.send(job, data, options, (text, values) => this.query(text, values));
  }

  announce(announcement: Announcement): void {
    this.#announcements.push(announcement);
  }

  /** Everything that was announced so far. */
  get announced(): readonly Announcement[] {
    return this.#announcements;
  }

  /** Registers what is written last, right before the commit: whatever takes a lock that everybody waits for. */
  beforeCommit(write: () => Promise<void>): void {
    this.#last.push(write);
  }

  /** Called by the unit of work once the command is done. */
  async complete(): Promise<void> {
    if (this.#announcements.length > 0) {
      // PostgreSQL delivers at the commit, and not at all after a rollback.
      await this.read(sendNotices, [noticesOf(this.#announcements)]);
    }
    for (const write of this.#last) await write();
  }
}
