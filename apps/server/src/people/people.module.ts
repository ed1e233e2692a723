import { Module } from '@nestjs/common';
import { AcceptInvitationCommand } from './accept-invitation.command';
import { AddPersonCommand } from './add-person.command';
import { ChangeDeskSettingsCommand } from './change-desk-settings.command';
import { ChangeNewsroomSettingsCommand } from './change-newsroom-settings.command';
import { ChangeRolesCommand } from './change-roles.command';
import { InvitationQueries } from './invitation.queries';
import { InvitationResolver } from './invitation.resolver';
import { InvitePersonCommand } from './invite-person.command';
import { MakeFirstAdministratorLinkCommand } from './make-first-administrator-link.command';
import { MakeResetLinkCommand } from './make-reset-link.command';
import { NewsroomQueries } from './newsroom.queries';
import { NewsroomResolver } from './newsroom.resolver';
import { OneTimeLinks } from './one-time-links';
import { ActorQueries } from './actor.queries';
import { PeopleQueries } from './people.queries';
import { PeopleResolver } from './people.resolver';
import { ReinstatePersonCommand } from './reinstate-person.command';
import { RevokeInvitationCommand } from './revoke-invitation.command';
import { SetUpNewsroomCommand } from './set-up-newsroom.command';
import { SuspendPersonCommand } from './suspend-person.command';

/** Accounts, desks and roles. */
@Module({
  providers: [
    ActorQueries,
    PeopleQueries,
    NewsroomQueries,
    InvitationQueries,
    OneTimeLinks,
    PeopleResolver,
    InvitationResolver,
    NewsroomResolver,
    SetUpNewsroomCommand,
    MakeFirstAdministratorLinkCommand,
    AddPersonCommand,
    InvitePersonCommand,
    RevokeInvitationCommand,
    MakeResetLinkCommand,
    AcceptInvitationCommand,
    ChangeRolesCommand,
    SuspendPersonCommand,
    ReinstatePersonCommand,
    ChangeNewsroomSettingsCommand,
    ChangeDeskSettingsCommand,
  ],
  exports: [
    ActorQueries,
    PeopleQueries,
    NewsroomQueries,
    OneTimeLinks,
    SetUpNewsroomCommand,
    MakeFirstAdministratorLinkCommand,
    AddPersonCommand,
  ],
})
export class PeopleModule {}

export { ACCESS_CHANGED } from './access-changed';
export { peopleRows } from './rows';
export { Person, RoleEnum } from './person.types';
export { DESK } from './people.queries';
export { SETTINGS_CHANGED } from './settings-changed';
export { deskPeriodChanged } from './desk-period-changed';
export { Desk, RatingScale, ScaleAnswersEnum, ScaleValue } from './desk.types';
export {
  ActorQueries,
  AddPersonCommand,
  MakeFirstAdministratorLinkCommand,
  NewsroomQueries,
  OneTimeLinks,
  PeopleQueries,
  SetUpNewsroomCommand,
};
