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
  @Field({ description: 'Whether a reader could find it: a title, and an address or a reference.' })
  identified: boolean;
  @Field(() => SourceKind, { nullable: true, description: 'Null until one is suggested or chosen.' })
  kind: DomainKind | null;
  @Field({ description: 'Whether a person chose the kind.' }) kindConfirmed: boolean;
  @Field(() => String, { nullable: true, description: 'Null when not known.' }) title: string | null;
  @Field(() => String, { nullable: true, description: 'Null when not known.' }) publisher: string | null;
  @Field(() => [String]) authors: readonly string[];
  @Field(() => DateScalar, { nullable: true, description: 'Null when not known.' }) publishedOn: PlainDate | null;
  @Field(() => String, { nullable: true, description: 'Null for a work that is not online.' }) address: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Bibliographic, for a work that is not online; null where there is an address.',
  })
  reference: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The source of the round that is its original; null unless it is a copy.',
  })
  republishes: string | null;
  @Field(() => Number, {
    nullable: true,
    description: 'Its number in the text that was imported; null unless it came with one.',
  })
  importedNumber: number | null;
  @Field({ description: 'Give it as `expectedVersion`.' }) version: number;
  @Field(() => [String], { description: 'What whoever cites it should know, as sentences.' })
  warnings: readonly string[];
}

@InputType({ description: 'What a writer says about a source. Empty texts count as not given.' })
export class SourceInput {
  @Field(() => SourceKind, { nullable: true, description: 'Left out: not said; what is suggested stays.' })
  kind?: DomainKind | null;
  @Field(() => String, { nullable: true, description: 'Left out when not known.' }) title?: string | null;
  @Field(() => String, { nullable: true, description: 'Left out when not known.' }) publisher?: string | null;
  @Field(() => [String], { defaultValue: [] }) authors: string[];
  @Field(() => DateScalar, { nullable: true, description: 'Left out when not known.' }) publishedOn?: PlainDate | null;
  @Field(() => String, { nullable: true, description: 'http or https; left out for a work that is not online.' })
  address?: string | null;
  @Field(() => String, { nullable: true, description: 'Bibliographic, for a work that is not online.' }) reference?:
    string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The source of the round that is its original; left out unless it is a copy.',
  })
  republishes?: string | null;
}

@InputType({ description: 'A source for a draft.' })
export class AddSourceInput {
  @Field(() => ID) roundId: string;
  @Field(() => SourceInput) source: SourceInput;
}

@InputType({ description: 'What a source is, whole.' })
export class UpdateSourceInput {
  @Field(() => ID) roundId: string;
  @Field(() => ID) sourceId: string;
  @Field({ description: 'Of the source, as the person saw it.' }) expectedVersion: number;
  @Field(() => SourceInput) source: SourceInput;
}

@InputType({ description: 'A copy, and where its original is.' })
export class AttachOriginalInput {
  @Field(() => ID) roundId: string;
  @Field(() => ID, { description: 'The copy.' }) sourceId: string;
  @Field({ description: 'Of the copy, as the person saw it.' }) expectedVersion: number;
  @Field({ description: 'Where the original is.' }) address: string;
  @Field(() => String, { nullable: true, description: 'Who published the original.' }) publisher?: string | null;
}

@InputType({ description: 'A source of a draft, as the person saw it.' })
export class RemoveSourceInput {
  @Field(() => ID) roundId: string;
  @Field(() => ID) sourceId: string;
  @Field({ description: 'Of the source, as the person saw it.' }) expectedVersion: number;
}

export const SourceResult = resultUnion('SourceResult', Source);

@InputType({ description: 'An imported article, and the draft that is to have it as a source.' })
export class AddArticleAsSourceInput {
  @Field(() => ID) importId: string;
  @Field(() => ID) roundId: string;
}
