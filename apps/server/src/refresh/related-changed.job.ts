import { Injectable } from '@nestjs/common';
import { accepted, type NeedSignal } from '@recheck/domain';
import { systemActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { defineJob } from '../platform/jobs/job';
import { Handles, type JobHandler } from '../platform/jobs/jobs';
import { RefreshStore } from './refresh.store';
import { RelatedCheckStore } from './related-check.store';

/** The answer of a check has changed; the checks that it is linked with are to hear of it. */
export interface RelatedChanged {
  readonly factCheckId: string;
  readonly signal: NeedSignal;
}

export const relatedChanged = defineJob<RelatedChanged>({ name: 'refresh.relatedChanged' });

/**
 * Raises a need in each live check that is linked with one whose answer changed. A job, because two linked checks that
 * are published at once would otherwise wait for each other's locks.
 */
@Injectable()
@Handles(relatedChanged)
export class RelatedChangedJob implements JobHandler<RelatedChanged> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly time: NewsroomTime,
  ) {}

  async run({ factCheckId, signal }: RelatedChanged): Promise<void> {
    const today = await this.time.today();
    const actor = systemActor('refresh');
    const related = await this.unitOfWork.transaction(actor, async (work) =>
      accepted(await work.store(RelatedCheckStore).of(factCheckId)),
    );
    for (const id of related.ok ? related.value : []) {
      await this.unitOfWork.transaction(actor, async (work) => {
        const store = work.store(RefreshStore);
        const facts = await store.lock(id);
        if (!facts.ok || facts.value.publicState !== 'LIVE' || !(await store.raise(id, signal))) return accepted(false);
        await store.keepDays(id, today);
        return accepted(true);
      });
    }
  }
}
