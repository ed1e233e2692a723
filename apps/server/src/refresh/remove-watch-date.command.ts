import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { holdCheck } from './held-check';
import { RefreshStore } from './refresh.store';
import { WatchDateStore } from './watch-date.store';

/** Takes a day off watch. */
@Injectable()
export class RemoveWatchDateCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly time: NewsroomTime,
  ) {}

  /** Refused: `notFound` (also for one that is off watch), `roleMissing`. Gives the check's id. */
  async execute(actor: PersonActor, watchDateId: string): Promise<Result<string>> {
    const today = await this.time.today();
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const dates = work.store(WatchDateStore);
      const date = await dates.find(watchDateId);
      if (!date) return refused(refusal('notFound'));
      const { factCheckId, watchOn, expectation } = date;
      const held = await holdCheck(work, factCheckId);
      if (!held.ok) return held;
      if (!(await dates.remove(watchDateId))) return refused(refusal('notFound'));
      work.store(LedgerStore).append({
        action: 'refresh.watchDateRemoved',
        factCheckId,
        facts: { date: watchOn, expectation },
      });
      await work.store(RefreshStore).keepDays(factCheckId, today);
      return accepted(factCheckId);
    });
  }
}
