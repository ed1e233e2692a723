import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Policy, signedIn, whoeverMay } from '../../platform/auth/policy';
import { callerOf, type GraphqlContext } from '../../platform/graphql/context';
import { answer } from '../../platform/graphql/refusal.types';
import { AdoptTextCommand } from './adopt-text.command';
import { AuthorshipQueries } from './authorship.queries';
import { DraftAuthorship, DraftAuthorshipResult } from './authorship.types';

@Resolver()
export class AuthorshipResolver {
  constructor(
    private readonly adopting: AdoptTextCommand,
    private readonly queries: AuthorshipQueries,
  ) {}

  @Policy(signedIn)
  @Query(() => DraftAuthorship, { nullable: true, description: 'Who wrote what in the draft of a round.' })
  authorship(
    @Args('roundId', { type: () => ID }) roundId: string,
    @Context() context: GraphqlContext,
  ): Promise<DraftAuthorship | null> {
    return this.queries.authorship(callerOf(context).personId, roundId);
  }

  @Policy(whoeverMay('draft.write'))
  @Mutation(() => DraftAuthorshipResult, {
    description: 'Lets the caller stand for text of an import or a tool; without paragraphs, for all of it.',
  })
  adoptText(
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('paragraphs', { type: () => [ID], nullable: true, description: 'Left out: all of it.' })
    paragraphs: string[] | null,
    @Context() context: GraphqlContext,
  ) {
    const { personId } = callerOf(context);
    const asked = { roundId, paragraphs: paragraphs ?? null };
    return answer(this.adopting.execute(callerOf(context), asked), () => this.queries.authorship(personId, roundId));
  }
}
