import { Injectable } from '@nestjs/common';
import {
  accepted,
  decideMerge,
  refusal,
  refused,
  separateRefusal,
  stateAfterSeparation,
  type Result,
} from '@recheck/domain';
import { t } from '@recheck/wording';
import { LedgerStore } from '../ledger/ledger.module';
import { inDesk, rolesIn, type PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import type { Work } from '../platform/database/transaction';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import { FactCheckStore, giveWay, RoundNeeds, RoundStore, type LockedFactCheck } from '../workflow/workflow.module';
import { FreshnessReader } from './freshness-reader';

/** Two checks that ask the same: one leads to the other, and may stand by itself again. */
@Injectable()
export class MergeCheckCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly needs: RoundNeeds,
    private readonly freshness: FreshnessReader,
    private readonly time: NewsroomTime,
  ) {}

  /**
   * Merges a check into another. Its open round ends, its draft is kept; its editions stay readable.
   * Refuses: `notFound`, `roleMissing`, `alreadyMerged`, `withdrawn`, `mergeIntoItself`, `mergeNeedsPublished`.
   */
  async merge(actor: PersonActor, factCheckId: string, intoId: string): Promise<Result<string>> {
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
      await this.change(work, factCheckId, {
        publicState: 'RETIRED',
        mergedInto: intoId,
        mergedAt: work.now,
      });
      work
        .store(LedgerStore)
        .append({ action: 'publication.checkMerged', factCheckId, facts: { question: into.question, into: intoId } });
      await this.freshness.changed(work, factCheckId, today);
      return accepted(factCheckId);
    });
  }

  /** Lets a merged check stand by itself again, as public as it was. Refuses: `notFound`, `roleMissing`, `notMerged`. */
  async separate(actor: PersonActor, factCheckId: string): Promise<Result<string>> {
    const today = await this.time.today();
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const check = isId(factCheckId) ? await work.store(FactCheckStore).lock(factCheckId) : null;
      if (!check || rolesIn(actor, check.deskId).length === 0) return refused(refusal('notFound'));
      const closed = separateRefusal(inDesk(actor, check.deskId), check);
      if (closed) return refused(closed);
      const publicState = stateAfterSeparation(check.currentEdition);
      await this.change(work, factCheckId, { publicState, mergedInto: null, mergedAt: null });
      work.store(LedgerStore).append({ action: 'publication.checkSeparated', factCheckId, facts: {} });
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
    const checks = work.store(FactCheckStore);
    const held = new Map<string, LockedFactCheck>();
    for (const id of [...new Set([factCheckId, intoId])].sort()) {
      const check = await checks.lock(id);
      if (!check || rolesIn(work.actor, check.deskId).length === 0) return refused(refusal('notFound'));
      held.set(id, check);
    }
    const [check, into] = [held.get(factCheckId), held.get(intoId)];
    return check && into ? accepted({ check, into }) : refused(refusal('notFound'));
  }

  /** Reads the version anew: ending a round shows the public question again. */
  private async change(
    work: Work<PersonActor>,
    factCheckId: string,
    changes: Parameters<FactCheckStore['change']>[2],
  ): Promise<void> {
    const checks = work.store(FactCheckStore);
    const check = await checks.lock(factCheckId);
    if (!check || !(await checks.change(factCheckId, check.version, changes))) {
      throw new Error('A locked check changed under its lock.');
    }
  }
}

const mergeable = ({ id, publicState, mergedInto }: LockedFactCheck) => ({ factCheckId: id, publicState, mergedInto });
