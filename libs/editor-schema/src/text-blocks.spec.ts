import { describe, expect, it } from '@jest/globals';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, XmlElement, type XmlText } from 'yjs';
import { DOCUMENT_VERSION, type CheckDocument } from '@recheck/domain';
import { textBlocksOf, yjsUpdateFromDocument } from './index';

const document: CheckDocument = {
  version: DOCUMENT_VERSION,
  blocks: [
    { type: 'heading', level: 2, part: 'SUMMARY', content: [{ type: 'text', text: 'In short' }] },
    {
      type: 'list',
      ordered: false,
      items: [[{ type: 'paragraph', content: [{ type: 'text', text: 'Bread rises.' }] }]],
    },
  ],
};

const SEED = 1;

const drafted = (): Doc => {
  const doc = new Doc();
  applyUpdate(doc, yjsUpdateFromDocument(document));
  return doc;
};

const paragraphOf = (doc: Doc): XmlText => {
  const list = doc.getXmlFragment('document').get(1) as XmlElement;
  const [paragraph] = list.querySelectorAll('paragraph') as XmlElement[];
  return paragraph?.get(0) as XmlText;
};

const lengthBy = (spans: readonly { client: number; length: number }[], client: number): number =>
  spans.filter((span) => span.client === client).reduce((sum, { length }) => sum + length, 0);

describe('what was written in a draft', () => {
  it('stands in paragraphs and headings, wherever they are', () => {
    const blocks = textBlocksOf(drafted());
    expect(blocks.map(({ standing }) => lengthBy(standing, SEED))).toEqual([8, 12]);
    expect(blocks.map(({ removed }) => removed)).toEqual([[], []]);
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(2);
  });

  it('says of each run which client wrote it, and what was taken out', () => {
    const doc = drafted();
    doc.clientID = 77;
    paragraphOf(doc).insert(5, ' always');
    paragraphOf(doc).delete(0, 2);
    const [, block] = textBlocksOf(doc);
    expect(lengthBy(block?.standing ?? [], 77)).toBe(7);
    expect(lengthBy(block?.standing ?? [], SEED)).toBe(10);
    expect(lengthBy(block?.removed ?? [], SEED)).toBe(2);
  });

  it('tells emphasis and marks from words', () => {
    const doc = drafted();
    doc.clientID = 77;
    paragraphOf(doc).format(0, 5, { bold: {} });
    const [, emphasised] = textBlocksOf(doc);
    expect(lengthBy(emphasised?.standing ?? [], 77)).toBe(0);
    expect(lengthBy(emphasised?.formed ?? [], 77)).toBe(2);
    (paragraphOf(doc).parent as XmlElement).insert(1, [new XmlElement('citation')]);
    const [, marked] = textBlocksOf(doc);
    expect(lengthBy(marked?.standing ?? [], 77)).toBe(1);
  });

  it('reads the same in every copy', () => {
    const [doc, copy] = [drafted(), drafted()];
    doc.clientID = 77;
    const before = encodeStateVector(doc);
    paragraphOf(doc).insert(0, 'All ');
    paragraphOf(doc).delete(4, 5);
    applyUpdate(copy, encodeStateAsUpdate(doc, before));
    expect(textBlocksOf(copy).map(({ id, standing }) => [id, standing])).toEqual(
      textBlocksOf(doc).map(({ id, standing }) => [id, standing]),
    );
  });
});
