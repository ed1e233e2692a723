import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CheckDocument } from '@recheck/domain';
import { faultsOf, parse } from '../test/html';
import { outdated, site, steamTrains } from '../test/samples';
import { soundDocument } from './document/sound';
import { assemblePage, renderArtifact } from './index';

const draw = (document: unknown) => {
  const page = { ...steamTrains, document: document as CheckDocument };
  return parse(assemblePage(renderArtifact(page, site), page, site, outdated));
};

const TYPES = [
  'heading',
  'paragraph',
  'list',
  'quotation',
  'table',
  'picture',
  'text',
  'citation',
  'lineBreak',
  'video',
  '',
];
const ATTRIBUTES = [
  'type',
  'level',
  'part',
  'content',
  'items',
  'blocks',
  'rows',
  'header',
  'text',
  'marks',
  'address',
  'ordered',
  'alternative',
  'citationId',
  'sourceId',
  'onclick',
  'style',
  '__proto__',
  'toString',
];

/** Documents that look like ours from afar: known words in wrong places, wrong types, deep nesting. */
const nearly = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom<unknown>(
      ...TYPES,
      null,
      undefined,
      0,
      2,
      3,
      true,
      'SUMMARY',
      'javascript:alert(1)',
      'https://a.example/"x',
      '<b>',
    ),
    fc.string({ unit: 'binary' }),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...ATTRIBUTES), tie('node'), { maxKeys: 5 }),
    fc.record(
      {
        type: fc.constantFrom(...TYPES),
        content: tie('node'),
        blocks: tie('node'),
        items: tie('node'),
        rows: tie('node'),
        text: tie('node'),
        marks: tie('node'),
        address: tie('node'),
      },
      { requiredKeys: ['type'] },
    ),
  ),
})).node;

describe('a document that nobody wrote', () => {
  it('never breaks the page, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(nearly, { maxLength: 8 }), (blocks) => {
        expect(faultsOf(draw({ version: 1, blocks }))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('never breaks the page, even if it is no document', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(faultsOf(draw(anything))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('nested without end is flattened, and its words are kept', () => {
    let block: unknown = { type: 'paragraph', content: [{ type: 'text', text: 'the innermost word' }] };
    for (let depth = 0; depth < 2000; depth += 1) block = { type: 'quotation', blocks: [block] };
    expect(() => draw({ blocks: [block] })).not.toThrow();
    let twenty: unknown = { type: 'paragraph', content: [{ type: 'text', text: 'the innermost word' }] };
    for (let depth = 0; depth < 30; depth += 1) twenty = { type: 'quotation', blocks: [twenty] };
    expect(draw({ blocks: [twenty] }).text).toContain('the innermost word');
  });

  it('keeps the words of what it does not know', () => {
    const page = draw({
      blocks: [
        { type: 'callout', tone: 'warm', content: [{ type: 'text', text: 'Words in a box' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'emoji', text: 'a sign' },
            { type: 'text', text: ' and more' },
          ],
        },
      ],
    });
    expect(page.text).toContain('Words in a box');
    expect(page.text).toContain('a sign and more');
  });
});

describe('a sound document', () => {
  it('comes through unchanged', () => {
    expect(soundDocument(steamTrains.document)).toMatchObject(steamTrains.document);
  });
});
