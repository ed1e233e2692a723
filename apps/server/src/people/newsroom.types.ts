import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../platform/graphql/refusal.types';
import { DateScalar } from '../platform/graphql/scalars';

@ObjectType({ description: 'One thing that has to be there before a check can go the whole way.' })
export class SetUpPoint {
  @Field({ description: 'For programs.' }) code: string;
  @Field() done: boolean;
  @Field() sentence: string;
}

@ObjectType({ description: 'The newsroom as a whole.' })
export class Newsroom {
  @Field() name: string;
  @Field({ description: 'An invented newsroom to try things out: everybody knows its passwords.' })
  demonstration: boolean;
  @Field({ description: 'IANA name.' }) timeZone: string;
  @Field(() => DateScalar, { description: "Today in the newsroom's time zone." }) today: string;
  @Field(() => String, { nullable: true, description: 'Asks readers for support, below every check; null: no appeal.' })
  appeal: string | null;
  @Field(() => String, { nullable: true, description: 'Stands below every check; null: no disclaimer.' }) disclaimer:
    string | null;
  @Field(() => [SetUpPoint], {
    description: 'Open points of the set-up, e.g. that four eyes need two people. Told to administrators.',
  })
  setUp: readonly SetUpPoint[];
}

@InputType({ description: 'What the newsroom says of itself, whole: what is left out is taken away.' })
export class ChangeNewsroomSettingsInput {
  @Field() name: string;
  @Field({ description: 'IANA name.' }) timeZone: string;
  @Field(() => String, {
    nullable: true,
    description: 'Asks readers for support, below every check; left out: no appeal.',
  })
  appeal?: string | null;
  @Field(() => String, { nullable: true, description: 'Stands below every check; left out: no disclaimer.' })
  disclaimer?: string | null;
}

export const NewsroomResult = resultUnion('NewsroomResult', Newsroom);
