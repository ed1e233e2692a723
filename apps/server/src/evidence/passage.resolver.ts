import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { Policy, signedIn, whoeverMay } from '../platform/auth/policy';
import { callerOf, loaderOf, type GraphqlContext } from '../platform/graphql/context';
import { answer } from '../platform/graphql/refusal.types';
import { ChoosePassageCommand } from './choose-passage.command';
import { PassageQueries } from './passage.queries';
import { ChoosePassageInput, Passage, PassageResult, PlacedPassage } from './passage.types';
import { Source } from './source.types';

const OF_SOURCES = Symbol('passages of sources');

/** Choosing passages, and those of a source. Whoever sees the source may see them. */
@Resolver(() => Source)
export class PassageResolver {
  constructor(
    private readonly choosing: ChoosePassageCommand,
    private readonly queries: PassageQueries,
  ) {}

  @Policy(whoeverMay('draft.write', 'sources.review'))
  @Mutation(() => PassageResult, { description: 'Keeps words of a snapshot as a passage; the same words once.' })
  choosePassage(@Args('input') input: ChoosePassageInput, @Context() context: GraphqlContext) {
    return answer(this.choosing.execute(callerOf(context), input), ({ passageId }) => this.queries.passage(passageId));
  }

  @Policy(signedIn)
  @Query(() => [PlacedPassage], {
    description:
      'Every passage of a source, and what became of it in one of its snapshots, in reading order; gone ones last. ' +
      'Empty for a snapshot that the caller may not see.',
  })
  placedPassages(
    @Args('snapshotId', { type: () => ID }) snapshotId: string,
    @Context() context: GraphqlContext,
  ): Promise<readonly PlacedPassage[]> {
    return this.queries.placedIn(callerOf(context), snapshotId);
  }

  @ResolveField(() => [Passage], { description: 'What was quoted of it, in whatever snapshot; of the newest first.' })
  passages(@Parent() { id }: Source, @Context() context: GraphqlContext): Promise<readonly Passage[]> {
    const loader = loaderOf(context, OF_SOURCES, () => {
      return new DataLoader<string, readonly Passage[]>(async (ids) => {
        const found = await this.queries.ofSources(ids);
        return ids.map((asked) => found.get(asked) ?? []);
      });
    });
    return loader.load(id);
  }
}
