import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, type PlainDate, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { newId } from '../platform/ids';
import { holdCheck } from './held-check';
import { RefreshStore } from './refresh.store';
import { WatchDateStore } from './watch-date.store';

export interface AddWatchDate {
  readonly factCheckId: string;
  readonly on: PlainDate;
  /** What is expected, as readers will be told. */
  readonly expectation: string;
}

/** Puts a day on watch on which something may change the answer. */
@Injectable()
export class AddWatchDateCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly time: NewsroomTime,
  ) {}

  /**
   * Refused: `notFound`, `roleMissing`, `inputInvalid` without an expectation, `dateInvalid` for a day that has passed.
   * Gives the check's id.
   */
  async execute(actor: PersonActor, { factCheckId, on, expectation }: AddWatchDate): Promise<Result<string>> {
    const today = await this.time.today();
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const held = await holdCheck(work, factCheckId);
      if (!held.ok) return held;
      const words = expectation.trim();
      if (words === '') return refused(refusal('inputInvalid'));
      if (on < today) return refused(refusal('dateInvalid'));
      await work.store(WatchDateStore).add({ id: newId(), factCheckId, watchOn: on, expectation: words });
      work.store(LedgerStore).append({
        action: 'refresh.watchDateAdded',
        factCheckId,
        facts: { date: on, expectation: words },
      });
      await work.store(RefreshStore).keepDays(factCheckId, today);
      return accepted(factCheckId);
    });
  }
}
