import { Field, ID, ObjectType } from '@nestjs/graphql';
import type {
  CheckAction as DomainAction,
  Instant,
  Outcome,
  PublicState as DomainState,
  Refusal,
  RoundKind as DomainKind,
  Stage as DomainStage,
} from '@recheck/domain';
import { Desk } from '../people/people.module';
import { RefusalType, resultUnion } from '../platform/graphql/refusal.types';
import { DateTimeScalar } from '../platform/graphql/scalars';
import type { Priority as PriorityWord } from './fact-check.row';
import { CheckAction, Priority, PublicState, RoundKind, RoundOutcome, Stage } from './lifecycle.types';
import { Round } from './round.types';

@ObjectType({ description: 'A round in a list of a check’s rounds.' })
export class RoundSummary {
  @Field(() => ID) id: string;
  @Field() number: number;
  @Field(() => RoundKind) kind: DomainKind;
  @Field(() => Stage) stage: DomainStage;
  @Field(() => RoundOutcome, { nullable: true, description: 'Null while it is open.' }) outcome: Outcome | null;
  @Field(() => DateTimeScalar) openedAt: Instant;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null while it is open.' }) endedAt: Instant | null;
  @Field(() => String, { nullable: true, description: 'Null while it is open, and where none was given.' }) endReason:
    string | null;
}

@ObjectType({ description: 'An action on the whole check: available to this person now, or why not.' })
export class AvailableCheckAction {
  @Field(() => CheckAction) action: DomainAction;
  @Field() available: boolean;
  @Field(() => RefusalType, { nullable: true, description: 'Why it is not available; null when it is.' })
  refusal: Refusal | null;
}

@ObjectType({
  description:
    'One question answered with evidence. Its public side and its freshness are added by the later chapters.',
})
export class FactCheck {
  /** What later chapters show of the check: facts by the name of their `CheckPart`. */
  readonly parts: Readonly<Record<string, unknown>>;
  @Field(() => ID) id: string;
  @Field({ description: 'Its address on the public site; fixed once it was published.' }) slug: string;
  @Field(() => Desk) desk: Desk;
  @Field() language: string;
  @Field(() => [String]) topics: readonly string[];
  @Field(() => Priority) priority: PriorityWord;
  @Field(() => PublicState) publicState: DomainState;
  @Field({ description: 'Give it as `expectedVersion`.' }) version: number;
  @Field() question: string;
  @Field(() => Round, { nullable: true, description: 'Its working side; null when no round is open.' })
  openRound: Round | null;
  @Field(() => [RoundSummary]) rounds: readonly RoundSummary[];
}

export const FactCheckResult = resultUnion('FactCheckResult', FactCheck);
