import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { refused, type Result } from '@recheck/domain';
import type { DataSource } from 'typeorm';
import type { Acting } from '../actor';
import type { Announcements } from '../announce/announcements';
import type { Clock } from '../clock/clock';
import { IdempotencyStore } from '../idempotency/idempotency.store';
import { currentRequest } from '../telemetry/request';
import type { JobQueue } from '../jobs/job';
import { guardRefusal, isTransient } from './guards';
import { Transaction, type Work } from './transaction';

const TRIES = 4;

/** Ends the transaction without an effect, and carries the answer out of it. */
class RolledBack extends Error {
  constructor(readonly answer: Result<never>) {
    super('rolled back');
  }
}

/**
 * The only way to write. A command hands in who acts and what is to be done; the work gets stores that are bound to one
 * transaction. Accepted: everything is committed together (rows, jobs, announcements and, last, the ledger). Refused or
 * thrown: nothing is. What this process keeps in memory hears of a commit before the command answers.
 *
 * - A serialization failure or a deadlock runs the whole work again; it must therefore do nothing outside its stores.
 * - A guard of the database that fires becomes the refusal it stands for.
 * - A request that carries an idempotency key has its effect once; the answer is kept beside it, and must therefore be
 *   plain data.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    private readonly announcements: Pick<Announcements, 'committed'>,
  ) {}

  async transaction<Actor extends Acting, Value>(
    actor: Actor,
    work: (work: Work<Actor>) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    const key = currentRequest()?.nextIdempotencyKey(actor.personId) ?? null;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const done = await this.database.transaction(async (manager) => {
          const transaction = new Transaction(actor, this.clock.now(), manager, this.queue);
          const once = key === null ? null : transaction.store(IdempotencyStore);
          const earlier = once && key ? await once.claim<Value>(key) : null;
          if (earlier !== null) throw new RolledBack(earlier as Result<never>);
          const result = await work(transaction as unknown as Work<Actor>);
          if (!result.ok) throw new RolledBack(result);
          if (once && key) await once.keep(key, result.value);
          await transaction.complete();
          return { result, announced: transaction.announced };
        });
        this.announcements.committed(done.announced);
        return done.result;
      } catch (error) {
        if (error instanceof RolledBack) return error.answer;
        const guarded = guardRefusal(error);
        if (guarded !== null) return refused(guarded);
        if (!isTransient(error) || attempt === TRIES) throw error;
        // Whoever met at the same rows comes back at different moments.
        await pause(2 ** attempt * (5 + Math.random() * 10));
      }
    }
  }
}
