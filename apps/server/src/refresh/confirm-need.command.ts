import { Injectable } from '@nestjs/common';
import { accepted, decideNeed, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { holdNeed } from './held-check';
import { RefreshStore } from './refresh.store';

export interface ConfirmNeed {
  readonly needId: string;
  readonly expectedVersion: number;
  readonly note: string | null;
}

/** Somebody looked at a need and says that it matters: the check is outdated from today. */
@Injectable()
export class ConfirmNeedCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly time: NewsroomTime,
  ) {}

  /** Refused: `notFound`, `roleMissing`, `versionMoved`, `needNotOpen`. Gives the check's id. */
  async execute(actor: PersonActor, { needId, expectedVersion, note }: ConfirmNeed): Promise<Result<string>> {
    const today = await this.time.today();
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const held = await holdNeed(work, { needId, expectedVersion });
      if (!held.ok) return held;
      const { need, facts } = held.value;
      const { factCheckId } = facts;
      const state = decideNeed(need, 'confirm', held.value.actor, { reason: note, nextDueOn: null, today });
      if (!state.ok) return state;
      const store = work.store(RefreshStore);
      const confirmed = { state: state.value, confirmedBy: actor.personId, confirmedAt: work.now };
      const changed = await store.change(need, confirmed);
      if (!changed.ok) return changed;
      work.store(LedgerStore).append({
        action: 'refresh.needConfirmed',
        factCheckId,
        facts: { trigger: need.trigger, ...(note ? { reason: note } : {}) },
      });
      await store.keepDays(factCheckId, today);
      return accepted(factCheckId);
    });
  }
}
