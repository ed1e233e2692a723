import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import { InvitationStore } from './invitation.store';

/** Makes a link that was handed out worthless. */
@Injectable()
export class RevokeInvitationCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `administratorOnly`, `notFound`, `invitationSpent`. */
  execute(actor: PersonActor, invitationId: string): Promise<Result<null>> {
    return this.unitOfWork.transaction(actor, async (work) => {
      if (!actor.administrator) return refused(refusal('administratorOnly'));
      const invitations = work.store(InvitationStore);
      const invitation = isId(invitationId) ? await invitations.lock(invitationId) : null;
      if (invitation === null) return refused(refusal('notFound'));
      if (invitation.usedAt !== null || invitation.revokedAt !== null) return refused(refusal('invitationSpent'));
      await invitations.revoke(invitation.id);
      work.store(LedgerStore).append({
        action: 'people.invitationRevoked',
        facts: { person: invitation.name ?? invitation.email, invitationId },
      });
      return accepted(null);
    });
  }
}
