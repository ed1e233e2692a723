import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, type Instant, type Result, type Role } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId, newId } from '../platform/ids';
import { DeskStore } from './desk.store';
import { InvitationStore } from './invitation.store';
import { OneTimeLinks, type IssuedLink } from './one-time-links';
import { emailProblem, nameProblem, normalEmail } from './person-input';
import { PersonStore } from './person.store';

export interface InvitePerson {
  readonly email: string;
  readonly name: string;
  readonly deskId: string;
  readonly roles: readonly Role[];
  readonly administrator: boolean;
}

const VALID_DAYS = 7;

/** Makes a link with which one person can make their account. Sends nothing: an administrator copies and hands it on. */
@Injectable()
export class InvitePersonCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: OneTimeLinks,
  ) {}

  /** Refused: `administratorOnly`, `inputInvalid`, `notFound` (desk), `emailTaken`. */
  execute(actor: PersonActor, input: InvitePerson): Promise<Result<IssuedLink>> {
    return this.unitOfWork.transaction(actor, async (work) => {
      if (!actor.administrator) return refused(refusal('administratorOnly'));
      const email = normalEmail(input.email);
      const name = input.name.trim();
      const problem = emailProblem(email) ?? nameProblem(name);
      if (problem) return refused(problem);
      if (input.roles.length === 0 && !input.administrator) return refused(refusal('inputInvalid', { field: 'Roles' }));
      const desk = isId(input.deskId) ? await work.store(DeskStore).lockDesk(input.deskId) : null;
      if (desk === null) return refused(refusal('notFound'));
      if (await work.store(PersonStore).isTaken(email)) return refused(refusal('emailTaken', { value: email }));

      const issued = this.links.issue(newId(), work.now, VALID_DAYS);
      await work.store(InvitationStore).insert({
        id: issued.invitationId,
        kind: 'INVITATION',
        tokenHash: this.links.hashOf(issued),
        email,
        name,
        personId: null,
        deskId: desk.id,
        roles: [...new Set(input.roles)],
        administrator: input.administrator,
        expiresAt: issued.expiresAt as Instant,
      });
      work.store(LedgerStore).append({
        action: 'people.invited',
        facts: { person: name, email, desk: desk.name, roles: input.roles, administrator: String(input.administrator) },
      });
      return accepted(issued);
    });
  }
}
