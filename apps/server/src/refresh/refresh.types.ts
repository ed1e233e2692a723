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
  @Field(() => DateScalar, { nullable: true, description: 'Since when it is so; null where no day says.' })
  since: PlainDate | null;
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
  @Field({ description: 'What made it needed, in words.' }) sentence: string;
  @Field(() => DateTimeScalar) raisedAt: Instant;
  @Field(() => Person, { nullable: true, description: 'Null where the system raised it.' }) raisedBy: Person | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null until somebody looked and said that it matters.' })
  confirmedAt: Instant | null;
  @Field(() => Person, { nullable: true, description: 'Null until somebody looked and said that it matters.' })
  confirmedBy: Person | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null while it stands.' }) closedAt: Instant | null;
  @Field(() => String, { nullable: true, description: 'Null unless somebody closed it with one.' }) closeReason:
    string | null;
  @Field(() => Int, { description: 'Give it as `expectedVersion`.' }) version: number;
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
  @Field(() => DurationScalar, { nullable: true, description: 'Null: the check follows its desk.' }) ownPeriod:
    string | null;
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
  @Field(() => DateScalar, { nullable: true, description: 'Newsroom-local day; null when not recorded.' })
  checkedAt: PlainDate | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which the answer counted as fresh; null where no period runs.',
  })
  freshUntil: PlainDate | null;
  @Field(() => String, { nullable: true, description: 'As readers see it; null for an imported check without one.' })
  verdict: string | null;
  @Field(() => [RefreshNeed], { description: 'Open and in a round, oldest first.' }) needs: readonly RefreshNeed[];
  @Field(() => [String], { description: 'Sentences where no need is stored, e.g. no checked date.' })
  reasons: readonly string[];
  @Field(() => ID, { nullable: true, description: 'Null when no round is open.' }) openRoundId: string | null;
  @Field(() => Stage, { nullable: true, description: 'Null when no round is open.' })
  openRoundStage: DomainStage | null;
  @Field(() => Int) citationCount: number;
  @Field(() => [AvailableCheckAction]) availableActions: readonly AvailableCheckAction[];
}

@ObjectType({ description: 'One page of the refresh queue.' })
export class RefreshPage {
  @Field(() => [RefreshRow]) rows: readonly RefreshRow[];
  @Field(() => String, { nullable: true, description: 'Give it as `after` for the next page; null at the end.' }) next:
    string | null;
  @Field(() => NewsroomFreshness) freshness: NewsroomFreshness;
}

@InputType({ description: 'Which due checks to list: those for which all that is given holds.' })
export class RefreshFilter {
  @Field(() => ID, { nullable: true, description: 'Checks of one desk.' }) deskId?: string | null;
  @Field(() => Freshness, { nullable: true, description: 'Checks that are so today.' }) freshness?: State | null;
  @Field(() => NeedTrigger, { nullable: true, description: 'Checks with a need of the kind, open or in a round.' })
  trigger?: Trigger | null;
}

@InputType({ description: 'How long one check stays fresh.' })
export class PlanRefreshInput {
  @Field(() => ID) factCheckId: string;
  @Field(() => Int, { description: 'Of the check.' }) expectedVersion: number;
  @Field(() => DurationScalar, { nullable: true, description: "Null follows the desk's period." })
  period?: string | null;
}

@InputType({ description: 'A day to watch.' })
export class AddWatchDateInput {
  @Field(() => ID) factCheckId: string;
  @Field(() => DateScalar) on: PlainDate;
  @Field({ description: 'What is expected, as readers will be told.' }) @MaxLength(300) expectation: string;
}

@InputType({ description: 'A published check that needs another look, and why.' })
export class RequestRefreshInput {
  @Field(() => ID) factCheckId: string;
  @Field({ description: 'Readers will see it.' }) @MaxLength(1000) reason: string;
}

@InputType({ description: 'A need that does not matter, as the person saw it.' })
export class DismissNeedInput {
  @Field(() => ID) needId: string;
  @Field(() => Int, { description: 'Of the need.' }) expectedVersion: number;
  @Field() @MaxLength(1000) reason: string;
  @Field(() => DateScalar, { nullable: true, description: 'For AGE: the next due date.' }) nextDueOn?: PlainDate | null;
}

@InputType({ description: 'A need that matters, as the person saw it.' })
export class ConfirmNeedInput {
  @Field(() => ID) needId: string;
  @Field(() => Int, { description: 'Of the need.' }) expectedVersion: number;
  @Field(() => String, { nullable: true, description: 'Why it matters; kept in the history.' }) note?: string | null;
}
