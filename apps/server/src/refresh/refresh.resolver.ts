import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refusal, Result } from '@recheck/domain';
import { Policy, signedIn, whoeverMay } from '../platform/auth/policy';
import type { PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { callerOf, type GraphqlContext } from '../platform/graphql/context';
import { AFTER, PAGE_SIZE, pageSize } from '../platform/graphql/page';
import { answer } from '../platform/graphql/refusal.types';
import { AvailableCheckAction, CheckQueries, FactCheck, FactCheckResult } from '../workflow/workflow.module';
import { AddWatchDateCommand } from './add-watch-date.command';
import { ConfirmNeedCommand } from './confirm-need.command';
import { DismissNeedCommand } from './dismiss-need.command';
import { PlanRefreshCommand } from './plan-refresh.command';
import { actionsShown, freshnessShown, needShown, refreshSide, settingsShown } from './refresh-side';
import { RefreshQueries } from './refresh.queries';
import {
  ConfirmNeedInput,
  DismissNeedInput,
  FreshnessState,
  PlanRefreshInput,
  RefreshFilter,
  RefreshNeed,
  RefreshPage,
  RefreshSettings,
  RelatedCheck,
  RequestRefreshInput,
  AddWatchDateInput,
} from './refresh.types';
import { RelateChecksCommand } from './relate-checks.command';
import { RemoveWatchDateCommand } from './remove-watch-date.command';
import { RequestRefreshCommand } from './request-refresh.command';

@Resolver(() => FactCheck)
export class RefreshResolver {
  constructor(
    private readonly queries: RefreshQueries,
    private readonly time: NewsroomTime,
    private readonly checks: CheckQueries,
    private readonly planning: PlanRefreshCommand,
    private readonly watching: AddWatchDateCommand,
    private readonly unwatching: RemoveWatchDateCommand,
    private readonly requesting: RequestRefreshCommand,
    private readonly confirming: ConfirmNeedCommand,
    private readonly dismissing: DismissNeedCommand,
    private readonly relating: RelateChecksCommand,
  ) {}

  @Policy(signedIn)
  @Query(() => RefreshPage, { description: 'Published checks that are due, longest due first, with every reason.' })
  refreshQueue(
    @Context() context: GraphqlContext,
    @Args('filter', { type: () => RefreshFilter, nullable: true, description: 'Left out: all of them.' })
    filter: RefreshFilter | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: PAGE_SIZE }) first: number,
    @Args('after', { type: () => String, nullable: true, description: AFTER }) after: string | null,
  ): Promise<RefreshPage> {
    return this.queries.queue(callerOf(context), filter ?? {}, { first: pageSize(first), after: after ?? null });
  }

  @ResolveField(() => FreshnessState, { nullable: true, description: 'Null for a check that is not live.' })
  async freshness(@Parent() check: FactCheck): Promise<FreshnessState | null> {
    const { facts } = refreshSide.of(check);
    return facts.publicState === 'LIVE' ? freshnessShown(facts, await this.time.today()) : null;
  }

  @ResolveField(() => RefreshSettings)
  refresh(@Parent() check: FactCheck): RefreshSettings {
    return settingsShown(refreshSide.of(check).facts);
  }

  @ResolveField(() => [RefreshNeed], { description: 'Every need there ever was, oldest first.', name: 'needs' })
  needsOf(@Parent() check: FactCheck): readonly RefreshNeed[] {
    return refreshSide.of(check).needs.map(needShown);
  }

  @ResolveField(() => [AvailableCheckAction], { description: 'What this person may do with the check as a whole.' })
  availableActions(@Parent() check: FactCheck, @Context() context: GraphqlContext): readonly AvailableCheckAction[] {
    return actionsShown(refreshSide.of(check), callerOf(context));
  }

  @ResolveField(() => [RelatedCheck], {
    description: 'Checks that bear on this one: a change of their answer is a need here.',
  })
  related(@Parent() check: FactCheck): readonly RelatedCheck[] {
    return refreshSide.of(check).related;
  }

  @Policy(whoeverMay('refresh.plan'))
  @Mutation(() => FactCheckResult, { description: 'Links two checks that bear on each other.' })
  relateChecks(
    @Context() context: GraphqlContext,
    @Args('factCheckId', { type: () => ID }) factCheckId: string,
    @Args('relatedId', { type: () => ID }) relatedId: string,
  ): Promise<FactCheck | Refusal> {
    return this.shown(context, (actor) => this.relating.execute(actor, { factCheckId, relatedId, related: true }));
  }

  @Policy(whoeverMay('refresh.plan'))
  @Mutation(() => FactCheckResult, { description: 'Takes the link between two checks away.' })
  unrelateChecks(
    @Context() context: GraphqlContext,
    @Args('factCheckId', { type: () => ID }) factCheckId: string,
    @Args('relatedId', { type: () => ID }) relatedId: string,
  ): Promise<FactCheck | Refusal> {
    return this.shown(context, (actor) => this.relating.execute(actor, { factCheckId, relatedId, related: false }));
  }

  @Policy(whoeverMay('refresh.plan'))
  @Mutation(() => FactCheckResult, { description: 'Sets how long one check stays fresh.' })
  planRefresh(
    @Context() context: GraphqlContext,
    @Args('input') input: PlanRefreshInput,
  ): Promise<FactCheck | Refusal> {
    return this.shown(context, (actor) => this.planning.execute(actor, input));
  }

  @Policy(whoeverMay('refresh.plan'))
  @Mutation(() => FactCheckResult, { description: 'Puts a day on watch on which something may change the answer.' })
  addWatchDate(
    @Context() context: GraphqlContext,
    @Args('input') input: AddWatchDateInput,
  ): Promise<FactCheck | Refusal> {
    return this.shown(context, (actor) => this.watching.execute(actor, input));
  }

  @Policy(whoeverMay('refresh.plan'))
  @Mutation(() => FactCheckResult, { description: 'Takes a day off watch.' })
  removeWatchDate(
    @Context() context: GraphqlContext,
    @Args('watchDateId', { type: () => ID }) watchDateId: string,
  ): Promise<FactCheck | Refusal> {
    return this.shown(context, (actor) => this.unwatching.execute(actor, watchDateId));
  }

  @Policy(whoeverMay('refresh.plan'))
  @Mutation(() => FactCheckResult, { description: 'Asks for another look at a published check.' })
  requestRefresh(
    @Context() context: GraphqlContext,
    @Args('input') input: RequestRefreshInput,
  ): Promise<FactCheck | Refusal> {
    return this.shown(context, (actor) => this.requesting.execute(actor, input));
  }

  @Policy(whoeverMay('refresh.plan'))
  @Mutation(() => FactCheckResult, { description: 'Says that a need matters: the check is outdated from today.' })
  confirmNeed(
    @Context() context: GraphqlContext,
    @Args('input') input: ConfirmNeedInput,
  ): Promise<FactCheck | Refusal> {
    return this.shown(context, (actor) => this.confirming.execute(actor, { ...input, note: input.note ?? null }));
  }

  @Policy(whoeverMay('refresh.plan'))
  @Mutation(() => FactCheckResult, { description: 'Says that a need does not matter, and why.' })
  dismissNeed(
    @Context() context: GraphqlContext,
    @Args('input') input: DismissNeedInput,
  ): Promise<FactCheck | Refusal> {
    return this.shown(context, (actor) =>
      this.dismissing.execute(actor, { ...input, nextDueOn: input.nextDueOn ?? null }),
    );
  }

  private shown(
    context: GraphqlContext,
    act: (actor: PersonActor) => Promise<Result<string>>,
  ): Promise<FactCheck | Refusal> {
    const actor = callerOf(context);
    return answer(act(actor), (id) => this.checks.shown(actor, id));
  }
}
