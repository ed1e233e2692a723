import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Policy, signedIn } from '../platform/auth/policy';
import { callerOf, type GraphqlContext } from '../platform/graphql/context';
import { AFTER, PAGE_SIZE, pageSize } from '../platform/graphql/page';
import { isId } from '../platform/ids';
import { LedgerQueries } from './ledger.queries';
import { HistoryPage } from './ledger.types';

@Resolver()
export class LedgerResolver {
  constructor(private readonly ledger: LedgerQueries) {}

  @Policy(signedIn)
  @Query(() => HistoryPage, { description: 'Who did what to a check, newest first.' })
  history(
    @Context() context: GraphqlContext,
    @Args('factCheckId', { type: () => ID }) factCheckId: string,
    @Args('first', { type: () => Int, defaultValue: 50, description: PAGE_SIZE }) first: number,
    @Args('after', { type: () => String, nullable: true, description: AFTER }) after?: string | null,
  ): Promise<HistoryPage> | HistoryPage {
    if (!isId(factCheckId)) return { rows: [], next: null };
    return this.ledger.history(callerOf(context), factCheckId, pageSize(first), after ?? null);
  }
}
