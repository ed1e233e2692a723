import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { SOURCE_KINDS, type PlainDate, type SourceKind as DomainKind } from '@recheck/domain';
import { enumType } from '../platform/graphql/enum-type';
import { resultUnion } from '../platform/graphql/refusal.types';
import { DateScalar } from '../platform/graphql/scalars';

export const SourceKind = enumType('SourceKind', SOURCE_KINDS, 'What kind of source it is.');

@ObjectType({ description: 'What a round says about one source.' })
export class Source {
  @Field(() => ID) id: string;
  @Field(() => Number, {
    nullable: true,
    description: 'Derived from first appearance in the draft or revision; null when not cited.',
  })
  number: number | null;
  @Field() citationCount: number;
  @Field() identified: boolean;
  @Field(() => SourceKind, { nullable: true }) kind: DomainKind | null;
  @Field() kindConfirmed: boolean;
  @Field(() => String, { nullable: true }) title: string | null;
  @Field(() => String, { nullable: true }) publisher: string | null;
  @Field(() => [String]) authors: readonly string[];
  @Field(() => DateScalar, { nullable: true }) publishedOn: PlainDate | null;
  @Field(() => String, { nullable: true }) address: string | null;
  @Field(() => String, { nullable: true }) reference: string | null;
  @Field(() => ID, { nullable: true }) republishes: string | null;
  @Field(() => Number, { nullable: true }) importedNumber: number | null;
  @Field() version: number;
  @Field(() => [String]) warnings: readonly string[];
}

/** What a writer says about a source. Empty texts count as not given. */
@InputType()
export class SourceInput {
  @Field(() => SourceKind, { nullable: true }) kind?: DomainKind | null;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String, { nullable: true }) publisher?: string | null;
  @Field(() => [String], { defaultValue: [] }) authors: string[];
  @Field(() => DateScalar, { nullable: true }) publishedOn?: PlainDate | null;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String, { nullable: true }) reference?: string | null;
  @Field(() => ID, { nullable: true }) republishes?: string | null;
}

@InputType()
export class AddSourceInput {
  @Field(() => ID) roundId: string;
  @Field(() => SourceInput) source: SourceInput;
}

@InputType()
export class UpdateSourceInput {
  @Field(() => ID) roundId: string;
  @Field(() => ID) sourceId: string;
  @Field() expectedVersion: number;
  @Field(() => SourceInput) source: SourceInput;
}

@InputType()
export class AttachOriginalInput {
  @Field(() => ID) roundId: string;
  @Field(() => ID, { description: 'The copy.' }) sourceId: string;
  @Field() expectedVersion: number;
  @Field({ description: 'Where the original is.' }) address: string;
  @Field(() => String, { nullable: true, description: 'Who published the original.' }) publisher?: string | null;
}

@InputType()
export class RemoveSourceInput {
  @Field(() => ID) roundId: string;
  @Field(() => ID) sourceId: string;
  @Field() expectedVersion: number;
}

export const SourceResult = resultUnion('SourceResult', Source);

@InputType()
export class AddArticleInput {
  @Field(() => ID) importId: string;
  @Field(() => ID) roundId: string;
}
