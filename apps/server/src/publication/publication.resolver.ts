import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refusal, Result } from '@recheck/domain';
import type { PersonActor } from '../platform/auth/actor';
import { Policy, whoeverMay } from '../platform/auth/policy';
import { callerOf, type GraphqlContext } from '../platform/graphql/context';
import { answer } from '../platform/graphql/refusal.types';
import { CheckQueries, FactCheck, FactCheckResult } from '../workflow/workflow.module';
import { ConfirmWithdrawalCommand } from './confirm-withdrawal.command';
import { DropWithdrawalCommand } from './drop-withdrawal.command';
import { MergeCheckCommand } from './merge-check.command';
import { ProposeWithdrawalCommand } from './propose-withdrawal.command';
import { publicSide, type PublicSide } from './public-side';
import { EditionSummary, MergedCheck, Withdrawal, ProposeWithdrawalInput } from './publication.types';
import { SeparateCheckCommand } from './separate-check.command';

@Resolver(() => FactCheck)
export class PublicationResolver {
  constructor(
    private readonly checks: CheckQueries,
    private readonly merging: MergeCheckCommand,
    private readonly separating: SeparateCheckCommand,
    private readonly proposing: ProposeWithdrawalCommand,
    private readonly confirming: ConfirmWithdrawalCommand,
    private readonly dropping: DropWithdrawalCommand,
  ) {}

  @ResolveField(() => [EditionSummary], { description: 'Newest first.' })
  editions(@Parent() check: FactCheck): PublicSide['editions'] {
    return publicSide.of(check).editions;
  }

  @ResolveField(() => Withdrawal, {
    nullable: true,
    description: 'The proposal that waits for a second person; null when there is none.',
  })
  withdrawal(@Parent() check: FactCheck): PublicSide['withdrawal'] {
    return publicSide.of(check).withdrawal;
  }

  @ResolveField(() => MergedCheck, {
    nullable: true,
    description: 'The check that answers it now; null unless it was merged.',
  })
  mergedInto(@Parent() check: FactCheck): PublicSide['mergedInto'] {
    return publicSide.of(check).mergedInto;
  }

  @ResolveField(() => [MergedCheck], { description: 'Checks that lead to this one.' })
  merged(@Parent() check: FactCheck): PublicSide['merged'] {
    return publicSide.of(check).merged;
  }

  @Policy(whoeverMay('check.merge'))
  @Mutation(() => FactCheckResult, {
    description: 'Merges a check into another that asks the same: its open round ends, its readers are led there.',
  })
  mergeCheck(
    @Context() context: GraphqlContext,
    @Args('factCheckId', { type: () => ID }) factCheckId: string,
    @Args('intoId', { type: () => ID }) intoId: string,
  ): Promise<FactCheck | Refusal> {
    return this.#shown(context, (actor) => this.merging.execute(actor, { factCheckId, intoId }));
  }

  @Policy(whoeverMay('check.merge'))
  @Mutation(() => FactCheckResult, { description: 'Lets a merged check stand by itself again, as public as it was.' })
  separateCheck(
    @Context() context: GraphqlContext,
    @Args('factCheckId', { type: () => ID }) factCheckId: string,
  ): Promise<FactCheck | Refusal> {
    return this.#shown(context, (actor) => this.separating.execute(actor, factCheckId));
  }

  @Policy(whoeverMay('check.withdraw'))
  @Mutation(() => FactCheckResult, { description: 'Proposes to withdraw a published check; another person confirms.' })
  proposeWithdrawal(
    @Context() context: GraphqlContext,
    @Args('input') input: ProposeWithdrawalInput,
  ): Promise<FactCheck | Refusal> {
    return this.#shown(context, (actor) => this.proposing.execute(actor, input));
  }

  @Policy(whoeverMay('check.withdraw'))
  @Mutation(() => FactCheckResult, { description: 'Withdraws: writes the edition that retracts the check.' })
  confirmWithdrawal(
    @Context() context: GraphqlContext,
    @Args('withdrawalId', { type: () => ID }) withdrawalId: string,
  ): Promise<FactCheck | Refusal> {
    return this.#shown(context, (actor) => this.confirming.execute(actor, withdrawalId));
  }

  @Policy(whoeverMay('check.withdraw'))
  @Mutation(() => FactCheckResult, { description: 'Takes a proposal to withdraw back.' })
  dropWithdrawal(
    @Context() context: GraphqlContext,
    @Args('withdrawalId', { type: () => ID }) withdrawalId: string,
  ): Promise<FactCheck | Refusal> {
    return this.#shown(context, (actor) => this.dropping.execute(actor, withdrawalId));
  }

  #shown(context: GraphqlContext, act: (actor: PersonActor) => Promise<Result<string>>): Promise<FactCheck | Refusal> {
    const actor = callerOf(context);
    return answer(act(actor), (id) => this.checks.shown(actor, id));
  }
}
