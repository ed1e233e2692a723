import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId, newId } from '../platform/ids';
import { InvitationStore } from './invitation.store';
import { OneTimeLinks, type IssuedLink } from './one-time-links';
import { PersonStore } from './person.store';

const VALID_DAYS = 1;

/** Makes a link with which a person can set a new password. The old password works until then. */
@Injectable()
export class MakeResetLinkCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: OneTimeLinks,
  ) {}

  /** Refused: `administratorOnly`, `notFound` (also for a suspended person). */
  execute(actor: PersonActor, personId: string): Promise<Result<IssuedLink>> {
    return this.unitOfWork.transaction(actor, async (work) => {
      if (!actor.administrator) return refused(refusal('administratorOnly'));
      const person = isId(personId) ? await work.store(PersonStore).lock(personId) : null;
      if (person === null || person.suspendedAt !== null) return refused(refusal('notFound'));
      const invitations = work.store(InvitationStore);
      await invitations.revokeOpen('PASSWORD_RESET', person.id);
      const issued = this.links.issue(newId(), work.now, VALID_DAYS);
      await invitations.insert({
        id: issued.invitationId,
        kind: 'PASSWORD_RESET',
        tokenHash: this.links.hashOf(issued),
        email: null,
        name: null,
        personId: person.id,
        deskId: null,
        roles: [],
        administrator: false,
        expiresAt: issued.expiresAt,
      });
      work.store(LedgerStore).append({
        action: 'people.resetLinkMade',
        facts: { person: person.name, personId: person.id },
      });
      return accepted(issued);
    });
  }
}
