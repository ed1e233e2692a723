import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Policy, signedIn, whoeverMay } from '../platform/auth/policy';
import { askedBelow } from '../platform/graphql/asked';
import { callerOf, type GraphqlContext } from '../platform/graphql/context';
import { answer } from '../platform/graphql/refusal.types';
import { CheckQueries } from './check.queries';
import { ConfirmUnchangedCommand } from './confirm-unchanged.command';
import { FactCheck, FactCheckResult } from './fact-check.types';
import { ConfirmUnchangedInput, OpenRoundInput } from './inputs.types';
import { OpenRoundCommand } from './open-round.command';
import { RoundQueries } from './round.queries';
import { Round, RoundResult } from './round.types';

/** One check, one round, and how further rounds begin. */
@Resolver()
export class RoundsResolver {
  constructor(
    private readonly checks: CheckQueries,
    private readonly rounds: RoundQueries,
    private readonly opening: OpenRoundCommand,
    private readonly confirming: ConfirmUnchangedCommand,
  ) {}

  @Policy(signedIn)
  @Query(() => FactCheck, { nullable: true, description: 'One check; null for one that the caller may not see.' })
  check(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FactCheck | null> {
    const asked = { check: askedBelow(info), round: askedBelow(info, 'openRound') };
    return this.checks.check(callerOf(context), id, asked);
  }

  @Policy(signedIn)
  @Query(() => Round, { nullable: true, description: 'One round; null for one that the caller may not see.' })
  round(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Round | null> {
    return this.rounds.round(callerOf(context), id, askedBelow(info));
  }

  @Policy(whoeverMay('check.open', 'refresh.plan', 'correction.open'))
  @Mutation(() => RoundResult, { description: 'Opens the next round of a check, seeded from what readers see.' })
  openRound(@Args('input') input: OpenRoundInput, @Context() context: GraphqlContext) {
    const actor = callerOf(context);
    const { reason = null } = input;
    return answer(this.opening.execute(actor, { ...input, reason }), (id) => this.rounds.shown(actor, id));
  }

  @Policy(whoeverMay('refresh.plan'))
  @Mutation(() => FactCheckResult, {
    description: 'Nothing had to change: a refresh round that begins in source review.',
  })
  confirmUnchanged(@Args('input') input: ConfirmUnchangedInput, @Context() context: GraphqlContext) {
    const actor = callerOf(context);
    return answer(this.confirming.execute(actor, input), (id) => this.checks.shown(actor, id));
  }
}
