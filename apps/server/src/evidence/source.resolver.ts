import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { SourceWords } from '@recheck/domain';
import { Policy, whoeverMay } from '../platform/auth/policy';
import { callerOf, type GraphqlContext } from '../platform/graphql/context';
import { answer, DoneResult } from '../platform/graphql/refusal.types';
import { AddArticleCommand } from './add-article.command';
import { AddSourceCommand } from './add-source.command';
import { AttachOriginalCommand } from './attach-original.command';
import { RemoveSourceCommand } from './remove-source.command';
import { SourceQueries } from './source.queries';
import {
  AddArticleAsSourceInput,
  AddSourceInput,
  AttachOriginalInput,
  RemoveSourceInput,
  SourceResult,
  UpdateSourceInput,
  type SourceInput,
} from './source.types';
import { UpdateSourceCommand } from './update-source.command';

/** What GraphQL leaves out is not said. */
const saidIn = (input: SourceInput): SourceWords => ({
  kind: input.kind ?? null,
  title: input.title ?? null,
  publisher: input.publisher ?? null,
  authors: input.authors,
  publishedOn: input.publishedOn ?? null,
  address: input.address ?? null,
  reference: input.reference ?? null,
  republishes: input.republishes ?? null,
});

@Resolver()
export class SourceResolver {
  constructor(
    private readonly adding: AddSourceCommand,
    private readonly addingArticle: AddArticleCommand,
    private readonly updating: UpdateSourceCommand,
    private readonly attaching: AttachOriginalCommand,
    private readonly removing: RemoveSourceCommand,
    private readonly queries: SourceQueries,
  ) {}

  @Policy(whoeverMay('draft.write'))
  @Mutation(() => SourceResult, { description: 'Adds a source to a draft.' })
  addSource(@Args('input') { roundId, source }: AddSourceInput, @Context() context: GraphqlContext) {
    return answer(this.adding.execute(callerOf(context), { roundId, source: saidIn(source) }), (added) =>
      this.queries.source(added.roundId, added.sourceId),
    );
  }

  @Policy(whoeverMay('draft.write'))
  @Mutation(() => SourceResult, {
    description: 'Puts an imported article among the sources of a draft, with its original.',
  })
  addArticleAsSource(@Args('input') input: AddArticleAsSourceInput, @Context() context: GraphqlContext) {
    return answer(this.addingArticle.execute(callerOf(context), input), (added) =>
      this.queries.source(added.roundId, added.sourceId),
    );
  }

  @Policy(whoeverMay('draft.write'))
  @Mutation(() => SourceResult, { description: 'Says what a source of a draft is.' })
  updateSource(@Args('input') input: UpdateSourceInput, @Context() context: GraphqlContext) {
    const said = { ...input, source: saidIn(input.source) };
    return answer(this.updating.execute(callerOf(context), said), (changed) =>
      this.queries.source(changed.roundId, changed.sourceId),
    );
  }

  @Policy(whoeverMay('draft.write'))
  @Mutation(() => SourceResult, {
    description:
      'Points a copy to its original, which becomes a source of the draft unless it is one; gives the original.',
  })
  attachOriginal(@Args('input') input: AttachOriginalInput, @Context() context: GraphqlContext) {
    const said = { ...input, publisher: input.publisher ?? null };
    return answer(this.attaching.execute(callerOf(context), said), (attached) =>
      this.queries.source(attached.roundId, attached.sourceId),
    );
  }

  @Policy(whoeverMay('draft.write'))
  @Mutation(() => DoneResult, { description: 'Takes a source that is not cited out of a draft.' })
  removeSource(@Args('input') input: RemoveSourceInput, @Context() context: GraphqlContext) {
    return answer(this.removing.execute(callerOf(context), input), (removed) => removed);
  }
}
