import { Injectable } from '@nestjs/common';
import { decideNeed, refusal, refused, type NeedAction, type PlainDate, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import { onCheck, type HeldCheck } from './refresh-act';
import type { StoredNeed } from './refresh-facts';
import type { RefreshNeedRow } from './refresh-need.row';
import { RefreshStore } from './refresh.store';

export interface SettleNeed {
  readonly needId: string;
  readonly expectedVersion: number;
  readonly reason: string | null;
  /** For a dismissed `AGE`: the day on which the check is due instead. */
  readonly nextDueOn: PlainDate | null;
}

const LEDGER = { confirm: 'refresh.needConfirmed', dismiss: 'refresh.needDismissed' } as const;

/** A person's word on a need: it matters, or it does not. */
@Injectable()
export class SettleNeedCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly time: NewsroomTime,
  ) {}

  /** Somebody looked and says that it matters: the check is outdated from today. */
  confirm(actor: PersonActor, settle: SettleNeed): Promise<Result<string>> {
    return this.execute(actor, 'confirm', settle, ({ personId, now }) => ({ confirmedBy: personId, confirmedAt: now }));
  }

  /** It does not matter, and why. `AGE` is not dismissed but put off to another day. */
  dismiss(actor: PersonActor, settle: SettleNeed): Promise<Result<string>> {
    return this.execute(actor, 'dismiss', settle, ({ personId, now }) => ({
      closedBy: personId,
      closedAt: now,
      closeReason: settle.reason?.trim() ?? null,
      nextDueOn: settle.nextDueOn,
    }));
  }

  /** Refuses: `notFound`, `roleMissing`, `versionMoved`, `needNotOpen`, `reasonMissing`, `dateInvalid`. */
  private async execute(
    actor: PersonActor,
    action: Extract<NeedAction, 'confirm' | 'dismiss'>,
    settle: SettleNeed,
    changes: (by: { readonly personId: string; readonly now: RefreshNeedRow['raisedAt'] }) => Partial<RefreshNeedRow>,
  ): Promise<Result<string>> {
    const today = await this.time.today();
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const factCheckId = isId(settle.needId) ? await work.store(RefreshStore).checkOfNeed(settle.needId) : null;
      if (factCheckId === null) return refused(refusal('notFound'));
      return onCheck(work, factCheckId, today, async (held) => {
        const need = needOf(held, settle);
        if (!need) return refused(refusal('versionMoved'));
        const state = decideNeed(need, action, held.actor, { ...settle, today });
        if (!state.ok) return state;
        const { reason } = settle;
        work.store(LedgerStore).append({
          action: LEDGER[action],
          factCheckId,
          facts: { trigger: need.trigger, ...(reason ? { reason } : {}) },
        });
        return held.store.change(need, { ...changes({ personId: actor.personId, now: work.now }), state: state.value });
      });
    });
  }
}

const needOf = ({ facts }: HeldCheck, { needId, expectedVersion }: SettleNeed): StoredNeed | undefined =>
  facts.needs.find((need) => need.needId === needId && need.version === expectedVersion);
