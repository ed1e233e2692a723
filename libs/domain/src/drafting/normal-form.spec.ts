import { describe, expect, it } from '@jest/globals';
import { DOCUMENT_VERSION, type Block, type CheckDocument } from './document';
import { normalForm } from './normal-form';

const document = (...blocks: Block[]): CheckDocument => ({ version: DOCUMENT_VERSION, blocks });

describe('the normal form of a document', () => {
  it('merges neighbouring text with the same marks, whatever the order of the marks', () => {
    const typed = document({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Kettles ' },
        { type: 'text', text: '' },
        { type: 'text', text: 'boil ', marks: [] },
        { type: 'text', text: 'at ', marks: [{ type: 'emphasis' }, { type: 'strong' }] },
        { type: 'text', text: '100 °C', marks: [{ type: 'strong' }, { type: 'emphasis' }] },
      ],
    });
    expect(normalForm(typed).blocks).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Kettles boil ' },
          { type: 'text', text: 'at 100 °C', marks: [{ type: 'strong' }, { type: 'emphasis' }] },
        ],
      },
    ]);
  });

  it('keeps two links apart that lead to different places', () => {
    const links = document({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'one', marks: [{ type: 'link', address: 'https://example.org/1' }] },
        { type: 'text', text: 'two', marks: [{ type: 'link', address: 'https://example.org/2' }] },
      ],
    });
    expect(normalForm(links)).toEqual(links);
  });

  it('leaves out what is empty, and keeps empty cells', () => {
    const hollow = document(
      { type: 'paragraph', content: [] },
      { type: 'heading', level: 2, part: 'LIMITS', content: [{ type: 'text', text: '' }] },
      { type: 'list', ordered: true, items: [[], [{ type: 'paragraph', content: [] }]] },
      { type: 'quotation', blocks: [{ type: 'list', ordered: false, items: [] }] },
      { type: 'table', rows: [[], [{ header: true, blocks: [] }]] },
    );
    expect(normalForm(hollow).blocks).toEqual([{ type: 'table', rows: [[{ header: true, blocks: [] }]] }]);
  });

  it('makes the rows of a table equally long', () => {
    const cell = { header: true, blocks: [] };
    const ragged = document({ type: 'table', rows: [[cell], [cell, cell]] });
    expect(normalForm(ragged).blocks).toEqual([
      {
        type: 'table',
        rows: [
          [cell, { header: false, blocks: [] }],
          [cell, cell],
        ],
      },
    ]);
  });

  it('drops addresses that are not allowed but keeps the words', () => {
    const unsafe = document(
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'here', marks: [{ type: 'link', address: 'java\tscript:x' }] }],
      },
      { type: 'picture', address: 'data:image/svg+xml,<svg/>', alternative: 'a bat' },
    );
    expect(normalForm(unsafe).blocks).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'here' }] }]);
  });

  it('joins the two halves of a character before it judges them', () => {
    const halves = document({
      type: 'paragraph',
      content: [
        { type: 'text', text: '\ud83e' },
        { type: 'text', text: '\udd87 \ud83e' },
      ],
    });
    expect(normalForm(halves).blocks).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: '🦇 \ufffd' }] }]);
  });

  it('leaves out what no database keeps, before it judges what is empty', () => {
    const pasted = document(
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Bats\0 sleep' },
          { type: 'text', text: '\0' },
        ],
      },
      { type: 'paragraph', content: [{ type: 'text', text: '\0' }] },
      { type: 'picture', address: 'https://example.org/bat.png', alternative: 'a\0 bat' },
    );
    expect(normalForm(pasted).blocks).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'Bats sleep' }] },
      { type: 'picture', address: 'https://example.org/bat.png', alternative: 'a bat' },
    ]);
  });

  it('lets only headings of level 2 open a part', () => {
    const heading = { type: 'heading', part: 'SUMMARY', content: [{ type: 'text', text: 'In short' }] } as const;
    expect(normalForm(document({ ...heading, level: 2 }, { ...heading, level: 3 })).blocks).toMatchObject([
      { level: 2, part: 'SUMMARY' },
      { level: 3, part: 'SECTION' },
    ]);
  });
});
