import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Digest } from '@recheck/domain';
import { Policy, whoeverMay } from '../platform/auth/policy';
import { callerOf, type GraphqlContext } from '../platform/graphql/context';
import { answer } from '../platform/graphql/refusal.types';
import { DigestScalar } from '../platform/graphql/scalars';
import { ClearFindingCommand } from './clear-finding.command';
import { RecordFindingInput, OverrideFindingInput } from './inputs.types';
import { OverrideFindingCommand } from './override-finding.command';
import { RecordFindingCommand } from './record-finding.command';
import { RoundQueries } from './round.queries';
import { RoundResult } from './round.types';

/** Acts on single citations of a submitted revision. */
@Resolver()
export class ReviewResolver {
  constructor(
    private readonly recording: RecordFindingCommand,
    private readonly clearing: ClearFindingCommand,
    private readonly overriding: OverrideFindingCommand,
    private readonly rounds: RoundQueries,
  ) {}

  @Policy(whoeverMay('sources.review'))
  @Mutation(() => RoundResult, { description: 'Records what a source says of one statement.' })
  recordFinding(@Args('input') input: RecordFindingInput, @Context() context: GraphqlContext) {
    const actor = callerOf(context);
    const { note = null, quotation = null, passageId = null } = input;
    return answer(this.recording.execute(actor, { ...input, note, quotation, passageId }), (id) =>
      this.rounds.shown(actor, id),
    );
  }

  @Policy(whoeverMay('sources.review'))
  @Mutation(() => RoundResult, { description: 'Takes the finding on a citation back.' })
  clearFinding(
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('citationId', { type: () => ID }) citationId: string,
    @Args('revisionDigest', { type: () => DigestScalar }) revisionDigest: Digest,
    @Context() context: GraphqlContext,
  ) {
    const actor = callerOf(context);
    return answer(this.clearing.execute(actor, { roundId, citationId, revisionDigest }), (id) =>
      this.rounds.shown(actor, id),
    );
  }

  @Policy(whoeverMay('finding.override'))
  @Mutation(() => RoundResult, { description: 'Lets a blocking finding stand, for a reason that readers see.' })
  overrideFinding(@Args('input') input: OverrideFindingInput, @Context() context: GraphqlContext) {
    const actor = callerOf(context);
    return answer(this.overriding.execute(actor, input), (id) => this.rounds.shown(actor, id));
  }
}
