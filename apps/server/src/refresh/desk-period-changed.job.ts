import { Injectable } from '@nestjs/common';
import { accepted } from '@recheck/domain';
import { deskPeriodChanged } from '../people/people.module';
import { systemActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { Reads, statement } from '../platform/database/reads';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Handles, type JobHandler } from '../platform/jobs/jobs';
import { RefreshStore } from './refresh.store';

/** Published checks of a desk that go by its period, having none of their own. */
const underDeskPeriod = statement<{ id: string }>(
  'refresh.underDeskPeriod',
  `SELECT fc.id FROM fact_checks fc
   WHERE fc.desk_id = $1 AND fc.public_state = 'LIVE' AND fc.refresh_period IS NULL ORDER BY fc.id`,
);

/**
 * Works out again how long the checks of a desk are fresh, after its period changed. Each in a transaction of its own,
 * because an archive may be large and nobody is to wait for it; a page goes by the new period before that.
 */
@Injectable()
@Handles(deskPeriodChanged)
export class DeskPeriodChangedJob implements JobHandler<{ readonly deskId: string }> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly time: NewsroomTime,
  ) {}

  async run({ deskId }: { readonly deskId: string }): Promise<void> {
    const today = await this.time.today();
    for (const { id } of await this.reads.rows(underDeskPeriod, [deskId])) {
      await this.unitOfWork.transaction(systemActor('refresh'), async (work) => {
        const store = work.store(RefreshStore);
        const facts = await store.lock(id);
        if (facts.ok) await store.keepDays(id, today);
        return accepted(null);
      });
    }
  }
}
