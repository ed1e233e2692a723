import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PASSAGE_FATES, type Instant, type PassageFate as DomainFate } from '@recheck/domain';
import { enumType } from '../platform/graphql/enum-type';
import { resultUnion } from '../platform/graphql/refusal.types';
import { DateTimeScalar } from '../platform/graphql/scalars';

export const PassageFate = enumType(
  'PassageFate',
  PASSAGE_FATES,
  'What became of a passage: its words beside the same neighbours, beside others, reworded, or gone.',
);

@ObjectType({ description: 'Quoted words inside a snapshot, with the words around them (W3C TextQuoteSelector).' })
export class Passage {
  @Field(() => ID) id: string;
  @Field(() => ID) snapshotId: string;
  @Field() quotation: string;
  @Field({ description: 'The words right before it, at most 64 UTF-16 units.' }) prefix: string;
  @Field({ description: 'The words right after it, at most 64 UTF-16 units.' }) suffix: string;
  @Field(() => Int, { description: 'Where it begins in the text of its snapshot, in UTF-16 units.' }) startsAt: number;
  @Field(() => Int, { description: 'Where it ends there: right behind its last unit.' }) endsAt: number;
  @Field(() => DateTimeScalar) snapshotTakenAt: Instant;
}

@ObjectType({ description: 'Where a passage of a source stands in one snapshot, and what became of it there.' })
export class PlacedPassage {
  @Field(() => Passage) passage: Passage;
  @Field(() => PassageFate) fate: DomainFate;
  @Field(() => Int, { nullable: true, description: 'In UTF-16 units of the text; null when it is gone.' })
  startsAt: number | null;
  @Field(() => Int, { nullable: true, description: 'Right behind its last unit; null when it is gone.' }) endsAt:
    number | null;
  @Field(() => Float, { description: 'How much of its wording is left, from 0 to 1.' }) likeness: number;
}

@InputType({ description: 'Words as somebody selected them in the text of a snapshot.' })
export class ChoosePassageInput {
  @Field(() => ID) snapshotId: string;
  @Field(() => Int, { description: 'In UTF-16 units of the text.' }) startsAt: number;
  @Field(() => Int, { description: 'Right behind the last unit.' }) endsAt: number;
  @Field({ description: 'The words that the person saw there.' }) quotation: string;
}

export const PassageResult = resultUnion('PassageResult', Passage);
