import { describe, expect, it } from '@jest/globals';
import { Node } from '@tiptap/pm/model';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { applyUpdate, encodeStateAsUpdate, type Doc, type XmlElement } from 'yjs';
import { anchorOn, copyOf, documentOf, opened, paragraph, RIVER, textIn } from '../test/drafts';
import { generatedDocuments } from '../test/generated-documents';
import {
  anchorAt,
  draftText,
  editorSchema,
  FRAGMENT_NAME,
  isPosition,
  positionOfPlace,
  placeOfPosition,
  rangeOfAnchor,
  textOfNode,
  type DraftAnchor,
} from './index';

/** What an anchor stands on now; null when it is gone. */
const wordsNow = (doc: Doc, anchor: DraftAnchor): string | null => {
  const draft = draftText(doc);
  const range = rangeOfAnchor(doc, draft, anchor);
  return range && draft.text.slice(range.from, range.to);
};

describe('an anchor', () => {
  it('stays on its words while others write around them', () => {
    const doc = opened(documentOf(paragraph(RIVER)));
    const anchor = anchorOn(doc, 'fell by two');
    textIn(doc, 0).insert(0, 'Everybody knows it: ');
    textIn(doc, 0).insert(draftText(doc).text.indexOf('fell'), 'soon ');
    textIn(doc, 0).insert(draftText(doc).text.indexOf(' metres'), ' or three');
    expect(wordsNow(doc, anchor)).toBe('fell by two');
  });

  it('grows with what is written into its words, and says that they changed', () => {
    const doc = opened(documentOf(paragraph(RIVER)));
    const anchor = anchorOn(doc, 'fell by two metres');
    textIn(doc, 0).insert(draftText(doc).text.indexOf('two'), 'almost ');
    expect(wordsNow(doc, anchor)).toBe('fell by almost two metres');
    expect(rangeOfAnchor(doc, draftText(doc), anchor)?.unchanged).toBe(false);
  });

  it('is gone with its words, and comes back with them', () => {
    const doc = opened(documentOf(paragraph(RIVER), paragraph('Bread is baked at night.')));
    const anchor = anchorOn(doc, 'two metres in a dry summer');
    const text = textIn(doc, 0);
    text.delete(0, text.length);
    expect(wordsNow(doc, anchor)).toBeNull();
    textIn(doc, 1).insert(0, 'Once more: two metres in a dry summer. ');
    expect(wordsNow(doc, anchor)).toBe('two metres in a dry summer');
  });

  it('follows words that were cut and pasted into another paragraph', () => {
    const doc = opened(documentOf(paragraph(RIVER), paragraph('Later.')));
    const anchor = anchorOn(doc, 'fell by two metres');
    const fragment = doc.getXmlFragment(FRAGMENT_NAME);
    const copy = (fragment.get(0) as XmlElement).clone() as XmlElement;
    fragment.delete(0, 1);
    fragment.insert(1, [copy]);
    expect(wordsNow(doc, anchor)).toBe('fell by two metres');
  });

  it('does not jump to the same short words elsewhere', () => {
    const doc = opened(documentOf(paragraph('The river is low.'), paragraph('A kettle by the river sings.')));
    const anchor = anchorOn(doc, 'river');
    const text = textIn(doc, 0);
    text.delete(0, text.length);
    expect(wordsNow(doc, anchor)).toBeNull();
  });

  it('stands at the same words in every copy, whatever was written into them at once', () => {
    const edits = fc.array(
      fc.record({ copy: fc.nat(1), place: fc.nat(200), words: fc.stringMatching(/^[a-z ]{1,6}$/) }),
    );
    fc.assert(
      fc.property(edits, fc.nat(40), fc.nat(40), (written, a, b) => {
        const first = opened(documentOf(paragraph(RIVER)));
        const [from = 0, to = 0] = [a, b + 1].sort((one, other) => one - other);
        const anchor = anchorAt(draftText(first), { from, to: Math.max(to, from + 1) });
        const copies = [first, copyOf(first)];
        for (const { copy, place, words } of written) {
          const text = textIn(copies[copy] as Doc, 0);
          text.insert(place % (text.length + 1), words);
        }
        const [one, other] = copies as [Doc, Doc];
        applyUpdate(one, encodeStateAsUpdate(other));
        applyUpdate(other, encodeStateAsUpdate(one));
        if (!anchor) throw new Error('There are words to hold on to.');
        const now = wordsNow(one, anchor);
        expect(wordsNow(other, anchor)).toBe(now);
        // Nobody deleted anything: what was anchored is still there, with whatever came between.
        expect(now).not.toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});

describe('positions that no editor makes', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 24 }),
    // An item, a shared text by name, a shared text by its item: of clients that exist and of others.
    fc.tuple(fc.nat(2), fc.nat(3), fc.nat(120), fc.nat(3)).map((each) => Uint8Array.from(each)),
  );

  it('are gone, and break nothing', () => {
    const doc = opened(documentOf(paragraph(RIVER), paragraph('Bread is baked at night.')));
    const before = encodeStateAsUpdate(doc);
    fc.assert(
      fc.property(bytes, bytes, fc.string(), (start, end, words) => {
        const anchor: DraftAnchor = { start, end, words, prefix: '', suffix: '' };
        const draft = draftText(doc);
        const range = rangeOfAnchor(doc, draft, anchor);
        if (range) expect(range.to).toBeLessThanOrEqual(draft.text.length);
        expect(encodeStateAsUpdate(doc)).toEqual(before);
      }),
      { numRuns: 2000 },
    );
  });

  it('are told apart from those that name something', () => {
    const { start } = anchorOn(opened(documentOf(paragraph(RIVER))), 'two metres');
    expect(isPosition(start)).toBe(true);
    expect(isPosition(new Uint8Array())).toBe(false);
    expect(isPosition(Uint8Array.from([3]))).toBe(false);
  });
});

describe('the text of a draft', () => {
  it('is the same in the shared document and in the editor, place by place', () => {
    fc.assert(
      fc.property(generatedDocuments, (document) => {
        const doc = opened(document);
        const draft = draftText(doc);
        const node = Node.fromJSON(editorSchema, yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(FRAGMENT_NAME)));
        const inEditor = textOfNode(node);
        expect(inEditor.text).toBe(draft.text);
        for (const { at, length } of draft.stretches) {
          for (const place of [at, at + length]) {
            for (const forward of [true, false]) {
              const position = positionOfPlace(inEditor, place, forward);
              expect(position === null ? place : placeOfPosition(inEditor, position)).toBe(place);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
