import { Field, Float, ObjectType } from '@nestjs/graphql';
import { CheckRow } from './check-row.types';

@ObjectType({ description: 'A check that asks much the same as a question.' })
export class SimilarCheck {
  @Field(() => CheckRow) check: CheckRow;
  @Field(() => Float, { description: 'From 0 (nothing in common) to 1 (the same words in the same order).' })
  likeness: number;
}
