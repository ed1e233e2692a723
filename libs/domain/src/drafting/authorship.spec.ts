import { describe, expect, it } from '@jest/globals';
import { authorshipOf, type ParagraphWriting, type Writing } from './authorship';

const typed = (personId: string, characters = 10): Writing => ({ personId, origin: null, characters, adoptedBy: null });
const imported = (characters = 40, adoptedBy: string | null = null): Writing => ({
  personId: null,
  origin: 'IMPORT',
  characters,
  adoptedBy,
});
const paragraph = (writing: Partial<ParagraphWriting>): ParagraphWriting => ({
  standing: [],
  removed: [],
  formed: [],
  ...writing,
});

describe('who wrote a paragraph', () => {
  it('is whoever wrote what stands there, most first', () => {
    expect(authorshipOf(paragraph({ standing: [typed('ada', 3), typed('ben', 9), typed('ada', 8)] }))).toEqual({
      authors: [
        { personId: 'ada', origin: null, characters: 11 },
        { personId: 'ben', origin: null, characters: 9 },
      ],
      machine: null,
      adoptedBy: null,
    });
  });

  it('is disclosed while text of an import stands there as it came', () => {
    expect(authorshipOf(paragraph({ standing: [imported()] }))).toMatchObject({ machine: 'IMPORT', adoptedBy: null });
    const tool: Writing = { ...imported(), origin: 'TOOL' };
    expect(authorshipOf(paragraph({ standing: [tool] }))).toMatchObject({ machine: 'TOOL' });
  });

  it.each([
    ['writes into it', { standing: [imported(), typed('ada', 1)] }],
    ['takes words out of it', { standing: [imported()], removed: [imported(5)] }],
    ['takes their own words out again', { standing: [imported()], removed: [typed('ada', 1)] }],
    ['emphasises a word', { standing: [imported()], formed: [typed('ada', 2)] }],
  ])('is no longer disclosed once a person %s', (_, writing) => {
    expect(authorshipOf(paragraph(writing))).toMatchObject({ machine: null, adoptedBy: null });
  });

  it('is adopted once a person stands for all of it', () => {
    expect(authorshipOf(paragraph({ standing: [imported(40, 'ada')] }))).toMatchObject({
      machine: null,
      adoptedBy: 'ada',
    });
    expect(authorshipOf(paragraph({ standing: [imported(40, 'ada'), imported(3)] }))).toMatchObject({
      machine: 'IMPORT',
      adoptedBy: null,
    });
  });

  it('is not disclosed for headings of a template and words that were published', () => {
    for (const origin of ['TEMPLATE', 'REVISION'] as const) {
      expect(authorshipOf(paragraph({ standing: [{ ...imported(), origin }] })).machine).toBeNull();
    }
    expect(authorshipOf(paragraph({}))).toEqual({ authors: [], machine: null, adoptedBy: null });
  });
});
