import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, ROLES, type Result, type Role } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import { ACCESS_CHANGED } from './access-changed';
import { DeskStore } from './desk.store';
import { PersonStore } from './person.store';

export interface ChangeRoles {
  readonly personId: string;
  readonly deskId: string;
  /** All roles that the person is to hold in the desk. */
  readonly roles: readonly Role[];
  readonly administrator: boolean;
}

/** Says what a person may do: the roles in one desk, and whether they are administrator. Counts from the next request. */
@Injectable()
export class ChangeRolesCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `administratorOnly`, `notFound`, `lastAdministrator`. */
  execute(actor: PersonActor, input: ChangeRoles): Promise<Result<{ readonly personId: string }>> {
    return this.unitOfWork.transaction(actor, async (work) => {
      if (!actor.administrator) return refused(refusal('administratorOnly'));
      const people = work.store(PersonStore);
      if (!isId(input.personId) || !isId(input.deskId)) return refused(refusal('notFound'));
      // The administrators are locked first, in one order, so that two who remove each other do not both succeed.
      const anotherRemains = await people.anotherAdministrator(input.personId);
      const person = await people.lock(input.personId);
      const desk = await work.store(DeskStore).lockDesk(input.deskId);
      if (person === null || desk === null) return refused(refusal('notFound'));
      if (person.administrator && !input.administrator && !anotherRemains) return refused(refusal('lastAdministrator'));

      const before = await people.rolesIn(person.id, desk.id);
      const roles = ROLES.filter((role) => input.roles.includes(role));
      await people.setRoles(person.id, desk.id, roles);
      if (person.administrator !== input.administrator) {
        await people.change(person.id, { administrator: input.administrator });
      }
      work.store(LedgerStore).append({
        action: 'people.rolesChanged',
        facts: {
          person: person.name,
          personId: person.id,
          desk: desk.name,
          before,
          roles: input.administrator ? [...roles, 'ADMINISTRATOR'] : roles,
        },
      });
      work.announce({ topic: ACCESS_CHANGED, ids: [person.id] });
      return accepted({ personId: person.id });
    });
  }
}
