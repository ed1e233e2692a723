import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  NEED_STATES,
  TRIGGERS,
  type FreshnessState as State,
  type Instant,
  type NeedState as DomainNeedState,
  type PlainDate,
  type PublicState as DomainState,
  type Stage as DomainStage,
  type Trigger,
} from '@recheck/domain';
import { MaxLength } from 'class-validator';
import { Person } from '../people/people.module';
import { enumType } from '../platform/graphql/enum-type';
import { DateScalar, DateTimeScalar, DurationScalar } from '../platform/graphql/scalars';
import { AvailableCheckAction, Freshness, NewsroomFreshness, PublicState, Stage } from '../workflow/workflow.module';

export const NeedTrigger = enumType('NeedTrigger', TRIGGERS, 'What made a refresh needed.');
export const NeedState = enumType('NeedState', NEED_STATES, 'What became of a refresh need.');

@ObjectType({ description: 'How far a published check can be relied on today.' })
export class FreshnessState {
  @Field(() => Freshness) state: State;
  @Field(() => DateScalar, { nullable: true }) since: PlainDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which the answer counts as fresh.' })
  freshUntil: PlainDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'Newsroom-local day; null when not recorded.' })
  checkedAt: PlainDate | null;
  @Field(() => [String], { description: 'Sentences, most important first.' }) reasons: readonly string[];
}

@ObjectType({ description: 'One reason why a published check may be outdated.' })
export class RefreshNeed {
  @Field(() => ID) id: string;
  @Field(() => NeedTrigger) trigger: Trigger;
  @Field(() => NeedState) state: DomainNeedState;
  @Field() sentence: string;
  @Field(() => DateTimeScalar) raisedAt: Instant;
  @Field(() => Person, { nullable: true }) raisedBy: Person | null;
  @Field(() => DateTimeScalar, { nullable: true }) confirmedAt: Instant | null;
  @Field(() => Person, { nullable: true }) confirmedBy: Person | null;
  @Field(() => DateTimeScalar, { nullable: true }) closedAt: Instant | null;
  @Field(() => String, { nullable: true }) closeReason: string | null;
  @Field(() => Int) version: number;
}

@ObjectType({ description: 'A day on which something that the check rests on is expected to change.' })
export class WatchDate {
  @Field(() => ID) id: string;
  @Field(() => DateScalar) on: PlainDate;
  @Field() expectation: string;
}

@ObjectType({ description: 'How soon a check grows old, and what is watched for it.' })
export class RefreshSettings {
  @Field(() => DurationScalar, { nullable: true, description: "In force: the check's own period, else the desk's." })
  period: string | null;
  @Field(() => DurationScalar, { nullable: true }) ownPeriod: string | null;
  @Field(() => [WatchDate]) watchDates: readonly WatchDate[];
}

@ObjectType({ description: 'A check that another one bears on.' })
export class RelatedCheck {
  @Field(() => ID) id: string;
  @Field() question: string;
  @Field(() => PublicState) publicState: DomainState;
}

@ObjectType({ description: 'A published check that is due, with every reason.' })
export class RefreshRow {
  @Field(() => ID) factCheckId: string;
  @Field() slug: string;
  @Field() question: string;
  @Field() deskName: string;
  @Field(() => Freshness) freshness: State;
  @Field(() => DateScalar, { nullable: true }) checkedAt: PlainDate | null;
  @Field(() => DateScalar, { nullable: true }) freshUntil: PlainDate | null;
  @Field(() => String, { nullable: true }) verdict: string | null;
  @Field(() => [RefreshNeed], { description: 'Open and in a round, oldest first.' }) needs: readonly RefreshNeed[];
  @Field(() => [String], { description: 'Sentences where no need is stored, e.g. no checked date.' })
  reasons: readonly string[];
  @Field(() => ID, { nullable: true }) openRoundId: string | null;
  @Field(() => Stage, { nullable: true }) openRoundStage: DomainStage | null;
  @Field(() => Int) citationCount: number;
  @Field(() => [AvailableCheckAction]) availableActions: readonly AvailableCheckAction[];
}

@ObjectType({ description: 'One page of the refresh queue.' })
export class RefreshPage {
  @Field(() => [RefreshRow]) rows: readonly RefreshRow[];
  @Field(() => String, { nullable: true }) next: string | null;
  @Field(() => NewsroomFreshness) freshness: NewsroomFreshness;
}

@InputType()
export class RefreshFilter {
  @Field(() => ID, { nullable: true }) deskId?: string | null;
  @Field(() => Freshness, { nullable: true }) freshness?: State | null;
  @Field(() => NeedTrigger, { nullable: true }) trigger?: Trigger | null;
}

@InputType()
export class PlanRefreshInput {
  @Field(() => ID) factCheckId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => DurationScalar, { nullable: true, description: "Null follows the desk's period." })
  period?: string | null;
}

@InputType()
export class WatchDateInput {
  @Field(() => ID) factCheckId: string;
  @Field(() => DateScalar) on: PlainDate;
  @Field({ description: 'What is expected, as readers will be told.' }) @MaxLength(300) expectation: string;
}

@InputType()
export class RequestRefreshInput {
  @Field(() => ID) factCheckId: string;
  @Field({ description: 'Readers will see it.' }) @MaxLength(1000) reason: string;
}

@InputType()
export class DismissNeedInput {
  @Field(() => ID) needId: string;
  @Field(() => Int) expectedVersion: number;
  @Field() @MaxLength(1000) reason: string;
  @Field(() => DateScalar, { nullable: true, description: 'For AGE: the next due date.' }) nextDueOn?: PlainDate | null;
}

@InputType()
export class ConfirmNeedInput {
  @Field(() => ID) needId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => String, { nullable: true }) note?: string | null;
}
