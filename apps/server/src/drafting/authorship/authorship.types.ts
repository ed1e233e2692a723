import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { TEXT_ORIGINS, type TextOrigin as Origin } from '@recheck/domain';
import { Person } from '../../people/people.module';
import { enumType } from '../../platform/graphql/enum-type';
import { resultUnion } from '../../platform/graphql/refusal.types';

export const TextOrigin = enumType(
  'TextOrigin',
  TEXT_ORIGINS,
  'Where text comes from that no person typed: a template, a revision of an earlier round, an import, a tool.',
);

@ObjectType({ description: 'Who wrote so much of a paragraph: a person, or an origin.' })
export class TextAuthor {
  @Field(() => Person, { nullable: true, description: 'Null where no person typed it.' }) person: Person | null;
  @Field(() => TextOrigin, { nullable: true, description: 'Null where a person wrote it.' }) origin: Origin | null;
  @Field(() => Int) characters: number;
}

@ObjectType({ description: 'A paragraph or heading of a draft with whoever wrote it.' })
export class AuthoredText {
  @Field(() => ID, { description: 'Names the paragraph in every copy of the live draft.' }) id: string;
  @Field({ description: 'What stands in it, without citation marks.' }) words: string;
  @Field(() => [TextAuthor], { description: 'Whoever wrote most comes first.' }) authors: readonly TextAuthor[];
  @Field(() => TextOrigin, {
    nullable: true,
    description: 'Set while text of an import or a tool stands there as it came and nobody has adopted it.',
  })
  machine: Origin | null;
  @Field(() => Person, { nullable: true, description: 'Who adopted the text of an import or a tool as it came.' })
  adoptedBy: Person | null;
}

@ObjectType({ description: 'Who wrote what in a draft, from its log.' })
export class DraftAuthorship {
  @Field(() => ID) id: string;
  @Field(() => [AuthoredText], { description: 'Paragraphs and headings in reading order.' })
  paragraphs: readonly AuthoredText[];
}

export const DraftAuthorshipResult = resultUnion('DraftAuthorshipResult', DraftAuthorship);
