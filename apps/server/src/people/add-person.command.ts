import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, type Result, type Role } from '@recheck/domain';
import { hashPassword } from 'better-auth/crypto';
import { LedgerStore } from '../ledger/ledger.module';
import type { SystemActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { newId } from '../platform/ids';
import { DeskStore } from './desk.store';
import { normalEmail } from './person-input';
import { PersonStore } from './person.store';

export interface AddPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** Slug of the desk in which the roles are held. */
  readonly desk: string;
  readonly roles: readonly Role[];
  readonly administrator: boolean;
}

/**
 * Makes an account without an invitation: for the invented people of the demonstration newsroom and of tests. No person
 * can ask for it, only the system itself.
 */
@Injectable()
export class AddPersonCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `notFound` (desk), `emailTaken`. */
  async execute(actor: SystemActor, input: AddPerson): Promise<Result<{ readonly personId: string }>> {
    const passwordHash = await hashPassword(input.password);
    return this.unitOfWork.transaction(actor, async (work) => {
      const people = work.store(PersonStore);
      const email = normalEmail(input.email);
      const desk = await work.store(DeskStore).deskBySlug(input.desk);
      if (desk === null) return refused(refusal('notFound'));
      if (await people.isTaken(email)) return refused(refusal('emailTaken', { value: email }));
      const personId = newId();
      await people.insert({ id: personId, name: input.name, email, administrator: input.administrator }, passwordHash);
      await people.setRoles(personId, desk.id, input.roles);
      work.store(LedgerStore).append({
        action: 'people.rolesChanged',
        facts: { person: input.name, personId, desk: desk.name, before: [], roles: input.roles },
      });
      return accepted({ personId });
    });
  }
}
