import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Result } from '@recheck/domain';
import { Policy, signedIn, whoeverMay } from '../../platform/auth/policy';
import { callerOf, type GraphqlContext } from '../../platform/graphql/context';
import { answer } from '../../platform/graphql/refusal.types';
import { AcceptSuggestionsCommand } from './accept-suggestions.command';
import { AnswerThreadCommand } from './answer-thread.command';
import { AT_ONCE } from './asked-suggestions';
import { BeginThreadCommand } from './begin-thread.command';
import { ChangeCommentCommand } from './change-comment.command';
import { DismissSuggestionsCommand } from './dismiss-suggestions.command';
import { MarginQueries } from './margin.queries';
import { BeginThreadInput, DraftMargin, DraftMarginResult, Mention, SuggestEditInput } from './margin.types';
import { ReopenSuggestionsCommand } from './reopen-suggestions.command';
import { ResolveThreadCommand } from './resolve-thread.command';
import { SuggestEditCommand } from './suggest-edit.command';

/** Comments and suggested edits beside a draft. */
@Resolver()
export class MarginResolver {
  constructor(
    private readonly margins: MarginQueries,
    private readonly beginning: BeginThreadCommand,
    private readonly answering: AnswerThreadCommand,
    private readonly resolving: ResolveThreadCommand,
    private readonly changing: ChangeCommentCommand,
    private readonly suggesting: SuggestEditCommand,
    private readonly accepting: AcceptSuggestionsCommand,
    private readonly dismissing: DismissSuggestionsCommand,
    private readonly reopening: ReopenSuggestionsCommand,
  ) {}

  @Policy(signedIn)
  @Query(() => DraftMargin, {
    nullable: true,
    description: 'Comments and suggestions beside the draft of a round; null for one that the caller may not read.',
  })
  draftMargin(
    @Args('roundId', { type: () => ID }) roundId: string,
    @Context() context: GraphqlContext,
  ): Promise<DraftMargin | null> {
    return this.margins.margin(callerOf(context), roundId);
  }

  @Policy(signedIn)
  @Query(() => [Mention], { description: 'What the caller was asked in comments and has not answered.' })
  mentions(@Context() context: GraphqlContext): Promise<readonly Mention[]> {
    return this.margins.mentions(callerOf(context));
  }

  @Policy(whoeverMay('draft.read'))
  @Mutation(() => DraftMarginResult, { description: 'Comments on words of a draft, frozen or not.' })
  beginThread(@Args('input') input: BeginThreadInput, @Context() context: GraphqlContext) {
    return this.#shown(this.beginning.execute(callerOf(context), input));
  }

  @Policy(whoeverMay('draft.read'))
  @Mutation(() => DraftMarginResult, { description: 'Answers in a thread.' })
  answerThread(
    @Args('threadId', { type: () => ID }) threadId: string,
    @Args('body') body: string,
    @Context() context: GraphqlContext,
  ) {
    return this.#shown(this.answering.execute(callerOf(context), { threadId, body }));
  }

  @Policy(whoeverMay('draft.read'))
  @Mutation(() => DraftMarginResult, { description: 'Resolves a thread, or opens it again.' })
  resolveThread(
    @Args('threadId', { type: () => ID }) threadId: string,
    @Args('resolved') resolved: boolean,
    @Context() context: GraphqlContext,
  ) {
    return this.#shown(this.resolving.execute(callerOf(context), { threadId, resolved }));
  }

  @Policy(whoeverMay('draft.read'))
  @Mutation(() => DraftMarginResult, { description: 'Changes the words of a comment of one’s own.' })
  changeComment(
    @Args('commentId', { type: () => ID }) commentId: string,
    @Args('body') body: string,
    @Context() context: GraphqlContext,
  ) {
    return this.#shown(this.changing.execute(callerOf(context), { commentId, body }));
  }

  @Policy(whoeverMay('draft.read'))
  @Mutation(() => DraftMarginResult, { description: 'Takes the words of a comment of one’s own away.' })
  deleteComment(@Args('commentId', { type: () => ID }) commentId: string, @Context() context: GraphqlContext) {
    return this.#shown(this.changing.execute(callerOf(context), { commentId, body: null }));
  }

  @Policy(whoeverMay('draft.read'))
  @Mutation(() => DraftMarginResult, {
    description: 'Proposes other words for a draft. Who proposed contributes to the round once it is accepted.',
  })
  suggestEdit(@Args('input') input: SuggestEditInput, @Context() context: GraphqlContext) {
    return this.#shown(this.suggesting.execute(callerOf(context), { ...input, reason: input.reason ?? null }));
  }

  @Policy(whoeverMay('draft.write'))
  @Mutation(() => DraftMarginResult, {
    description: 'Puts suggested words into the draft; those whose words have changed since stay open.',
  })
  acceptSuggestions(
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('suggestionIds', { type: () => [ID], description: AT_ONCE }) suggestionIds: string[],
    @Context() context: GraphqlContext,
  ) {
    return this.#shown(this.accepting.execute(callerOf(context), { roundId, suggestionIds }));
  }

  @Policy(whoeverMay('draft.read'))
  @Mutation(() => DraftMarginResult, {
    description: 'Withdraws suggestions of one’s own; rejects those of others, for whoever may write.',
  })
  dismissSuggestions(
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('suggestionIds', { type: () => [ID], description: AT_ONCE }) suggestionIds: string[],
    @Context() context: GraphqlContext,
  ) {
    return this.#shown(this.dismissing.execute(callerOf(context), { roundId, suggestionIds }));
  }

  @Policy(whoeverMay('draft.write'))
  @Mutation(() => DraftMarginResult, {
    description:
      'Opens suggestions again that were accepted or rejected. What accepted ones took out of the draft comes back; those whose words were changed since stay accepted.',
  })
  reopenSuggestions(
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('suggestionIds', { type: () => [ID], description: AT_ONCE }) suggestionIds: string[],
    @Context() context: GraphqlContext,
  ) {
    return this.#shown(this.reopening.execute(callerOf(context), { roundId, suggestionIds }));
  }

  #shown(changed: Promise<Result<string>>) {
    return answer(changed, (roundId) => this.margins.shown(roundId));
  }
}
