import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, type Refusal, type Result } from '@recheck/domain';
import { hashPassword } from 'better-auth/crypto';
import { LedgerStore } from '../ledger/ledger.module';
import { PASSWORD_LENGTH } from '../platform/auth/authentication';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Work } from '../platform/database/transaction';
import { newId } from '../platform/ids';
import { ACCESS_CHANGED } from './access-changed';
import { hashOfToken } from './invitation-token';
import { InvitationQueries } from './invitation.queries';
import type { InvitationRow } from './invitation.row';
import { InvitationStore } from './invitation.store';
import { emailProblem, nameProblem, normalEmail, passwordProblem } from './person-input';
import { PersonStore } from './person.store';

export interface AcceptInvitation {
  readonly token: string;
  readonly password: string;
  /** Needed where the link names nobody yet (the first administrator); else the invitation's words stand. */
  readonly name?: string | null;
  readonly email?: string | null;
}

/** Whose account it became. */
export interface AcceptedInvitation {
  readonly personId: string;
}

/**
 * Uses a one-time link up: makes the account with its roles, or sets the new password. The holder of the link is the
 * one who acts; nobody has to be signed in.
 */
@Injectable()
export class AcceptInvitationCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationQueries,
  ) {}

  /** Refused: `invitationSpent`, `inputInvalid`, `passwordWeak`, `emailTaken`. */
  async execute(input: AcceptInvitation): Promise<Result<AcceptedInvitation>> {
    // Looked at before the transaction, because hashing takes its time on purpose; it is decided again under the lock.
    const holder = await this.invitations.holder(input.token);
    if (holder === null) return refused(refusal('invitationSpent'));
    const personId = holder.personId ?? newId();
    const passwordHash = await hashPassword(input.password.slice(0, PASSWORD_LENGTH.most));
    return this.unitOfWork.transaction({ personId, systemActor: null }, async (work) => {
      const taken = await work.store(InvitationStore).take(hashOfToken(input.token));
      if (!taken.ok) return taken;
      const invitation = taken.value;
      const refusedBecause =
        invitation.kind === 'PASSWORD_RESET'
          ? await this.#resetPassword(work, invitation, input, passwordHash)
          : await this.#makeAccount(work, invitation, input, { personId, passwordHash });
      return refusedBecause ? refused(refusedBecause) : accepted({ personId });
    });
  }

  async #makeAccount(
    work: Work,
    invitation: InvitationRow,
    input: AcceptInvitation,
    { personId, passwordHash }: { readonly personId: string; readonly passwordHash: string },
  ): Promise<Refusal | null> {
    const people = work.store(PersonStore);
    const email = normalEmail(invitation.email ?? input.email ?? '');
    const name = (input.name ?? invitation.name ?? '').trim();
    const problem = emailProblem(email) ?? nameProblem(name) ?? passwordProblem(input.password, { email, name });
    if (problem) return problem;
    if (await people.isTaken(email)) return refusal('emailTaken', { value: email });
    await people.insert({ id: personId, name, email, administrator: invitation.administrator }, passwordHash);
    if (invitation.deskId !== null) await people.setRoles(personId, invitation.deskId, invitation.roles);
    work.store(LedgerStore).append({
      action: 'people.invitationAccepted',
      facts: {
        email,
        roles: invitation.roles,
        administrator: String(invitation.administrator),
        invitationId: invitation.id,
      },
    });
    return null;
  }

  async #resetPassword(
    work: Work,
    invitation: InvitationRow,
    input: AcceptInvitation,
    passwordHash: string,
  ): Promise<Refusal | null> {
    const people = work.store(PersonStore);
    const person = invitation.personId === null ? null : await people.lock(invitation.personId);
    if (person === null || person.suspendedAt !== null) return refusal('invitationSpent');
    const problem = passwordProblem(input.password, person);
    if (problem) return problem;
    await people.changePassword(person.id, passwordHash);
    await people.endSessions(person.id);
    work.store(LedgerStore).append({ action: 'people.passwordReset', facts: { invitationId: invitation.id } });
    work.announce({ topic: ACCESS_CHANGED, ids: [person.id] });
    return null;
  }
}
