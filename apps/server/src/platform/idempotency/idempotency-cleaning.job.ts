import { Injectable } from '@nestjs/common';
import { accepted } from '@recheck/domain';
import { systemActor } from '../auth/actor';
import { UnitOfWork } from '../database/unit-of-work';
import { IdempotencyStore } from './idempotency.store';
import { defineJob } from '../jobs/job';
import { Handles, type JobHandler } from '../jobs/jobs';

export const idempotencyCleaning = defineJob({ name: 'platform.idempotencyCleaning', schedule: '17 * * * *' });

/** Forgets the keys of yesterday's requests: nobody repeats a request after a day. */
@Injectable()
@Handles(idempotencyCleaning)
export class IdempotencyCleaningJob implements JobHandler<object> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(): Promise<void> {
    await this.unitOfWork.transaction(systemActor('platform'), async (work) => {
      await work.store(IdempotencyStore).forgetOlderThan(new Date(Date.parse(work.now) - 86_400_000));
      return accepted(null);
    });
  }
}
