import { Field, ID, ObjectType } from '@nestjs/graphql';
import { FINDINGS, type Finding as FindingWord, type Instant } from '@recheck/domain';
import { Person } from '../people/people.module';
import { enumType } from '../platform/graphql/enum-type';
import { DateTimeScalar } from '../platform/graphql/scalars';
import { Passage } from './passage.types';

export const FindingValue = enumType('FindingValue', FINDINGS, 'Whether the source carries the sentence.');

@ObjectType({ description: 'An editor’s public reason why a finding does not block.' })
export class Override {
  @Field(() => ID) id: string;
  @Field() reason: string;
  @Field(() => Person) person: Person;
  @Field(() => DateTimeScalar) overriddenAt: Instant;
}

@ObjectType({ description: 'The source reviewer’s word on one citation.' })
export class Finding {
  @Field(() => ID) id: string;
  @Field(() => FindingValue) value: FindingWord;
  @Field(() => String, { nullable: true, description: 'Null where the finding needs none.' }) note: string | null;
  @Field({ description: 'Whether it keeps the revision from being approved, unless an editor overrides it.' })
  blocks: boolean;
  @Field({ description: 'Whether it was made on an earlier revision and still holds.' }) carried: boolean;
  @Field(() => Person) person: Person;
  @Field(() => DateTimeScalar) foundAt: Instant;
  @Field(() => Override, { nullable: true, description: 'Null unless an editor lets it stand.' })
  override: Override | null;
}

@ObjectType({ description: 'One mark in the text, with the source behind it and what was found about it.' })
export class Citation {
  @Field(() => ID) id: string;
  @Field({ description: 'Its place among the marks of the text, from 1.' }) ordinal: number;
  @Field({ description: 'What readers see in the mark: sources count in the order in which they are first cited.' })
  number: number;
  @Field(() => ID) sourceId: string;
  @Field({ description: 'The sentence that it carries.' }) statement: string;
  @Field({ description: 'The paragraph around the statement, before and after it.' }) before: string;
  @Field() after: string;
  @Field(() => String, { nullable: true, description: 'Heading of the section it stands in.' }) section: string | null;
  @Field(() => Passage, {
    nullable: true,
    description: 'The words that it was reviewed by; null where none were chosen.',
  })
  passage: Passage | null;
  @Field(() => Finding, { nullable: true, description: 'Null while it waits for one.' }) finding: Finding | null;
}
