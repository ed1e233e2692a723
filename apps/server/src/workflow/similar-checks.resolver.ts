import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { Policy, signedIn } from '../platform/auth/policy';
import { callerOf, type GraphqlContext } from '../platform/graphql/context';
import { SimilarCheck } from './similar-check.types';
import { SimilarChecksQueries } from './similar-checks.queries';

/** Whether something has been asked before. */
@Resolver()
export class SimilarChecksResolver {
  constructor(private readonly checks: SimilarChecksQueries) {}

  @Policy(signedIn)
  @Query(() => [SimilarCheck], {
    description: 'Up to eight checks, open or published, that ask much the same; most alike first.',
  })
  similarChecks(
    @Args('question') question: string,
    @Args('exceptId', { type: () => ID, nullable: true, description: 'The check whose question it is.' })
    exceptId: string | null,
    @Context() context: GraphqlContext,
  ): Promise<readonly SimilarCheck[]> {
    return this.checks.similar(callerOf(context), question, exceptId ?? null);
  }
}
