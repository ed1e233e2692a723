import { Injectable } from '@nestjs/common';
import { accepted, decideMerge, refusal, refused, type Result } from '@recheck/domain';
import { t } from '@recheck/wording';
import { LedgerStore } from '../ledger/ledger.module';
import { inDesk, type PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import type { Work } from '../platform/database/transaction';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import { FactCheckStore, giveWay, RoundNeeds, RoundStore, type LockedFactCheck } from '../workflow/workflow.module';
import { FreshnessReader } from './freshness-reader';
import { holdCheck } from './held-check';

export interface MergeCheck {
  readonly factCheckId: string;
  readonly intoId: string;
}

/** Merges a check into another that asks the same. Its open round ends, its draft is kept; its editions stay readable. */
@Injectable()
export class MergeCheckCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly needs: RoundNeeds,
    private readonly freshness: FreshnessReader,
    private readonly time: NewsroomTime,
  ) {}

  /**
   * Refused: `notFound`, `roleMissing`, `alreadyMerged`, `withdrawn`, `mergeIntoItself`, `mergeNeedsPublished`. Gives the
   * id of the check that was merged.
   */
  async execute(actor: PersonActor, { factCheckId, intoId }: MergeCheck): Promise<Result<string>> {
    const today = await this.time.today();
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      if (!isId(factCheckId) || !isId(intoId)) return refused(refusal('notFound'));
      const rounds = work.store(RoundStore);
      const openId = await rounds.openRoundOf(factCheckId);
      const open = openId === null ? null : await rounds.lock(openId);
      const locked = await this.lockBoth(work, factCheckId, intoId);
      if (!locked.ok) return locked;
      const { check, into } = locked.value;
      const decided = decideMerge(inDesk(actor, check.deskId), mergeable(check), mergeable(into));
      if (!decided.ok) return decided;
      if (open?.outcome === null) {
        const reason = t('publication.others.mergedRound', { question: into.question });
        const ended = await giveWay(work, this.needs, open, reason);
        if (!ended.ok) return ended;
      }
      const checks = work.store(FactCheckStore);
      // Its version anew: ending the round shows the public question again.
      const version = (await checks.lock(factCheckId))?.version ?? check.version;
      const changes = { publicState: 'RETIRED', mergedInto: intoId, mergedAt: work.now } as const;
      if (!(await checks.change(factCheckId, version, changes))) {
        throw new Error('A locked check changed under its lock.');
      }
      work.store(LedgerStore).append({
        action: 'publication.checkMerged',
        factCheckId,
        facts: { question: into.question, into: intoId },
      });
      await this.freshness.changed(work, factCheckId, today);
      return accepted(factCheckId);
    });
  }

  /** Locks two checks, always in the same order: two people who merge them into each other wait instead of colliding. */
  private async lockBoth(
    work: Work<PersonActor>,
    factCheckId: string,
    intoId: string,
  ): Promise<Result<{ readonly check: LockedFactCheck; readonly into: LockedFactCheck }>> {
    const held = new Map<string, LockedFactCheck>();
    for (const id of [...new Set([factCheckId, intoId])].sort()) {
      const check = await holdCheck(work, id);
      if (!check.ok) return check;
      held.set(id, check.value);
    }
    const [check, into] = [held.get(factCheckId), held.get(intoId)];
    return check && into ? accepted({ check, into }) : refused(refusal('notFound'));
  }
}

const mergeable = ({ id, publicState, mergedInto }: LockedFactCheck) => ({ factCheckId: id, publicState, mergedInto });
