import { Injectable } from '@nestjs/common';
import { accepted, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { SystemActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { newId } from '../platform/ids';
import { DeskStore } from './desk.store';
import { InvitationStore } from './invitation.store';
import { OneTimeLinks, type IssuedLink } from './one-time-links';
import { PersonStore } from './person.store';

const VALID_DAYS = 2;

/**
 * Makes the link for the first administrator, as long as there is nobody yet. Every start makes a new one and takes the
 * older ones back; it is printed where the server was started, so that only whoever may start it can use it.
 */
@Injectable()
export class MakeFirstAdministratorLinkCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: OneTimeLinks,
  ) {}

  /** The link; null when the newsroom has an administrator. */
  execute(actor: SystemActor): Promise<Result<IssuedLink | null>> {
    return this.unitOfWork.transaction(actor, async (work) => {
      await work.store(DeskStore).lockSetUp();
      if (await work.store(PersonStore).hasAdministrator()) return accepted(null);
      const invitations = work.store(InvitationStore);
      await invitations.revokeOpen('FIRST_ADMINISTRATOR', null);
      const issued = this.links.issue(newId(), work.now, VALID_DAYS);
      await invitations.insert({
        id: issued.invitationId,
        kind: 'FIRST_ADMINISTRATOR',
        tokenHash: this.links.hashOf(issued),
        email: null,
        name: null,
        personId: null,
        deskId: null,
        roles: [],
        administrator: true,
        expiresAt: issued.expiresAt,
      });
      work.store(LedgerStore).append({ action: 'people.firstAdministratorLinkMade' });
      return accepted(issued);
    });
  }
}
