import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LedgerAction } from '@recheck/domain';
import { DateTimeScalar } from '../platform/graphql/scalars';

@ObjectType({ description: 'One act, as history tells it.' })
export class HistoryEntry {
  @Field(() => ID, { description: 'Its number in the ledger.' }) seq: string;
  @Field(() => DateTimeScalar) at: string;
  @Field(() => String, {
    description: 'What was done, past tense, chapter first, e.g. `workflow.roundApproved`; for programs.',
  })
  action: LedgerAction;
  @Field({ description: 'The person, or the part of the system, that acted.' }) actor: string;
  @Field(() => Int, { nullable: true, description: 'Null for what belongs to no round.' }) roundNumber: number | null;
  @Field() sentence: string;
}

@ObjectType({ description: 'A part of a history, newest first.' })
export class HistoryPage {
  @Field(() => [HistoryEntry]) rows: readonly HistoryEntry[];
  @Field(() => String, { nullable: true, description: 'Give it as `after` for the next page; null at the end.' })
  next: string | null;
}
