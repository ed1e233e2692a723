import { describe, expect, it } from '@jest/globals';
import type { Block, CheckDocument } from './document';
import { isEmptyDocument, structureOf } from './document-structure';
import { normalForm } from './normal-form';
import {
  checklistTasks,
  documentOfSections,
  missingSections,
  readTemplate,
  standardSections,
  type Template,
  type TemplateSection,
} from './template';

const HEADINGS = { SUMMARY: 'Summary', SECTION: 'Section', LIMITS: 'Limits', FOLLOW_UPS: 'Follow-ups' };

const text = (words: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const withText = (document: CheckDocument, ...written: readonly string[]): CheckDocument => ({
  ...document,
  blocks: document.blocks.flatMap((block) =>
    block.type === 'heading' &&
    written.includes(block.content.map((inline) => 'text' in inline && inline.text).join(''))
      ? [block, text('Four summers were dry.')]
      : [block],
  ),
});

describe('a draft that nobody has written in', () => {
  const blank = documentOfSections(standardSections(HEADINGS));

  it('asks for its parts and is empty', () => {
    expect(structureOf(blank).parts.map(({ part }) => part)).toEqual(['SUMMARY', 'LIMITS', 'FOLLOW_UPS']);
    expect(isEmptyDocument(blank)).toBe(true);
    expect(normalForm(blank)).toEqual(blank);
    expect(missingSections(blank, standardSections(HEADINGS))).toEqual([]);
  });
});

describe('required sections', () => {
  const sections: readonly TemplateSection[] = [
    { part: 'SUMMARY', heading: 'In short', required: true },
    { part: 'SECTION', heading: 'How we measured', required: true },
    { part: 'LIMITS', heading: 'What stays open', required: false },
  ];
  const blank = documentOfSections(sections);
  const missing = (document: CheckDocument) => missingSections(document, sections).map(({ heading }) => heading);

  it('are missing until something stands in them', () => {
    expect(missing(blank)).toEqual(['In short', 'How we measured']);
    expect(missing(withText(blank, 'In short'))).toEqual(['How we measured']);
    expect(missing(withText(blank, 'In short', 'How we measured'))).toEqual([]);
    expect(missing({ ...blank, blocks: [] })).toEqual(['In short', 'How we measured']);
  });

  it('are found by their part, or by their heading whatever its case and spaces', () => {
    const renamed = documentOfSections([
      { part: 'SUMMARY', heading: 'The answer' },
      { part: 'SECTION', heading: ' how  We measured' },
    ]);
    expect(missing(withText(renamed, 'The answer', ' how  We measured'))).toEqual([]);
  });

  it('are not filled by what stands in another section', () => {
    const other = documentOfSections([...sections, { part: 'SECTION', heading: 'Where we went' }]);
    expect(missing(withText(other, 'In short', 'Where we went', 'What stays open'))).toEqual(['How we measured']);
  });

  it('are not filled by headings alone', () => {
    const blocks: Block[] = [
      ...blank.blocks.slice(0, 1),
      { type: 'heading', level: 3, part: 'SECTION', content: [{ type: 'text', text: 'A subheading' }] },
    ];
    expect(missing({ ...blank, blocks })).toContain('In short');
  });
});

describe('a template as somebody typed it', () => {
  const said: Template = {
    name: '  Rivers\n and lakes ',
    sections: [{ part: 'SUMMARY', heading: ' In  short ', required: true }],
    checklist: [' Ask the agency '],
  };

  it('is put in order', () => {
    expect(readTemplate(said)).toEqual({
      ok: true,
      value: {
        name: 'Rivers and lakes',
        sections: [{ part: 'SUMMARY', heading: 'In short', required: true }],
        checklist: ['Ask the agency'],
      },
    });
    expect(checklistTasks(said)).toEqual([{ kind: 'CHECKLIST_ITEM', facts: { item: ' Ask the agency ' } }]);
  });

  it.each([
    ['name', { ...said, name: ' ' }],
    ['name', { ...said, name: 'x'.repeat(81) }],
    ['sections', { ...said, sections: [{ part: 'SECTION', heading: '', required: false }] }],
    ['sections', { ...said, sections: [...said.sections, { part: 'SUMMARY', heading: 'Again', required: false }] }],
    ['sections', { ...said, sections: Array.from({ length: 21 }, () => said.sections).flat() }],
    ['checklist', { ...said, checklist: [''] }],
    ['checklist', { ...said, checklist: Array.from({ length: 31 }, () => 'Ask') }],
  ] as const)('is refused where %s cannot be used', (field, wrong) => {
    expect(readTemplate(wrong as Template)).toMatchObject({
      ok: false,
      refusal: { code: 'inputInvalid', facts: { field } },
    });
  });
});
