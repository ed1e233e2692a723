import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '@recheck/domain';
import { administrators, everybody, Policy } from '../platform/auth/policy';
import { callerOf, type GraphqlContext } from '../platform/graphql/context';
import { answer, Done, DoneResult } from '../platform/graphql/refusal.types';
import { AcceptInvitationCommand } from './accept-invitation.command';
import { InvitationQueries } from './invitation.queries';
import {
  AcceptInvitationInput,
  AcceptInvitationResult,
  Invitation,
  InvitationOffer,
  InviteInput,
  InviteResult,
  OneTimeLink,
} from './invitation.types';
import { InvitePersonCommand } from './invite-person.command';
import { MakeResetLinkCommand } from './make-reset-link.command';
import { OneTimeLinks, type IssuedLink } from './one-time-links';
import { RevokeInvitationCommand } from './revoke-invitation.command';

@Resolver()
export class InvitationResolver {
  constructor(
    private readonly queries: InvitationQueries,
    private readonly links: OneTimeLinks,
    private readonly invitePerson: InvitePersonCommand,
    private readonly resetting: MakeResetLinkCommand,
    private readonly revoke: RevokeInvitationCommand,
    private readonly accept: AcceptInvitationCommand,
  ) {}

  @Policy(administrators)
  @Query(() => [Invitation], { description: 'Who was invited: the newest 200.' })
  invitations(): Promise<Invitation[]> {
    return this.queries.invitations();
  }

  @Policy(everybody)
  @Query(() => InvitationOffer, {
    nullable: true,
    description: 'What a one-time link offers; null when it does not work any more.',
  })
  invitationOffer(@Args('token') token: string): Promise<InvitationOffer | null> {
    return this.queries.offer(token);
  }

  @Policy(administrators)
  @Mutation(() => InviteResult, { description: 'Makes a one-time link with which the person makes the account.' })
  invite(@Context() context: GraphqlContext, @Args('input') input: InviteInput): Promise<OneTimeLink | Refusal> {
    return answer(this.invitePerson.execute(callerOf(context), input), (issued) => this.#shown(issued));
  }

  @Policy(administrators)
  @Mutation(() => InviteResult, { description: 'A link with which the person can set a new password.' })
  makeResetLink(
    @Context() context: GraphqlContext,
    @Args('personId', { type: () => ID }) personId: string,
  ): Promise<OneTimeLink | Refusal> {
    return answer(this.resetting.execute(callerOf(context), personId), (issued) => this.#shown(issued));
  }

  @Policy(administrators)
  @Mutation(() => DoneResult, { description: 'Makes a link that was handed out worthless.' })
  revokeInvitation(
    @Context() context: GraphqlContext,
    @Args('invitationId', { type: () => ID }) invitationId: string,
  ): Promise<Done | Refusal> {
    return answer(this.revoke.execute(callerOf(context), invitationId), () => ({ done: true }));
  }

  @Policy(everybody)
  @Mutation(() => AcceptInvitationResult, { description: 'Uses a one-time link up. Then sign in.' })
  acceptInvitation(@Args('input') input: AcceptInvitationInput): Promise<Done | Refusal> {
    return answer(this.accept.execute(input), () => ({ done: true }));
  }

  #shown(issued: IssuedLink): OneTimeLink {
    return { url: this.links.show(issued), expiresAt: issued.expiresAt };
  }
}
