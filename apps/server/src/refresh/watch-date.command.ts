import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, type PlainDate, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { newId } from '../platform/ids';
import { onCheck } from './refresh-act';
import { WatchDateStore } from './watch-date.store';

export interface AddWatchDate {
  readonly factCheckId: string;
  readonly on: PlainDate;
  /** What is expected, as readers will be told. */
  readonly expectation: string;
}

/** Dates to watch: added and taken back. */
@Injectable()
export class WatchDateCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly time: NewsroomTime,
  ) {}

  /** Refuses: `notFound`, `roleMissing`, `dateInvalid` for a day that has passed, `inputInvalid` without an expectation. */
  async add(actor: PersonActor, { factCheckId, on, expectation }: AddWatchDate): Promise<Result<string>> {
    const today = await this.time.today();
    return this.unitOfWork.transaction<PersonActor, string>(actor, (work) =>
      onCheck(work, factCheckId, today, async () => {
        const words = expectation.trim();
        if (words === '') return refused(refusal('inputInvalid'));
        if (on < today) return refused(refusal('dateInvalid'));
        await work.store(WatchDateStore).add({ id: newId(), factCheckId, watchOn: on, expectation: words });
        work
          .store(LedgerStore)
          .append({ action: 'refresh.watchDateAdded', factCheckId, facts: { date: on, expectation: words } });
        return accepted(null);
      }),
    );
  }

  /** Refuses: `notFound`, `roleMissing`. */
  async remove(actor: PersonActor, watchDateId: string): Promise<Result<string>> {
    const today = await this.time.today();
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const dates = work.store(WatchDateStore);
      const date = await dates.find(watchDateId);
      if (!date) return refused(refusal('notFound'));
      return onCheck(work, date.factCheckId, today, async () => {
        if (!(await dates.remove(watchDateId))) return refused(refusal('notFound'));
        work.store(LedgerStore).append({
          action: 'refresh.watchDateRemoved',
          factCheckId: date.factCheckId,
          facts: { date: date.watchOn, expectation: date.expectation },
        });
        return accepted(null);
      });
    });
  }
}
