import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { loaderOf, type GraphqlContext } from '../platform/graphql/context';
import { ProvenanceQueries } from './provenance.queries';
import { Provenance } from './provenance.types';
import { Source } from './source.types';

const PROVENANCE = Symbol('provenance of sources');

/** Where sources seem to come from. Whoever sees the source may see it. */
@Resolver(() => Source)
export class ProvenanceResolver {
  constructor(private readonly queries: ProvenanceQueries) {}

  @ResolveField(() => Provenance, { description: 'What its address and its newest snapshot suggest about it.' })
  provenance(@Parent() source: Source, @Context() context: GraphqlContext): Promise<Provenance> {
    const loader = loaderOf(context, PROVENANCE, () => {
      return new DataLoader<Source, Provenance>((sources) => this.queries.ofSources(sources).then((all) => [...all]));
    });
    return loader.load(source);
  }
}
