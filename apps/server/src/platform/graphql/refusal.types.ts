import type { Type } from '@nestjs/common';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { REFUSALS, type Refusal, type Result } from '@recheck/domain';
import { enumType } from './enum-type';

export const RefusalKind = enumType(
  'RefusalKind',
  ['INPUT', 'MAY_NOT', 'MOVED', 'NOT_NOW'],
  'You may not; not now; somebody was faster; what was sent cannot be used.',
);
export type RefusalKind = keyof typeof RefusalKind;

/** The schema's `Refusal`. Its values are the domain's refusals themselves; `wordRefusals` says them. */
@ObjectType('Refusal', { description: 'Why something was refused, in words for a person.' })
export class RefusalType {
  @Field({ description: 'A short fact in camel case, e.g. `contentMoved`; for programs.' }) code: string;
  @Field(() => RefusalKind) kind: RefusalKind;
  @Field(() => [String], { description: 'Ids of what blocks: citations, sources or people.' }) places: string[];
  @Field() sentence: string;
}

@ObjectType({ description: 'It was done; there is nothing more to tell.' })
export class Done {
  @Field() done: boolean;
}

/** Whether an answer is a refusal. */
export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'code' in answer && String(answer.code) in REFUSALS;

/** The union of a mutation's answer: the changed thing, or the refusal. Name it `<Thing>Result`. */
export const resultUnion = <Thing extends object>(name: string, thing: Type<Thing>): Thing | RefusalType =>
  createUnionType({
    name,
    types: () => [thing, RefusalType] as const,
    resolveType: (answer) => (isRefusal(answer) ? RefusalType : thing),
  }) as unknown as Thing | RefusalType;

export const DoneResult = resultUnion('DoneResult', Done);

/** What a mutation answers: the value in the shape of its type, or the refusal as it is. */
export const answer = async <Value, Shown>(
  result: Promise<Result<Value>> | Result<Value>,
  show: (value: Value) => Promise<Shown> | Shown,
): Promise<Shown | Refusal> => {
  const settled = await result;
  return settled.ok ? show(settled.value) : settled.refusal;
};
