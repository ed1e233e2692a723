import { Injectable } from '@nestjs/common';
import { accepted } from '@recheck/domain';
import { systemActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { defineJob } from '../platform/jobs/job';
import { Handles, type JobHandler } from '../platform/jobs/jobs';
import { DraftLogStore } from './draft-log.store';

/** Which draft to compact. */
export interface CompactDraft {
  readonly roundId: string;
}

export const compactDraft = defineJob<CompactDraft>({ name: 'drafting.compactDraft' });

/** Keeps drafts quick to load however long they are written on. Safe to run at any time, twice, and beside writers. */
@Injectable()
@Handles(compactDraft)
export class DraftLogCompactionJob implements JobHandler<CompactDraft> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run({ roundId }: CompactDraft): Promise<void> {
    await this.unitOfWork.transaction(systemActor('compaction'), async (work) => {
      await work.store(DraftLogStore).compact(roundId);
      return accepted(null);
    });
  }
}
