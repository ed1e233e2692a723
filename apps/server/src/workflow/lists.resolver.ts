import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { PublishedPage } from '@recheck/domain';
import { Policy, signedIn } from '../platform/auth/policy';
import { callerOf, type GraphqlContext } from '../platform/graphql/context';
import { AFTER, PAGE_SIZE } from '../platform/graphql/page';
import { PublishedPageScalar } from '../platform/graphql/scalars';
import { CheckListQueries } from './check-list.queries';
import { CheckFilter, CheckPage } from './check-row.types';
import { DifferenceQueries } from './difference.queries';
import { Difference } from './difference.types';
import { MyWorkQueries } from './my-work.queries';
import { MyWork } from './my-work.types';
import { PreviewQueries } from './preview.queries';

/** What there is to do and to read. */
@Resolver()
export class ListsResolver {
  constructor(
    private readonly work: MyWorkQueries,
    private readonly list: CheckListQueries,
    private readonly differences: DifferenceQueries,
    private readonly previews: PreviewQueries,
  ) {}

  @Policy(signedIn)
  @Query(() => MyWork, { description: 'What waits for the caller, in the order in which to do it.' })
  myWork(@Context() context: GraphqlContext): Promise<MyWork> {
    return this.work.myWork(callerOf(context));
  }

  @Policy(signedIn)
  @Query(() => CheckPage, { description: 'The checks that the caller may read.' })
  checks(
    @Args('filter', { type: () => CheckFilter, nullable: true, description: 'Left out: all of them.' })
    filter: CheckFilter | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: PAGE_SIZE }) first: number,
    @Args('after', { type: () => String, nullable: true, description: AFTER }) after: string | null,
    @Context() context: GraphqlContext,
  ): Promise<CheckPage> {
    return this.list.checks(callerOf(context), filter ?? {}, first, after ?? null);
  }

  @Policy(signedIn)
  @Query(() => Difference, { nullable: true, description: 'What a round changed, word by word.' })
  difference(
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('fromRevisionId', {
      type: () => ID,
      nullable: true,
      description: 'Left out: the revision that was submitted before, else what the round began with.',
    })
    from: string | null,
    @Args('toRevisionId', {
      type: () => ID,
      nullable: true,
      description: 'Left out: the revision that was submitted, else the draft as it stands.',
    })
    to: string | null,
    @Context() context: GraphqlContext,
  ): Promise<Difference | null> {
    return this.differences.difference(callerOf(context), roundId, { from: from ?? null, to: to ?? null });
  }

  @Policy(signedIn)
  @Query(() => PublishedPageScalar, { nullable: true, description: 'The public page as it would be.' })
  preview(
    @Args('roundId', { type: () => ID }) roundId: string,
    @Context() context: GraphqlContext,
  ): Promise<PublishedPage | null> {
    return this.previews.preview(callerOf(context), roundId);
  }
}
