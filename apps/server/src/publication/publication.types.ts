import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ChangeNote as Note, Instant, PlainDate } from '@recheck/domain';
import { Person } from '../people/people.module';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars';
import { ChangeNote } from '../workflow/workflow.module';

@ObjectType({ description: 'One published version of a check; never changed once written.' })
export class EditionSummary {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field(() => DateScalar, { nullable: true, description: 'Newsroom-local day; null when not recorded.' })
  checkedAt: PlainDate | null;
  @Field(() => DateTimeScalar) publishedAt: Instant;
  @Field(() => ChangeNote) changeNote: Note;
  @Field(() => String, {
    nullable: true,
    description: 'What changed, as readers are told; null where the note says it all.',
  })
  changeText: string | null;
  @Field(() => Person) publishedBy: Person;
  @Field({ description: 'Address on the public site, from the root.' }) path: string;
}

@ObjectType({ description: 'A proposal to withdraw a published check, waiting for a second person.' })
export class Withdrawal {
  @Field(() => ID) id: string;
  @Field() reason: string;
  @Field(() => Person) proposedBy: Person;
  @Field(() => DateTimeScalar) proposedAt: Instant;
}

@ObjectType({ description: 'The other of two checks of which one was merged into the other.' })
export class MergedCheck {
  @Field(() => ID) id: string;
  @Field() question: string;
  @Field() slug: string;
  @Field(() => DateTimeScalar) mergedAt: Instant;
}

@InputType({ description: 'A published check that is to be withdrawn, and why.' })
export class ProposeWithdrawalInput {
  @Field(() => ID) factCheckId: string;
  @Field({ description: 'Readers will see it.' }) reason: string;
}
