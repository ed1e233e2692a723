import { describe, expect, it } from '@jest/globals';
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs';
import { canonicalText, DOCUMENT_VERSION, normalForm, type CheckDocument } from '@recheck/domain';
import { generatedDocuments } from '../test/generated-documents';
import {
  documentFromProseMirrorJson,
  documentFromYjs,
  editorSchema,
  FRAGMENT_NAME,
  proseMirrorJsonFromDocument,
  UnknownContentError,
  yjsUpdateFromDocument,
} from './index';

const opened = (...updates: readonly Uint8Array[]): Doc => {
  const doc = new Doc();
  for (const update of updates) applyUpdate(doc, update);
  return doc;
};

const paragraph = (text: string): CheckDocument => ({
  version: DOCUMENT_VERSION,
  blocks: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

describe('documents and drafts', () => {
  it('come back from Yjs as they went in, in normal form', () => {
    fc.assert(
      fc.property(generatedDocuments, (document) => {
        const back = documentFromYjs(opened(yjsUpdateFromDocument(document)));
        expect(canonicalText(back)).toBe(canonicalText(normalForm(document)));
      }),
      { numRuns: 300 },
    );
  });

  it('come back from the editor as they went in, in normal form', () => {
    fc.assert(
      fc.property(generatedDocuments, (document) => {
        const node = Node.fromJSON(editorSchema, proseMirrorJsonFromDocument(document));
        node.check();
        expect(canonicalText(documentFromProseMirrorJson(node.toJSON()))).toBe(canonicalText(normalForm(document)));
      }),
      { numRuns: 300 },
    );
  });

  it('have a normal form whose normal form is itself', () => {
    fc.assert(
      fc.property(generatedDocuments, (document) => {
        expect(normalForm(normalForm(document))).toEqual(normalForm(document));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the seed of a draft', () => {
  it('is the same bytes for the same document, so that a seed that comes twice is there once', () => {
    fc.assert(
      fc.property(generatedDocuments, (document) => {
        const seed = yjsUpdateFromDocument(document);
        expect(yjsUpdateFromDocument(document)).toEqual(seed);
        expect(canonicalText(documentFromYjs(opened(seed, yjsUpdateFromDocument(document))))).toBe(
          canonicalText(normalForm(document)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('gives an empty document a paragraph to put the caret in', () => {
    const doc = opened(yjsUpdateFromDocument({ version: DOCUMENT_VERSION, blocks: [] }));
    expect(doc.getXmlFragment(FRAGMENT_NAME).toString()).toBe('<paragraph></paragraph>');
    expect(documentFromYjs(doc).blocks).toEqual([]);
  });

  it('gives each heading that opens nothing a paragraph to begin in, which the document does not have', () => {
    const heading = (level: 2 | 3, text: string): CheckDocument['blocks'][number] => ({
      type: 'heading',
      level,
      part: 'SECTION',
      content: [{ type: 'text', text }],
    });
    const blocks = [
      heading(2, 'Mills'),
      heading(2, 'Weirs'),
      heading(3, 'Upper weir'),
      heading(3, 'Lower weir'),
      ...paragraph('It leaks.').blocks,
      heading(3, 'Fish ladders'),
      heading(2, 'Bridges'),
    ];
    const doc = opened(yjsUpdateFromDocument({ version: DOCUMENT_VERSION, blocks }));
    const sorts = doc
      .getXmlFragment(FRAGMENT_NAME)
      .toArray()
      .map((element) => (element as XmlElement).nodeName[0]);
    expect(sorts.join('')).toBe('hphhphphphp');
    expect(documentFromYjs(doc).blocks).toEqual(blocks);
  });
});

describe('reading a draft', () => {
  it('never writes to it', () => {
    fc.assert(
      fc.property(generatedDocuments, (document) => {
        const doc = opened(yjsUpdateFromDocument(document));
        const before = encodeStateAsUpdate(doc);
        let writes = 0;
        doc.on('update', () => (writes += 1));
        documentFromYjs(doc);
        expect(writes).toBe(0);
        expect(encodeStateAsUpdate(doc)).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it('refuses what the schema does not know, and leaves it where it is', () => {
    const doc = opened(yjsUpdateFromDocument(paragraph('Trains run on rails.')));
    doc.getXmlFragment(FRAGMENT_NAME).push([new XmlElement('timetable')]);
    const before = encodeStateAsUpdate(doc);
    expect(() => documentFromYjs(doc)).toThrow(UnknownContentError);
    expect(encodeStateAsUpdate(doc)).toEqual(before);
  });

  it('refuses an unknown mark', () => {
    const doc = opened(yjsUpdateFromDocument(paragraph('Trains run on rails.')));
    const text = (doc.getXmlFragment(FRAGMENT_NAME).get(0) as XmlElement).get(0) as XmlText;
    text.format(0, 6, { blink: {} });
    expect(() => documentFromYjs(doc)).toThrow(UnknownContentError);
  });

  it('gives words outside any paragraph a paragraph', () => {
    const doc = opened(yjsUpdateFromDocument(paragraph('first')));
    doc.getXmlFragment(FRAGMENT_NAME).push([new XmlText('stray')]);
    expect(documentFromYjs(doc).blocks).toEqual([...paragraph('first').blocks, ...paragraph('stray').blocks]);
  });

  it('reads an untouched draft as an empty document', () => {
    expect(documentFromYjs(new Doc())).toEqual({ version: DOCUMENT_VERSION, blocks: [] });
  });
});
