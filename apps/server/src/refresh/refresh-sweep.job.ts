import { Injectable } from '@nestjs/common';
import { accepted } from '@recheck/domain';
import { systemActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { Reads, statement } from '../platform/database/reads';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { defineJob } from '../platform/jobs/job';
import { Handles, type JobHandler } from '../platform/jobs/jobs';
import { RefreshStore } from './refresh.store';

export const refreshSweep = defineJob({ name: 'refresh.sweep', schedule: '7 * * * *' });

const AT_ONCE = 200;

/** Checks that are due by the calendar and have no need yet for the day on which they became so. */
const dueWithoutNeed = statement<{ id: string }>(
  'refresh.dueWithoutNeed',
  `SELECT days.fact_check_id AS id FROM freshness_days days
   WHERE days.due_on <= $1 AND days.fact_check_id > $2 AND NOT EXISTS (
     SELECT 1 FROM refresh_needs n WHERE n.fact_check_id = days.fact_check_id AND n.state IN ('OPEN', 'IN_ROUND'))
   ORDER BY days.fact_check_id LIMIT ${AT_ONCE}`,
);

const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Raises the needs that time alone has brought about, so that they stand in the queue and can be taken, put off or
 * confirmed. Freshness itself does not wait for it. Reads only what is due; running it twice raises nothing twice.
 */
@Injectable()
@Handles(refreshSweep)
export class RefreshSweepJob implements JobHandler<object> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly time: NewsroomTime,
  ) {}

  async run(): Promise<void> {
    await this.sweep();
  }

  /** Raises what is due today; gives the number of needs it raised. */
  async sweep(): Promise<number> {
    const today = await this.time.today();
    let [raised, after] = [0, FIRST];
    for (;;) {
      const due = await this.reads.rows(dueWithoutNeed, [today, after]);
      for (const { id } of due) {
        const swept = await this.unitOfWork.transaction(systemActor('refresh'), async (work) => {
          const store = work.store(RefreshStore);
          const facts = await store.lock(id);
          if (!facts.ok || facts.value.publicState !== 'LIVE') return accepted(0);
          const count = await store.raiseDue(facts.value, today);
          if (count > 0) await store.keepDays(id, today);
          return accepted(count);
        });
        if (swept.ok) raised += swept.value;
      }
      const last = due.at(-1);
      if (!last || due.length < AT_ONCE) return raised;
      after = last.id;
    }
  }
}
