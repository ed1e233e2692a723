import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import { rolesIn, type PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import { holdCheck } from './held-check';
import { RefreshStore } from './refresh.store';
import { RelatedCheckStore } from './related-check.store';

export interface RelateChecks {
  readonly factCheckId: string;
  readonly relatedId: string;
  /** False takes the link away. */
  readonly related: boolean;
}

/** Links two checks that bear on each other, or parts them: when the answer of one changes, the other asks for another look. */
@Injectable()
export class RelateChecksCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly time: NewsroomTime,
  ) {}

  /**
   * Refused: `notFound`, `roleMissing`, `mergeIntoItself`. What is so already stays as it is. Gives the id of the check
   * from which it was asked.
   */
  async execute(actor: PersonActor, { factCheckId, relatedId, related }: RelateChecks): Promise<Result<string>> {
    const today = await this.time.today();
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const held = await holdCheck(work, factCheckId);
      if (!held.ok) return held;
      const checks = work.store(RelatedCheckStore);
      const other = isId(relatedId) ? await checks.other(relatedId) : null;
      if (!other || rolesIn(actor, other.deskId).length === 0) return refused(refusal('notFound'));
      if (factCheckId === relatedId) return refused(refusal('mergeIntoItself'));
      const changed = related ? await checks.add(factCheckId, relatedId) : await checks.remove(factCheckId, relatedId);
      if (changed) {
        work.store(LedgerStore).append({
          action: related ? 'refresh.checkRelated' : 'refresh.checkUnrelated',
          factCheckId,
          facts: { question: other.question },
        });
      }
      await work.store(RefreshStore).keepDays(factCheckId, today);
      return accepted(factCheckId);
    });
  }
}
