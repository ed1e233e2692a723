import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Policy, signedIn, whoeverMay } from '../platform/auth/policy';
import { callerOf, type GraphqlContext } from '../platform/graphql/context';
import { answer } from '../platform/graphql/refusal.types';
import { KeepRevisionCommand } from './keep-revision.command';
import { RestoreRevisionCommand } from './restore-revision.command';
import { RevisionHistoryQueries } from './revision-history.queries';
import { KeptRevision } from './revision-history.types';
import { RoundQueries } from './round.queries';
import { RoundResult } from './round.types';

/** Versions of a draft: kept by name, listed, and gone back to. */
@Resolver()
export class RevisionsResolver {
  constructor(
    private readonly keeping: KeepRevisionCommand,
    private readonly restoring: RestoreRevisionCommand,
    private readonly history: RevisionHistoryQueries,
    private readonly rounds: RoundQueries,
  ) {}

  @Policy(signedIn)
  @Query(() => [KeptRevision], { description: 'Every revision of the check of a round, youngest first.' })
  revisions(
    @Args('roundId', { type: () => ID }) roundId: string,
    @Context() context: GraphqlContext,
  ): Promise<readonly KeptRevision[]> {
    return this.history.revisions(callerOf(context), roundId);
  }

  @Policy(whoeverMay('draft.write'))
  @Mutation(() => RoundResult, { description: 'Keeps the draft as it stands as a revision with a name.' })
  keepRevision(
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('name') name: string,
    @Context() context: GraphqlContext,
  ) {
    const actor = callerOf(context);
    return answer(this.keeping.execute(actor, { roundId, name }), (id) => this.rounds.shown(actor, id));
  }

  @Policy(whoeverMay('draft.write'))
  @Mutation(() => RoundResult, {
    description: 'Gives the draft the words of an earlier revision of its check back, as new edits of the caller.',
  })
  restoreRevision(
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('revisionId', { type: () => ID }) revisionId: string,
    @Context() context: GraphqlContext,
  ) {
    const actor = callerOf(context);
    return answer(this.restoring.execute(actor, { roundId, revisionId }), (id) => this.rounds.shown(actor, id));
  }
}
