import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import { rolesIn, type PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import { onCheck } from './refresh-act';
import { RelatedCheckStore } from './related-check.store';

/** Links between checks that bear on each other: when the answer of one changes, the other asks for another look. */
@Injectable()
export class RelateChecksCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly time: NewsroomTime,
  ) {}

  /** Refuses: `notFound`, `roleMissing`, `mergeIntoItself`. Linking what is linked changes nothing. */
  relate(actor: PersonActor, factCheckId: string, relatedId: string): Promise<Result<string>> {
    return this.act(actor, factCheckId, relatedId, {
      change: (related) => related.add(factCheckId, relatedId),
      action: 'refresh.checkRelated',
    });
  }

  /** Refuses: `notFound`, `roleMissing`. Parting what is not linked changes nothing. */
  unrelate(actor: PersonActor, factCheckId: string, relatedId: string): Promise<Result<string>> {
    return this.act(actor, factCheckId, relatedId, {
      change: (related) => related.remove(factCheckId, relatedId),
      action: 'refresh.checkUnrelated',
    });
  }

  private async act(
    actor: PersonActor,
    factCheckId: string,
    relatedId: string,
    {
      change,
      action,
    }: {
      readonly change: (related: RelatedCheckStore) => Promise<boolean>;
      readonly action: 'refresh.checkRelated' | 'refresh.checkUnrelated';
    },
  ): Promise<Result<string>> {
    const today = await this.time.today();
    if (!isId(factCheckId) || !isId(relatedId)) return refused(refusal('notFound'));
    return this.unitOfWork.transaction<PersonActor, string>(actor, (work) =>
      onCheck(work, factCheckId, today, async () => {
        const related = work.store(RelatedCheckStore);
        const other = await related.other(relatedId);
        if (!other || rolesIn(actor, other.deskId).length === 0) return refused(refusal('notFound'));
        if (factCheckId === relatedId) return refused(refusal('mergeIntoItself'));
        if (await change(related)) {
          work.store(LedgerStore).append({ action, factCheckId, facts: { question: other.question } });
        }
        return accepted(null);
      }),
    );
  }
}
