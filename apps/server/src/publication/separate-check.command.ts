import { Injectable } from '@nestjs/common';
import { accepted, refused, separateRefusal, stateAfterSeparation, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import { inDesk, type PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { FactCheckStore } from '../workflow/workflow.module';
import { FreshnessReader } from './freshness-reader';
import { holdCheck } from './held-check';

/** Lets a merged check stand by itself again, as public as it was. */
@Injectable()
export class SeparateCheckCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly freshness: FreshnessReader,
    private readonly time: NewsroomTime,
  ) {}

  /** Refused: `notFound`, `roleMissing`, `notMerged`. Gives the check's id. */
  async execute(actor: PersonActor, factCheckId: string): Promise<Result<string>> {
    const today = await this.time.today();
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const held = await holdCheck(work, factCheckId);
      if (!held.ok) return held;
      const check = held.value;
      const closed = separateRefusal(inDesk(actor, check.deskId), check);
      if (closed) return refused(closed);
      const publicState = stateAfterSeparation(check.currentEdition);
      const changes = { publicState, mergedInto: null, mergedAt: null };
      if (!(await work.store(FactCheckStore).change(factCheckId, check.version, changes))) {
        throw new Error('A locked check changed under its lock.');
      }
      work.store(LedgerStore).append({ action: 'publication.checkSeparated', factCheckId, facts: {} });
      await this.freshness.changed(work, factCheckId, today);
      return accepted(factCheckId);
    });
  }
}
