import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import { ACCESS_CHANGED } from './access-changed';
import { PersonStore } from './person.store';

/** Gives a suspended person access again, with the roles they had. They sign in anew. */
@Injectable()
export class ReinstatePersonCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `administratorOnly`, `notFound`. */
  execute(actor: PersonActor, personId: string): Promise<Result<{ readonly personId: string }>> {
    return this.unitOfWork.transaction(actor, async (work) => {
      if (!actor.administrator) return refused(refusal('administratorOnly'));
      const people = work.store(PersonStore);
      const person = isId(personId) ? await people.lock(personId) : null;
      if (person === null) return refused(refusal('notFound'));
      if (person.suspendedAt !== null) {
        await people.change(person.id, { suspendedAt: null });
        work.store(LedgerStore).append({
          action: 'people.reinstated',
          facts: { person: person.name, personId: person.id },
        });
        work.announce({ topic: ACCESS_CHANGED, ids: [person.id] });
      }
      return accepted({ personId: person.id });
    });
  }
}
