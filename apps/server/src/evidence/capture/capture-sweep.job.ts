import { Injectable } from '@nestjs/common';
import { accepted, type Instant } from '@recheck/domain';
import { systemActor } from '../../platform/auth/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { defineJob } from '../../platform/jobs/job';
import { Handles, type JobHandler } from '../../platform/jobs/jobs';
import { CaptureStore } from './capture.store';

export const captureSweep = defineJob({ name: 'evidence.captureSweep', schedule: '*/10 * * * *' });

const LONGEST_MINUTES = 60;

/** Ends captures whose job is gone, as after a restore (waiting jobs are in no backup): they can be asked for again. */
@Injectable()
@Handles(captureSweep)
export class CaptureSweepJob implements JobHandler<object> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(): Promise<void> {
    await this.unitOfWork.transaction(systemActor('capture'), async (work) => {
      const before = new Date(Date.parse(work.now) - LONGEST_MINUTES * 60_000).toISOString() as Instant;
      return accepted(await work.store(CaptureStore).failOlderThan(before));
    });
  }
}
