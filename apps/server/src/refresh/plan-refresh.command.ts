import { Injectable } from '@nestjs/common';
import { accepted, parsePeriod, refusal, refused, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { FactCheckStore } from '../workflow/workflow.module';
import { holdCheck } from './held-check';
import { RefreshStore } from './refresh.store';

export interface PlanRefresh {
  readonly factCheckId: string;
  readonly expectedVersion: number;
  /** ISO 8601 duration; null follows the desk's period. */
  readonly period?: string | null;
}

/** Sets how long one check stays fresh. */
@Injectable()
export class PlanRefreshCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly time: NewsroomTime,
  ) {}

  /** Refused: `notFound`, `roleMissing`, `versionMoved`, `durationInvalid`. Gives the check's id. */
  async execute(
    actor: PersonActor,
    { factCheckId, expectedVersion, period = null }: PlanRefresh,
  ): Promise<Result<string>> {
    const today = await this.time.today();
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const held = await holdCheck(work, factCheckId);
      if (!held.ok) return held;
      const { version, ownPeriod } = held.value.facts;
      const read = period === null ? accepted(null) : parsePeriod(period);
      if (!read.ok) return read;
      if (version !== expectedVersion) return refused(refusal('versionMoved'));
      await work.store(FactCheckStore).change(factCheckId, expectedVersion, { refreshPeriod: period });
      work.store(LedgerStore).append({
        action: 'refresh.policyChanged',
        factCheckId,
        facts: { before: ownPeriod ?? '', period: period ?? '' },
      });
      await work.store(RefreshStore).keepDays(factCheckId, today);
      return accepted(factCheckId);
    });
  }
}
