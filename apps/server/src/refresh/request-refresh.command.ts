import { Injectable } from '@nestjs/common';
import { accepted, editorRequestSignal, refusal, refused, type Result } from '@recheck/domain';
import type { PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { newId } from '../platform/ids';
import { holdCheck } from './held-check';
import { RefreshStore } from './refresh.store';

export interface RequestRefresh {
  readonly factCheckId: string;
  readonly reason: string;
}

/** Asks for another look at a published check, with the reason that readers will see. */
@Injectable()
export class RequestRefreshCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly time: NewsroomTime,
  ) {}

  /** Refused: `notFound`, `roleMissing`, `notPublished`, `reasonMissing`. Gives the check's id. */
  async execute(actor: PersonActor, { factCheckId, reason }: RequestRefresh): Promise<Result<string>> {
    const today = await this.time.today();
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const held = await holdCheck(work, factCheckId);
      if (!held.ok) return held;
      if (held.value.facts.publicState !== 'LIVE') return refused(refusal('notPublished'));
      const signal = editorRequestSignal(held.value.actor, newId(), reason);
      if (!signal.ok) return signal;
      const store = work.store(RefreshStore);
      await store.raise(factCheckId, signal.value);
      await store.keepDays(factCheckId, today);
      return accepted(factCheckId);
    });
  }
}
