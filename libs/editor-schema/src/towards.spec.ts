import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyUpdate, Doc, XmlElement } from 'yjs';
import { canonicalText, DOCUMENT_VERSION, normalForm, type CheckDocument } from '@recheck/domain';
import { generatedDocuments } from '../test/generated-documents';
import { documentFromYjs, FRAGMENT_NAME, yjsUpdateFromDocument, yjsUpdateTowards } from './index';

const drafted = (document: CheckDocument): Doc => {
  const doc = new Doc();
  applyUpdate(doc, yjsUpdateFromDocument(document));
  return doc;
};

const document = (...paragraphs: readonly string[]): CheckDocument => ({
  version: DOCUMENT_VERSION,
  blocks: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

const elements = (doc: Doc): readonly XmlElement[] => doc.getXmlFragment(FRAGMENT_NAME).toArray() as XmlElement[];

describe('bringing a draft back to earlier words', () => {
  it('makes every draft read like every document, here and in every copy', () => {
    fc.assert(
      fc.property(generatedDocuments, generatedDocuments, (now, then) => {
        const doc = drafted(now);
        const copy = drafted(now);
        const update = yjsUpdateTowards(doc, then);
        if (update) applyUpdate(copy, update);
        expect(canonicalText(documentFromYjs(doc))).toBe(canonicalText(normalForm(then)));
        expect(canonicalText(documentFromYjs(copy))).toBe(canonicalText(normalForm(then)));
      }),
      { numRuns: 200 },
    );
  });

  it('writes nothing where nothing has to change', () => {
    fc.assert(
      fc.property(generatedDocuments, (same) => {
        expect(yjsUpdateTowards(drafted(same), same)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it('leaves what stays where it is, with its identity', () => {
    const doc = drafted(document('Bats sleep by day.', 'Bread rises.', 'Kettles boil.', 'Trains run.'));
    const [bats, , kettles] = elements(doc);
    yjsUpdateTowards(doc, document('Bats sleep by day.', 'Rivers flow.', 'Salt dissolves.', 'Kettles boil.'));
    expect(elements(doc)[0]).toBe(bats);
    expect(elements(doc)[3]).toBe(kettles);
    expect(documentFromYjs(doc)).toEqual(
      document('Bats sleep by day.', 'Rivers flow.', 'Salt dissolves.', 'Kettles boil.'),
    );
  });

  it('leaves the places where somebody may begin to write', () => {
    const headings = (...texts: readonly string[]): CheckDocument => ({
      version: DOCUMENT_VERSION,
      blocks: texts.map((text) => ({ type: 'heading', level: 2, part: 'SECTION', content: [{ type: 'text', text }] })),
    });
    const doc = drafted(headings('Mills', 'Weirs'));
    const places = elements(doc).filter(({ nodeName }) => nodeName === 'paragraph');
    yjsUpdateTowards(doc, headings('Mills', 'Bridges', 'Weirs'));
    expect(elements(doc).map(({ nodeName }) => nodeName)).toEqual(Array(3).fill(['heading', 'paragraph']).flat());
    expect(elements(doc)).toEqual(expect.arrayContaining(places));
  });

  it('merges with what others write at the same time', () => {
    const [restoring, typing] = [drafted(document('one', 'two')), drafted(document('one', 'two'))];
    const update = yjsUpdateTowards(restoring, document('one', 'three'));
    elements(typing)[0]?.insert(1, [new XmlElement('hardBreak')]);
    if (update) applyUpdate(typing, update);
    expect(documentFromYjs(typing).blocks).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'one' }, { type: 'lineBreak' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'three' }] },
    ]);
  });
});
