import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import { deskPeriodChanged } from './desk-period-changed';
import { DeskStore } from './desk.store';
import { nameProblem } from './person-input';

export interface ChangeDeskSettings {
  readonly deskId: string;
  readonly name: string;
  /** ISO 8601 duration; null: the desk has no policy. */
  readonly refreshPeriod?: string | null;
  readonly reviewerMayApprove: boolean;
}

/**
 * Changes a desk's rules. Rounds keep the rules that they were opened under; published checks without a period of their own
 * go by the desk's new one.
 */
@Injectable()
export class ChangeDeskSettingsCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `administratorOnly`, `inputInvalid`, `notFound`. */
  execute(actor: PersonActor, input: ChangeDeskSettings): Promise<Result<{ readonly deskId: string }>> {
    return this.unitOfWork.transaction(actor, async (work) => {
      if (!actor.administrator) return refused(refusal('administratorOnly'));
      const problem = nameProblem(input.name);
      if (problem) return refused(problem);
      const desks = work.store(DeskStore);
      const desk = isId(input.deskId) ? await desks.lockDesk(input.deskId) : null;
      if (desk === null) return refused(refusal('notFound'));
      const settings = {
        name: input.name.trim(),
        refreshPeriod: input.refreshPeriod ?? null,
        reviewerMayApprove: input.reviewerMayApprove,
      };
      await desks.changeDesk(desk.id, settings);
      if (settings.refreshPeriod !== desk.refreshPeriod) await work.enqueue(deskPeriodChanged, { deskId: desk.id });
      work.store(LedgerStore).append({
        action: 'people.deskSettingsChanged',
        facts: {
          desk: settings.name,
          deskId: desk.id,
          refreshPeriod: settings.refreshPeriod,
          reviewerMayApprove: String(settings.reviewerMayApprove),
        },
      });
      return accepted({ deskId: desk.id });
    });
  }
}
