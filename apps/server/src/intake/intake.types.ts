import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Instant, PlainDate } from '@recheck/domain';
import { IsNotEmpty, IsUUID, MaxLength } from 'class-validator';
import { Person } from '../people/people.module';
import { RefusalType } from '../platform/graphql/refusal.types';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars';

@ObjectType({ description: 'What an imported text held, what it lacked, and what stood around it.' })
export class ImportReport {
  @Field() fileName: string;
  @Field(() => DateTimeScalar) importedAt: Instant;
  @Field(() => Person) importedBy: Person;
  @Field(() => DateScalar, { nullable: true, description: 'As the text states it; never a checked date of ours.' })
  checkedOn: PlainDate | null;
  @Field(() => [String]) found: readonly string[];
  @Field(() => [String]) missing: readonly string[];
  @Field(() => [String], { description: 'Recognised and left out of the draft, one line each.' })
  chrome: readonly string[];
}

@ObjectType({ description: 'A text that became the draft of a check.' })
export class ImportedDraft {
  @Field(() => ID) factCheckId: string;
  @Field(() => ID) roundId: string;
  @Field() slug: string;
  @Field(() => ImportReport) report: ImportReport;
}

@ObjectType({ description: 'The text is an article, not a check: offered as a source.' })
export class ImportedArticle {
  @Field(() => ID) importId: string;
  @Field() fileName: string;
  @Field() sentence: string;
  @Field() title: string;
  @Field(() => String, { nullable: true, description: 'As it states it; null where it does not.' }) publisher:
    string | null;
  @Field(() => String, { nullable: true, description: 'Who brought the copy; null where it is none.' }) republishedBy:
    string | null;
  @Field(() => DateScalar, { nullable: true, description: 'As it states it; null where it does not.' })
  publishedOn: PlainDate | null;
  @Field(() => [String], { description: 'Cities that it names as its places, as it writes them.' })
  places: readonly string[];
  @Field(() => String, { nullable: true, description: 'What it is a copy of; null where it names nothing.' })
  originalAddress: string | null;
}

@ObjectType({ description: 'The same text was imported before; nothing was made.' })
export class AlreadyImported {
  @Field() sentence: string;
  @Field(() => ID, { nullable: true, description: 'The check it became; null for an article.' }) factCheckId:
    string | null;
}

/** The answer of `importText`. Its resolver says which of them a value is. */
export const ImportResult = createUnionType({
  name: 'ImportResult',
  types: () => [ImportedDraft, ImportedArticle, AlreadyImported, RefusalType] as const,
  resolveType: (answer: object) => {
    if ('code' in answer) return RefusalType;
    if ('report' in answer) return ImportedDraft;
    return 'importId' in answer ? ImportedArticle : AlreadyImported;
  },
});

@InputType({ description: 'A text that was written elsewhere.' })
export class ImportTextInput {
  @Field(() => ID) @IsUUID() deskId: string;
  @Field() @IsNotEmpty() @MaxLength(255) fileName: string;
  @Field({ description: 'The text, decoded; at most 2 MB.' }) text: string;
}
