import { Args, Context, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { Claim } from '@recheck/domain';
import { Policy, whoeverMay } from '../platform/auth/policy';
import { callerOf, type GraphqlContext } from '../platform/graphql/context';
import { answer } from '../platform/graphql/refusal.types';
import { AssignStageCommand } from './assign-stage.command';
import { ChangeFactCheckFactsCommand } from './change-fact-check-facts.command';
import { ChangeRoundFactsCommand } from './change-round-facts.command';
import { CheckQueries } from './check.queries';
import { CreateFactCheckCommand } from './create-fact-check.command';
import { FactCheckResult } from './fact-check.types';
import {
  AssignInput,
  CreateFactCheckInput,
  ChangeFactCheckFactsInput,
  ChangeRoundFactsInput,
  ProposeVerdictInput,
  type ClaimInput,
} from './inputs.types';
import { ProposeVerdictCommand } from './propose-verdict.command';
import { RoundQueries } from './round.queries';
import { RoundResult } from './round.types';
import { WithdrawVerdictCommand } from './withdraw-verdict.command';

/** What GraphQL leaves out is not known. */
const claimIn = (input: ClaimInput | null | undefined): Claim | null =>
  input
    ? {
        words: input.words,
        claimant: input.claimant ?? null,
        madeOn: input.madeOn ?? null,
        appearances: input.appearances.map(({ address, description, on }) => ({
          address: address ?? null,
          description: description ?? null,
          on: on ?? null,
        })),
      }
    : null;

/** What is said about a check and its round while it is written. */
@Resolver()
export class DraftingActsResolver {
  constructor(
    private readonly creating: CreateFactCheckCommand,
    private readonly filing: ChangeFactCheckFactsCommand,
    private readonly facts: ChangeRoundFactsCommand,
    private readonly proposing: ProposeVerdictCommand,
    private readonly withdrawing: WithdrawVerdictCommand,
    private readonly assigning: AssignStageCommand,
    private readonly checks: CheckQueries,
    private readonly rounds: RoundQueries,
  ) {}

  @Policy(whoeverMay('check.open'))
  @Mutation(() => FactCheckResult, { description: 'Opens a check with its first round and a blank draft.' })
  createFactCheck(@Args('input') input: CreateFactCheckInput, @Context() context: GraphqlContext) {
    const actor = callerOf(context);
    const said = { ...input, claim: claimIn(input.claim) };
    return answer(this.creating.execute(actor, said), ({ factCheckId }) => this.checks.shown(actor, factCheckId));
  }

  @Policy(whoeverMay('draft.write', 'work.assign'))
  @Mutation(() => FactCheckResult, { description: 'Changes how a check is filed; left out: stays.' })
  changeFactCheckFacts(@Args('input') input: ChangeFactCheckFactsInput, @Context() context: GraphqlContext) {
    const actor = callerOf(context);
    return answer(this.filing.execute(actor, input), (id) => this.checks.shown(actor, id));
  }

  @Policy(whoeverMay('draft.write'))
  @Mutation(() => RoundResult, { description: 'Changes the question and the claim that a round works on.' })
  changeRoundFacts(@Args('input') input: ChangeRoundFactsInput, @Context() context: GraphqlContext) {
    const actor = callerOf(context);
    const said = { ...input, claim: claimIn(input.claim) };
    return answer(this.facts.execute(actor, said), (id) => this.rounds.shown(actor, id));
  }

  @Policy(whoeverMay('draft.write'))
  @Mutation(() => RoundResult, { description: 'Proposes a value of the rating scale, with its reason.' })
  proposeVerdict(@Args('input') input: ProposeVerdictInput, @Context() context: GraphqlContext) {
    const actor = callerOf(context);
    return answer(this.proposing.execute(actor, input), (id) => this.rounds.shown(actor, id));
  }

  @Policy(whoeverMay('draft.write'))
  @Mutation(() => RoundResult, { description: 'Takes the proposed verdict back.' })
  withdrawVerdict(
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Context() context: GraphqlContext,
  ) {
    const actor = callerOf(context);
    return answer(this.withdrawing.execute(actor, { roundId, expectedVersion }), (id) => this.rounds.shown(actor, id));
  }

  // A stage that nobody has may be taken by whoever can do its work.
  @Policy(whoeverMay('work.assign', 'draft.write', 'sources.review', 'verdict.approve', 'edition.publish'))
  @Mutation(() => RoundResult, {
    description: 'Gives a stage of a round to one person, with a date; or takes one that nobody has, with its date.',
  })
  assign(@Args('input') input: AssignInput, @Context() context: GraphqlContext) {
    const actor = callerOf(context);
    const { personId = null, dueOn = null } = input;
    return answer(this.assigning.execute(actor, { ...input, personId, dueOn }), (id) => this.rounds.shown(actor, id));
  }
}
