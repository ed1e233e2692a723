import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { SUGGESTION_STATES, type Instant } from '@recheck/domain';
import { Person } from '../../people/people.module';
import { enumType } from '../../platform/graphql/enum-type';
import { resultUnion } from '../../platform/graphql/refusal.types';
import { DateTimeScalar } from '../../platform/graphql/scalars';

export const SuggestionState = enumType('SuggestionState', SUGGESTION_STATES, 'What became of a suggested edit.');
export type SuggestionState = keyof typeof SuggestionState;

const POSITION = 'A relative position of the shared document, in base64.';

@ObjectType({ description: 'Words of a draft that something is about. It stays at them through edits.' })
export class Anchor {
  @Field({ description: POSITION }) start: string;
  @Field({ description: POSITION }) end: string;
  @Field({ description: 'The words as they were; empty for an insertion.' }) words: string;
  @Field({ description: 'What stood before them.' }) prefix: string;
  @Field({ description: 'What stood after them.' }) suffix: string;
}

@InputType({ description: 'Words of a draft that something is about.' })
export class AnchorInput {
  @Field({ description: POSITION }) start: string;
  @Field({ description: POSITION }) end: string;
  @Field() words: string;
  @Field() prefix: string;
  @Field() suffix: string;
}

@ObjectType({ description: 'What one person said in a thread.' })
export class Comment {
  @Field(() => ID) id: string;
  @Field(() => Person) person: Person;
  @Field(() => String, { nullable: true, description: 'Null once it was deleted.' }) body: string | null;
  @Field(() => DateTimeScalar) writtenAt: Instant;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null unless its words were changed.' })
  changedAt: Instant | null;
}

@ObjectType({ description: 'A conversation about words of a draft.' })
export class CommentThread {
  @Field(() => ID) id: string;
  @Field(() => Anchor) anchor: Anchor;
  @Field(() => DateTimeScalar) begunAt: Instant;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null while it is open.' }) resolvedAt: Instant | null;
  @Field(() => Person, { nullable: true, description: 'Null while it is open.' }) resolvedBy: Person | null;
  @Field(() => [Comment], { description: 'Oldest first.' }) comments: readonly Comment[];
}

@ObjectType({ description: 'Other words that somebody proposes for a draft.' })
export class Suggestion {
  @Field(() => ID) id: string;
  @Field(() => Anchor) anchor: Anchor;
  @Field({ description: 'What is to stand in the place of the words; empty to delete them.' }) replacement: string;
  @Field(() => String, { nullable: true, description: 'Null where none was given.' }) reason: string | null;
  @Field(() => Person) person: Person;
  @Field({ description: 'Whether this person contributes to the round already, without its being accepted.' })
  contributes: boolean;
  @Field(() => DateTimeScalar) suggestedAt: Instant;
  @Field(() => SuggestionState) state: SuggestionState;
  @Field(() => Person, { nullable: true, description: 'Null while it is open.' }) settledBy: Person | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null while it is open.' }) settledAt: Instant | null;
}

@ObjectType({ description: 'What stands beside a draft. No part of it is ever published or approved.' })
export class DraftMargin {
  @Field(() => ID) roundId: string;
  @Field(() => [CommentThread], { description: 'Oldest first.' }) threads: readonly CommentThread[];
  @Field(() => [Suggestion], { description: 'Oldest first.' }) suggestions: readonly Suggestion[];
  @Field(() => [Person], { description: 'Who can be mentioned: the people of the desk.' }) people: readonly Person[];
}

@ObjectType({ description: 'A comment that asks the caller something and that they have not answered.' })
export class Mention {
  @Field(() => ID) threadId: string;
  @Field(() => ID) roundId: string;
  @Field(() => ID) factCheckId: string;
  @Field() question: string;
  @Field({ description: 'The words of the draft that it is about.' }) words: string;
  @Field() body: string;
  @Field(() => Person) person: Person;
  @Field(() => DateTimeScalar) writtenAt: Instant;
}

@InputType({ description: 'A comment on words of a draft.' })
export class BeginThreadInput {
  @Field(() => ID) roundId: string;
  @Field(() => AnchorInput) anchor: AnchorInput;
  @Field() body: string;
}

@InputType({ description: 'Other words for a draft.' })
export class SuggestEditInput {
  @Field(() => ID) roundId: string;
  @Field(() => AnchorInput) anchor: AnchorInput;
  @Field({ description: 'Empty to delete the words.' }) replacement: string;
  @Field(() => String, { nullable: true, description: 'May be left out.' }) reason?: string | null;
}

export const DraftMarginResult = resultUnion('DraftMarginResult', DraftMargin);
