import { Injectable } from '@nestjs/common';
import { accepted, decideNeed, type PlainDate, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { holdNeed } from './held-check';
import { RefreshStore } from './refresh.store';

export interface DismissNeed {
  readonly needId: string;
  readonly expectedVersion: number;
  readonly reason: string;
  /** For a dismissed `AGE`: the day on which the check is due instead. */
  readonly nextDueOn: PlainDate | null;
}

/** Somebody looked at a need and says that it does not matter, and why. `AGE` is put off to another day. */
@Injectable()
export class DismissNeedCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly time: NewsroomTime,
  ) {}

  /** Refused: `notFound`, `roleMissing`, `versionMoved`, `needNotOpen`, `reasonMissing`, `dateInvalid`. Gives the check's id. */
  async execute(actor: PersonActor, { needId, expectedVersion, ...said }: DismissNeed): Promise<Result<string>> {
    const today = await this.time.today();
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const held = await holdNeed(work, { needId, expectedVersion });
      if (!held.ok) return held;
      const { need, facts } = held.value;
      const { factCheckId } = facts;
      const state = decideNeed(need, 'dismiss', held.value.actor, { ...said, today });
      if (!state.ok) return state;
      const store = work.store(RefreshStore);
      const changed = await store.change(need, {
        state: state.value,
        closedBy: actor.personId,
        closedAt: work.now,
        closeReason: said.reason.trim(),
        nextDueOn: said.nextDueOn,
      });
      if (!changed.ok) return changed;
      work.store(LedgerStore).append({
        action: 'refresh.needDismissed',
        factCheckId,
        facts: { trigger: need.trigger, reason: said.reason },
      });
      await store.keepDays(factCheckId, today);
      return accepted(factCheckId);
    });
  }
}
