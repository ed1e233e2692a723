import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import { ACCESS_CHANGED } from './access-changed';
import { InvitationStore } from './invitation.store';
import { PersonStore } from './person.store';

export interface SuspendPerson {
  readonly personId: string;
  readonly reason: string;
}

/** Takes a person's access away, at once: sessions end, sockets close, links that were made for them stop working. */
@Injectable()
export class SuspendPersonCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `administratorOnly`, `reasonMissing`, `notFound`, `lastAdministrator`. Suspending twice changes nothing. */
  execute(actor: PersonActor, { personId, reason }: SuspendPerson): Promise<Result<{ readonly personId: string }>> {
    return this.unitOfWork.transaction(actor, async (work) => {
      if (!actor.administrator) return refused(refusal('administratorOnly'));
      if (reason.trim() === '') return refused(refusal('reasonMissing'));
      if (!isId(personId)) return refused(refusal('notFound'));
      const people = work.store(PersonStore);
      const anotherRemains = await people.anotherAdministrator(personId);
      const person = await people.lock(personId);
      if (person === null) return refused(refusal('notFound'));
      if (person.administrator && !anotherRemains) return refused(refusal('lastAdministrator'));
      if (person.suspendedAt === null) {
        await people.change(person.id, { suspendedAt: work.now });
        await people.endSessions(person.id);
        await work.store(InvitationStore).revokeOpen('PASSWORD_RESET', person.id);
        work.store(LedgerStore).append({
          action: 'people.suspended',
          facts: { person: person.name, personId: person.id, reason: reason.trim() },
        });
        work.announce({ topic: ACCESS_CHANGED, ids: [person.id] });
      }
      return accepted({ personId: person.id });
    });
  }
}
