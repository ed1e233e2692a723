import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Role, ScaleAnswers, ScaleValue as DomainScaleValue } from '@recheck/domain';
import { enumType } from '../platform/graphql/enum-type';
import { resultUnion } from '../platform/graphql/refusal.types';
import { DurationScalar } from '../platform/graphql/scalars';
import { Person, RoleEnum } from './person.types';

/** What a rating scale answers, as the schema's enum. */
export const ScaleAnswersEnum = enumType(
  'ScaleAnswers',
  ['CLAIM', 'QUESTION'] as const satisfies readonly ScaleAnswers[],
  'Whether the verdict is on a statement, or answers an open question.',
);

@ObjectType({ description: 'One verdict that can be given, and what has to be shown for it.' })
export class ScaleValue implements DomainScaleValue {
  @Field(() => ID) value: string;
  @Field() label: string;
  @Field() definition: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Place on the line from least to most true; null outside the line.',
  })
  place: number | null;
}

@ObjectType({ description: 'The verdicts of a desk, at one version. Published verdicts keep theirs.' })
export class RatingScale {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field() name: string;
  @Field(() => ScaleAnswersEnum) answers: ScaleAnswers;
  @Field(() => [ScaleValue]) values: readonly ScaleValue[];
}

@ObjectType({ description: 'Somebody with a role in a desk.' })
export class DeskMember {
  @Field(() => Person) person: Person;
  @Field(() => [RoleEnum]) roles: readonly Role[];
}

@ObjectType({ description: 'A group with a topic, its members, rating scales, refresh policy and rules.' })
export class Desk {
  @Field(() => ID) id: string;
  @Field({ description: 'For addresses and imports.' }) slug: string;
  @Field() name: string;
  @Field({ description: 'BCP 47.' }) language: string;
  @Field(() => DurationScalar, {
    nullable: true,
    description: 'How long a check stays fresh, unless it says otherwise.',
  })
  refreshPeriod: string | null;
  @Field() watchSources: boolean;
  @Field({ description: 'Whether one person who is no contributor may both review the sources and approve.' })
  reviewerMayApprove: boolean;
  @Field(() => [DeskMember], { description: 'Without people who are suspended.' }) members: readonly DeskMember[];
  @Field(() => [RatingScale], { description: 'Each at its newest version.' }) scales: readonly RatingScale[];
}

@InputType({ description: 'A desk’s name and rules, whole: what is left out is taken away.' })
export class ChangeDeskSettingsInput {
  @Field(() => ID) deskId: string;
  @Field() name: string;
  @Field(() => DurationScalar, { nullable: true, description: 'Left out: the desk has no policy.' }) refreshPeriod?:
    string | null;
  @Field() reviewerMayApprove: boolean;
}

export const DeskResult = resultUnion('DeskResult', Desk);
