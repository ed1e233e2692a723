import { accepted, oneLine, refusal, refused, type Result } from '../kernel';
import { DOCUMENT_VERSION, type CheckDocument, type DocumentPart } from './document';
import { countWords, plainText, structureOf } from './document-structure';

/** A section that a draft begins with, as a heading. */
export interface TemplateSection {
  readonly part: DocumentPart;
  readonly heading: string;
  /** Whether the draft may only be submitted once something stands in it. */
  readonly required: boolean;
}

/** What the drafts of a desk begin with, and what has to be done on them. */
export interface Template {
  readonly name: string;
  readonly sections: readonly TemplateSection[];
  /** Each becomes an open task of the draft. */
  readonly checklist: readonly string[];
}

/** One item of a template's checklist, as a task of a draft. */
export interface ChecklistTask {
  readonly kind: 'CHECKLIST_ITEM';
  readonly facts: { readonly item: string };
}

/** How much fits into a template: so much can still be read at a glance. */
export const TEMPLATE_LIMITS = { name: 80, sections: 20, heading: 160, items: 30, item: 240 } as const;

/** The parts that every new draft is asked for, in their order; the sections come between as the reporting has it. */
const PARTS: readonly DocumentPart[] = ['SUMMARY', 'LIMITS', 'FOLLOW_UPS'];

/** The sections of a desk that has no template: the parts of the genre, in the desk's words, none of them required. */
export const standardSections = (headings: Readonly<Record<DocumentPart, string>>): readonly TemplateSection[] =>
  PARTS.map((part) => ({ part, heading: headings[part], required: false }));

/** A draft that nobody has written in: the headings of its sections, and nothing under them. */
export const documentOfSections = (sections: readonly Pick<TemplateSection, 'part' | 'heading'>[]): CheckDocument => ({
  version: DOCUMENT_VERSION,
  blocks: sections.map(({ part, heading }) => ({
    type: 'heading',
    level: 2,
    part,
    content: [{ type: 'text', text: heading }],
  })),
});

const folded = (heading: string): string => heading.trim().replace(/\s+/gu, ' ').toLowerCase();

/**
 * Required sections under which nothing is written. The summary, the limits and the follow-ups are found by what their
 * heading opens, whatever it says; other sections by their heading.
 */
export const missingSections = (
  document: CheckDocument,
  sections: readonly TemplateSection[],
): readonly TemplateSection[] => {
  const written = structureOf(document).parts.filter(
    ({ blocks }) => countWords(plainText(blocks.filter(({ type }) => type !== 'heading'))) > 0,
  );
  return sections.filter(
    ({ required, part, heading }) =>
      required &&
      !written.some(
        (section) =>
          section.part === part && (part !== 'SECTION' || folded(plainText([section.heading])) === folded(heading)),
      ),
  );
};

/** The checklist of a template as tasks. */
export const checklistTasks = ({ checklist }: Pick<Template, 'checklist'>): readonly ChecklistTask[] =>
  checklist.map((item) => ({ kind: 'CHECKLIST_ITEM', facts: { item } }));

const fits = (text: string | null, longest: number): text is string => text !== null && text.length <= longest;

const invalid = (field: string, problem: string) => refused(refusal('inputInvalid', { field, problem }));

/** Reads a template as a person typed it. Refused: `inputInvalid` with the field. */
export const readTemplate = (said: Template): Result<Template> => {
  const name = oneLine(said.name);
  if (!fits(name, TEMPLATE_LIMITS.name)) return invalid('name', 'empty or too long');
  if (said.sections.length > TEMPLATE_LIMITS.sections) return invalid('sections', 'too many');
  if (said.checklist.length > TEMPLATE_LIMITS.items) return invalid('checklist', 'too many');
  const sections = said.sections.map((section) => ({ ...section, heading: oneLine(section.heading) ?? '' }));
  if (!sections.every(({ heading }) => heading !== '' && fits(heading, TEMPLATE_LIMITS.heading))) {
    return invalid('sections', 'a heading is empty or too long');
  }
  const named = sections.map(({ part, heading }) => (part === 'SECTION' ? folded(heading) : part));
  if (new Set(named).size < named.length) return invalid('sections', 'one stands there twice');
  const checklist = said.checklist.map((item) => oneLine(item) ?? '');
  if (!checklist.every((item) => item !== '' && fits(item, TEMPLATE_LIMITS.item))) {
    return invalid('checklist', 'an item is empty or too long');
  }
  return accepted({ name, sections, checklist });
};
