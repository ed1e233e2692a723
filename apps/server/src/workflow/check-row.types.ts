import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type {
  FreshnessState,
  Instant,
  PlainDate,
  PublicState as DomainState,
  RoundKind as DomainKind,
  Stage as DomainStage,
} from '@recheck/domain';
import { Person } from '../people/people.module';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars';
import type { Priority as PriorityWord } from './fact-check.row';
import { Freshness } from './freshness.types';
import { CheckOrder, Priority, PublicState, RoundKind, Stage } from './lifecycle.types';

@ObjectType({ description: 'One line of a list of checks.' })
export class CheckRow {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() question: string;
  @Field() deskName: string;
  @Field(() => [String]) topics: readonly string[];
  @Field(() => Priority) priority: PriorityWord;
  @Field(() => PublicState) publicState: DomainState;
  @Field(() => DateTimeScalar) createdAt: Instant;
  @Field(() => Stage, { nullable: true, description: 'Of the open round; null without one.' })
  stage: DomainStage | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the open round came into its stage; null without one.',
  })
  stageSince: Instant | null;
  @Field(() => RoundKind, { nullable: true, description: 'Of the open round; null without one.' })
  roundKind: DomainKind | null;
  @Field(() => Person, {
    nullable: true,
    description: 'Who has the stage that the open round is in; null: nobody, or no open round.',
  })
  assignee: Person | null;
  @Field(() => DateScalar, { nullable: true, description: 'Of the stage that the open round is in.' })
  dueOn: PlainDate | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of the newest edition, newsroom-local; null when not recorded or never published.',
  })
  checkedAt: PlainDate | null;
  @Field(() => Freshness, { nullable: true, description: 'Null for a check that is not live.' })
  freshness: FreshnessState | null;
  @Field(() => String, { nullable: true, description: 'The word that readers see, else the one that is proposed.' })
  verdict: string | null;
}

@ObjectType({ description: 'One page of the list of all checks.' })
export class CheckPage {
  @Field(() => [CheckRow]) rows: readonly CheckRow[];
  @Field(() => String, { nullable: true, description: 'Give it as `after` for the next page; null at the end.' })
  next: string | null;
}

@InputType({ description: 'Which checks to list: those for which all that is given holds.' })
export class CheckFilter {
  @Field(() => String, { nullable: true, description: 'Beginnings of words of the question.' }) text?: string | null;
  @Field(() => ID, { nullable: true, description: 'Checks of one desk.' }) deskId?: string | null;
  @Field(() => String, { nullable: true, description: 'Checks that are filed under it.' }) topic?: string | null;
  @Field(() => Stage, { nullable: true, description: 'Checks whose open round is in it.' }) stage?: DomainStage | null;
  @Field(() => PublicState, { nullable: true, description: 'What readers see of the check.' })
  publicState?: DomainState | null;
  @Field(() => Freshness, { nullable: true, description: 'Live checks that are so today.' })
  freshness?: FreshnessState | null;
  @Field(() => ID, { nullable: true, description: 'Who has the stage that the open round is in.' })
  assigneeId?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Open rounds that the caller contributes to or has a stage of.',
  })
  mine?: boolean | null;
  @Field(() => CheckOrder, {
    nullable: true,
    description:
      'NEWEST unless said. DUE: checks with an open round, by the due date of its stage, those without last.',
  })
  order?: CheckOrder | null;
}
