import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, Result } from '@recheck/domain';
import type { GraphQLResolveInfo } from 'graphql';
import type { PersonActor } from '../platform/auth/actor';
import { Policy, whoeverMay } from '../platform/auth/policy';
import { askedBelow } from '../platform/graphql/asked';
import { callerOf, type GraphqlContext } from '../platform/graphql/context';
import { answer } from '../platform/graphql/refusal.types';
import { AbandonRoundCommand } from './abandon-round.command';
import { ApproveRevisionCommand } from './approve-revision.command';
import { ApproveInput, MoveInput, PassOnInput, PublishInput, RequestChangesInput, SubmitInput } from './inputs.types';
import type { MoveRound } from './move-round';
import { PassOnCommand } from './pass-on.command';
import { PublishRevisionCommand } from './publish-revision.command';
import { RecallDraftCommand } from './recall-draft.command';
import { RequestChangesCommand } from './request-changes.command';
import { ReturnToDraftCommand } from './return-to-draft.command';
import { RoundQueries } from './round.queries';
import { RoundResult, type Round } from './round.types';
import { SendBackCommand } from './send-back.command';
import { SubmitDraftCommand } from './submit-draft.command';

const moveIn = ({ roundId, expectedVersion, reason = null }: MoveInput): MoveRound => ({
  roundId,
  expectedVersion,
  reason,
});

/** The ways of a round through its stages. */
@Resolver()
export class TransitionsResolver {
  constructor(
    private readonly submitting: SubmitDraftCommand,
    private readonly recalling: RecallDraftCommand,
    private readonly returning: ReturnToDraftCommand,
    private readonly passing: PassOnCommand,
    private readonly approving: ApproveRevisionCommand,
    private readonly requesting: RequestChangesCommand,
    private readonly publishing: PublishRevisionCommand,
    private readonly sending: SendBackCommand,
    private readonly abandoning: AbandonRoundCommand,
    private readonly rounds: RoundQueries,
  ) {}

  @Policy(whoeverMay('draft.write'))
  @Mutation(() => RoundResult, { description: 'Puts the draft up for source review, as the person sees it.' })
  submit(@Args('input') input: SubmitInput, @Context() context: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.#moved(context, info, (actor) => this.submitting.execute(actor, input));
  }

  @Policy(whoeverMay('draft.write'))
  @Mutation(() => RoundResult, { description: 'Takes a submitted draft back to be written on.' })
  recall(@Args('input') input: MoveInput, @Context() context: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.#moved(context, info, (actor) => this.recalling.execute(actor, moveIn(input)));
  }

  @Policy(whoeverMay('sources.review'))
  @Mutation(() => RoundResult, { description: 'Gives the draft back to its writers.' })
  returnToDraft(@Args('input') input: MoveInput, @Context() context: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.#moved(context, info, (actor) => this.returning.execute(actor, moveIn(input)));
  }

  @Policy(whoeverMay('sources.review'))
  @Mutation(() => RoundResult, { description: 'Passes a reviewed revision to the editor.' })
  passOn(@Args('input') input: PassOnInput, @Context() context: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.#moved(context, info, (actor) => this.passing.execute(actor, input));
  }

  @Policy(whoeverMay('verdict.approve'))
  @Mutation(() => RoundResult, { description: 'Approves exactly these words on exactly this evidence.' })
  approve(@Args('input') input: ApproveInput, @Context() context: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    const { checkedAt = null, reasons = null } = input;
    return this.#moved(context, info, (actor) => this.approving.execute(actor, { ...input, checkedAt, reasons }));
  }

  @Policy(whoeverMay('verdict.approve'))
  @Mutation(() => RoundResult, { description: 'Gives a revision back to its writers, with reasons.' })
  requestChanges(
    @Args('input') input: RequestChangesInput,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.#moved(context, info, (actor) => this.requesting.execute(actor, input));
  }

  @Policy(whoeverMay('edition.publish'))
  @Mutation(() => RoundResult, { description: 'Publishes the approved revision and ends the round.' })
  publish(@Args('input') input: PublishInput, @Context() context: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    const { changeNote = null, changeText = null } = input;
    return this.#moved(context, info, (actor) => this.publishing.execute(actor, { ...input, changeNote, changeText }));
  }

  @Policy(whoeverMay('edition.publish'))
  @Mutation(() => RoundResult, { description: 'Gives an approved round back to its writers; its approval is void.' })
  sendBack(@Args('input') input: MoveInput, @Context() context: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.#moved(context, info, (actor) => this.sending.execute(actor, moveIn(input)));
  }

  @Policy(whoeverMay('round.abandon', 'draft.write'))
  @Mutation(() => RoundResult, { description: 'Ends a round without an edition.' })
  abandon(@Args('input') input: MoveInput, @Context() context: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.#moved(context, info, (actor) => this.abandoning.execute(actor, moveIn(input)));
  }

  #moved(
    context: GraphqlContext,
    info: GraphQLResolveInfo,
    act: (actor: PersonActor) => Promise<Result<string>>,
  ): Promise<Round | Refusal> {
    const actor = callerOf(context);
    return answer(act(actor), (id) => this.rounds.shown(actor, id, askedBelow(info)));
  }
}
