import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Policy, whoeverMay } from '../../platform/auth/policy';
import { callerOf, type GraphqlContext } from '../../platform/graphql/context';
import { answer } from '../../platform/graphql/refusal.types';
import { SourceQueries } from '../source.queries';
import { SourceResult } from '../source.types';
import { CaptureAgainCommand } from './capture-again.command';
import { CaptureSourceCommand } from './capture-source.command';
import { CaptureAgainInput, CaptureSourceInput, PasteSnapshotInput } from './capture.types';
import { KeepSnapshotCommand } from './keep-snapshot.command';

/** Capturing sources, and bringing their words by hand. */
@Resolver()
export class CaptureResolver {
  constructor(
    private readonly capturing: CaptureSourceCommand,
    private readonly again: CaptureAgainCommand,
    private readonly keeping: KeepSnapshotCommand,
    private readonly queries: SourceQueries,
  ) {}

  @Policy(whoeverMay('draft.write'))
  @Mutation(() => SourceResult, {
    description: 'Makes a source of an address and captures it in the background; follow `Source.capture`.',
  })
  captureSource(@Args('input') input: CaptureSourceInput, @Context() context: GraphqlContext) {
    return answer(this.capturing.execute(callerOf(context), input), ({ roundId, sourceId }) =>
      this.queries.source(roundId, sourceId),
    );
  }

  @Policy(whoeverMay('draft.write', 'sources.review'))
  @Mutation(() => SourceResult, { description: 'Captures a source once more, or again after a failure.' })
  captureAgain(@Args('input') input: CaptureAgainInput, @Context() context: GraphqlContext) {
    return answer(this.again.execute(callerOf(context), input), ({ roundId, sourceId }) =>
      this.queries.source(roundId, sourceId),
    );
  }

  @Policy(whoeverMay('draft.write', 'sources.review'))
  @Mutation(() => SourceResult, {
    description:
      'Keeps pasted words as a snapshot of a source. Files are sent to `/api/rounds/ROUND/sources/SOURCE/snapshots`.',
  })
  pasteSnapshot(@Args('input') { text, ...place }: PasteSnapshotInput, @Context() context: GraphqlContext) {
    return answer(
      this.keeping.execute(callerOf(context), { ...place, madeBy: 'PASTED', text }),
      ({ roundId, sourceId }) => this.queries.source(roundId, sourceId),
    );
  }
}
