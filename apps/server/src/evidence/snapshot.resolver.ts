import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { Policy, signedIn } from '../platform/auth/policy';
import { callerOf, loaderOf, type GraphqlContext } from '../platform/graphql/context';
import { SnapshotQueries } from './snapshot.queries';
import { Snapshot } from './snapshot.types';

const TEXTS = Symbol('texts of snapshots');

/** Snapshots, and their words where somebody asks for them. */
@Resolver(() => Snapshot)
export class SnapshotResolver {
  constructor(private readonly queries: SnapshotQueries) {}

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Where whoever may see it opens its page, without scripts, pictures or links; null where there is only text.',
  })
  pageAddress(@Parent() { id, mediaType }: Snapshot): string | null {
    return mediaType === 'text/html' ? `/api/snapshots/${id}/page` : null;
  }

  @Policy(signedIn)
  @Query(() => Snapshot, { nullable: true, description: 'One snapshot; null for one that the caller may not see.' })
  snapshot(@Args('id', { type: () => ID }) id: string, @Context() context: GraphqlContext): Promise<Snapshot | null> {
    return this.queries.snapshot(callerOf(context), id);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Its readable words: paragraphs parted by empty lines, cells by tabs. Passages count in its UTF-16 units. Null ' +
      'where what is stored is not what was kept any more.',
  })
  async text(@Parent() { id }: Snapshot, @Context() context: GraphqlContext): Promise<string | null> {
    const loader = loaderOf(context, TEXTS, () => {
      return new DataLoader<string, string | null>(async (ids) => {
        const texts = await this.queries.texts(ids);
        return ids.map((asked) => texts.get(asked) ?? null);
      });
    });
    return loader.load(id);
  }
}
