import { describe, expect, it } from '@jest/globals';
import { DOCUMENT_VERSION, type Block, type CheckDocument, type Inline } from '../drafting/document';
import { citationsInContext } from './citation-context';
import { statementsOf } from './statements';

const words = (text: string): Inline => ({ type: 'text', text });
const mark = (citationId: string): Inline => ({ type: 'citation', citationId, sourceId: 's', passageId: null });
const heading = (text: string, level: 2 | 3 = 2): Block => ({
  type: 'heading',
  level,
  part: 'SECTION',
  content: [words(text)],
});
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });

const inContext = (...blocks: Block[]) => {
  const document: CheckDocument = { version: DOCUMENT_VERSION, blocks };
  return citationsInContext(document, statementsOf(document)).map(
    ({ citationId, statement, section, before, after }) => ({
      citationId,
      statement: statement.text,
      section,
      before,
      after,
    }),
  );
};

describe('a citation in context', () => {
  it('stands in its paragraph, under the nearest heading', () => {
    expect(
      inContext(
        paragraph(words('A lead'), mark('1'), words('.')),
        heading('Floods'),
        heading('Since 1990', 3),
        paragraph(words('There were nine. Two were high'), mark('2'), mark('3'), words('. None was higher.')),
      ),
    ).toEqual([
      { citationId: '1', statement: 'A lead.', section: null, before: '', after: '' },
      ...['2', '3'].map((citationId) => ({
        citationId,
        statement: 'Two were high.',
        section: 'Since 1990',
        before: 'There were nine.',
        after: 'None was higher.',
      })),
    ]);
  });

  it('is told from a sentence with the same words', () => {
    expect(inContext(paragraph(words('It rose'), mark('1'), words('. It rose'), mark('2'), words('.')))).toMatchObject([
      { citationId: '1', before: '', after: 'It rose.' },
      { citationId: '2', before: 'It rose.', after: '' },
    ]);
  });

  it('is found within lists, quotations and tables, in reading order', () => {
    expect(
      inContext(
        {
          type: 'list',
          ordered: false,
          items: [[paragraph(words('One'), mark('1'))], [paragraph(words('Two'), mark('2'))]],
        },
        { type: 'quotation', blocks: [paragraph(words('Three'), mark('3'))] },
        { type: 'table', rows: [[{ header: false, blocks: [paragraph(words('Four'), mark('4'))] }]] },
      ).map(({ citationId, statement }) => [citationId, statement]),
    ).toEqual([
      ['1', 'One'],
      ['2', 'Two'],
      ['3', 'Three'],
      ['4', 'Four'],
    ]);
  });

  it('of a mark that stands alone has no words', () => {
    expect(inContext(paragraph(mark('1')))).toMatchObject([{ citationId: '1', statement: '' }]);
  });
});
