import { Field, ObjectType } from '@nestjs/graphql';
import { COPY_HINTS, type CopyHintReason as DomainReason, type SourceKind as DomainKind } from '@recheck/domain';
import { enumType } from '../platform/graphql/enum-type';
import { SourceKind } from './source.types';

export const CopyHintReason = enumType('CopyHintReason', COPY_HINTS, 'Why a work seems to be a copy of another one.');

@ObjectType({ description: 'A hint that a work is a copy, with what it tells of the original.' })
export class CopyHint {
  @Field(() => CopyHintReason) reason: DomainReason;
  @Field() sentence: string;
  @Field(() => String, { nullable: true, description: 'Who published the original.' }) publisher: string | null;
  @Field(() => String, { nullable: true, description: 'http or https address of the original.' })
  address: string | null;
}

@ObjectType({ description: 'Where a source seems to come from, by rule: from its address and its newest snapshot.' })
export class Provenance {
  @Field(() => SourceKind, { nullable: true, description: 'Only a person confirms a kind.' })
  suggestedKind: DomainKind | null;
  @Field(() => String, { nullable: true, description: 'The suggestion and why, in words.' }) suggestion: string | null;
  @Field(() => [CopyHint], { description: 'The surest first.' }) hints: readonly CopyHint[];
}
