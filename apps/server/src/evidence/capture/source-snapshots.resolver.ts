import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import { SnapshotQueries, type Captured } from '../snapshot.queries';
import { Snapshot } from '../snapshot.types';
import { Source } from '../source.types';
import type { CaptureRecord } from './capture-record';
import { Capture } from './capture.types';

const CAPTURED = Symbol('what was captured of sources');
const NOTHING: Captured = { snapshots: [], capture: null };

/** What was captured of a source. Whoever sees the source may see it. */
@Resolver(() => Source)
export class SourceSnapshotsResolver {
  constructor(private readonly queries: SnapshotQueries) {}

  @ResolveField(() => [Snapshot], { description: 'Everything that was kept of it, newest first.' })
  async snapshots(@Parent() { id }: Source, @Context() context: GraphqlContext): Promise<readonly Snapshot[]> {
    return (await this.#captured(id, context)).snapshots;
  }

  @ResolveField(() => Capture, { nullable: true, description: 'The last capture that somebody asked for.' })
  async capture(@Parent() { id }: Source, @Context() context: GraphqlContext): Promise<CaptureRecord | null> {
    return (await this.#captured(id, context)).capture;
  }

  #captured(sourceId: string, context: GraphqlContext): Promise<Captured> {
    const loader = loaderOf(context, CAPTURED, () => {
      return new DataLoader<string, Captured>(async (ids) => {
        const found = await this.queries.captured(ids);
        return ids.map((asked) => found.get(asked) ?? NOTHING);
      });
    });
    return loader.load(sourceId);
  }
}
