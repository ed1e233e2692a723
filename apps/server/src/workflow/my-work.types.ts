import { Field, ID, ObjectType } from '@nestjs/graphql';
import type {
  FreshnessState,
  Instant,
  PlainDate,
  RoundKind as DomainKind,
  Stage as DomainStage,
} from '@recheck/domain';
import { Person } from '../people/people.module';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars';
import type { Priority as PriorityWord } from './fact-check.row';
import { Freshness, NewsroomFreshness } from './freshness.types';
import { Priority, RoundKind, Stage, WorkGroup, WorkVerb } from './lifecycle.types';

@ObjectType({ description: 'One thing to do, with the reason why it is here.' })
export class WorkItem {
  @Field(() => WorkVerb) verb: WorkVerb;
  @Field(() => WorkGroup) group: WorkGroup;
  @Field({ description: 'Verb and amount: Review 5 of 12 citations.' }) title: string;
  @Field({ description: 'Why it is here, in one sentence, with the person who waits.' }) why: string;
  @Field(() => ID) factCheckId: string;
  @Field(() => ID) roundId: string;
  @Field() slug: string;
  @Field() question: string;
  @Field() deskName: string;
  @Field(() => Stage) stage: DomainStage;
  @Field(() => RoundKind) roundKind: DomainKind;
  @Field(() => Priority) priority: PriorityWord;
  @Field(() => Freshness, { nullable: true, description: 'Of the published check; null unless it is live.' })
  freshness: FreshnessState | null;
  @Field(() => DateScalar, { nullable: true, description: 'Newsroom-local day; null: no date.' })
  dueOn: PlainDate | null;
  @Field(() => DateTimeScalar) since: Instant;
}

@ObjectType({ description: 'A round of mine that waits for somebody else.' })
export class WaitingItem {
  @Field(() => ID) factCheckId: string;
  @Field(() => ID) roundId: string;
  @Field() question: string;
  @Field(() => Stage) stage: DomainStage;
  @Field(() => DateTimeScalar) since: Instant;
  @Field(() => Person, { nullable: true, description: 'Who has the stage; null: nobody yet.' }) person: Person | null;
}

@ObjectType({ description: 'What waits for this person, by due date, and what they wait for.' })
export class MyWork {
  @Field(() => DateScalar) today: PlainDate;
  @Field(() => [WorkItem]) items: readonly WorkItem[];
  @Field(() => [WorkItem], { description: 'What nobody has and this person may take, longest waiting first.' })
  free: readonly WorkItem[];
  @Field(() => [WaitingItem]) waitingFor: readonly WaitingItem[];
  @Field(() => NewsroomFreshness) freshness: NewsroomFreshness;
}
