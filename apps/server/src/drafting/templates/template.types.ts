import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { DocumentPart as Part, TemplateSection as Section } from '@recheck/domain';
import { enumType } from '../../platform/graphql/enum-type';
import { resultUnion } from '../../platform/graphql/refusal.types';

export const DocumentPart = enumType(
  'DocumentPart',
  ['SUMMARY', 'SECTION', 'LIMITS', 'FOLLOW_UPS'] as const satisfies readonly Part[],
  'What a heading of a draft opens.',
);

@ObjectType({ description: 'A section that drafts begin with, as a heading.' })
export class TemplateSection implements Section {
  @Field(() => DocumentPart) part: Part;
  @Field() heading: string;
  @Field({ description: 'Whether a draft may only be submitted once something stands in it.' }) required: boolean;
}

@ObjectType({ description: 'What the drafts of a desk begin with, and what has to be done on them.' })
export class Template {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field() name: string;
  @Field(() => [TemplateSection]) sections: readonly Section[];
  @Field(() => [String], { description: 'Each becomes an open task of the draft.' }) checklist: readonly string[];
  @Field({ description: 'Taken where nobody chooses.' }) standard: boolean;
}

@ObjectType({ description: 'The templates of a desk, by name.' })
export class DeskTemplates {
  @Field(() => ID) id: string;
  @Field(() => [Template]) templates: readonly Template[];
}

@InputType({ description: 'A section that drafts begin with, as a heading.' })
export class TemplateSectionInput implements Section {
  @Field(() => DocumentPart) part: Part;
  @Field() heading: string;
  @Field() required: boolean;
}

@InputType({ description: 'A template, whole.' })
export class SaveTemplateInput {
  @Field(() => ID) deskId: string;
  @Field(() => ID, { nullable: true, description: 'The template to change; left out: a new one.' })
  templateId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Of the template to change.' }) expectedVersion?: number | null;
  @Field() name: string;
  @Field(() => [TemplateSectionInput]) sections: TemplateSectionInput[];
  @Field(() => [String]) checklist: string[];
  @Field() standard: boolean;
}

export const DeskTemplatesResult = resultUnion('DeskTemplatesResult', DeskTemplates);
