import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs';
import { generatedDocuments } from '../test/generated-documents';
import { bringsKnownContent, FRAGMENT_NAME, yjsUpdateFromDocument } from './index';

const updateOf = (change: (text: XmlText, doc: Doc) => void): Uint8Array => {
  const doc = new Doc();
  const [paragraph, text] = [new XmlElement('paragraph'), new XmlText('bread rises')];
  paragraph.insert(0, [text]);
  doc.getXmlFragment(FRAGMENT_NAME).insert(0, [paragraph]);
  change(text, doc);
  return encodeStateAsUpdate(doc);
};

describe('what an update brings', () => {
  it('is known of every document there is', () => {
    fc.assert(
      fc.property(generatedDocuments, (document) => {
        expect(bringsKnownContent(yjsUpdateFromDocument(document))).toBe(true);
      }),
    );
  });

  it('is known of text, its forms, attributes and erasures', () => {
    const known = updateOf((text) => {
      text.insert(3, 'ad', { bold: {} });
      text.format(0, 4, { italic: {}, 'link--AbCd+/8=': { href: 'https://example.org' } });
      text.delete(0, 2);
      (text.parent as XmlElement).setAttribute('level', 2 as never);
    });
    expect(bringsKnownContent(known)).toBe(true);
  });

  it.each<[string, (text: XmlText, doc: Doc) => void]>([
    ['a node', (_, doc) => doc.getXmlFragment(FRAGMENT_NAME).push([new XmlElement('timeline')])],
    ['a node of every object', (_, doc) => doc.getXmlFragment(FRAGMENT_NAME).push([new XmlElement('constructor')])],
    ['a mark', (text) => text.format(0, 2, { blink: {} })],
    ['an embedded thing', (text) => text.insertEmbed(0, { film: 1 })],
  ])('is not known of %s outside the schema', (_, change) => {
    expect(bringsKnownContent(updateOf(change))).toBe(false);
  });
});
