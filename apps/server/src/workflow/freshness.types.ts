import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { FRESHNESS_STATES, type PlainDate } from '@recheck/domain';
import { enumType } from '../platform/graphql/enum-type';
import { DateScalar } from '../platform/graphql/scalars';

export const Freshness = enumType(
  'Freshness',
  FRESHNESS_STATES,
  'Whether a published check is within its refresh policy.',
);

@ObjectType({ description: 'How many published checks are within their policy.' })
export class NewsroomFreshness {
  @Field(() => DateScalar, { description: 'Newsroom-local day.' }) computedOn: PlainDate;
  @Field(() => Int) live: number;
  @Field(() => Int) fresh: number;
  @Field(() => Int) dueSoon: number;
  @Field(() => Int) due: number;
  @Field(() => Int) outdated: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Share of live checks within their policy, 0 to 1; null without live checks.',
  })
  withinPolicy: number | null;
}
