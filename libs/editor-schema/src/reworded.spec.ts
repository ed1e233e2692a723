import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyUpdate, type Doc, type XmlElement } from 'yjs';
import type { Mark } from '@recheck/domain';
import { anchorOn, copyOf, documentOf, opened, paragraph, RIVER, textIn } from '../test/drafts';
import {
  anchorAt,
  documentFromYjs,
  draftText,
  FRAGMENT_NAME,
  reworded,
  type DraftAnchor,
  type Reworded,
} from './index';

const strong: Mark = { type: 'strong' };
const link: Mark = { type: 'link', address: 'https://rivers.example/gauge' };
const contentOf = (doc: Doc, block = 0) => documentFromYjs(doc).blocks[block];

describe('a suggested edit', () => {
  const edited = (doc: Doc, words: string, replacement: string): Reworded | null =>
    reworded(doc, anchorOn(doc, words), replacement);

  it('puts the new words in the place of the old, set as these were', () => {
    const doc = opened(documentOf(paragraph('The river ', ['fell far', strong], ' in summer.')));
    expect(edited(doc, 'fell far', 'sank')).not.toBeNull();
    expect(contentOf(doc)).toEqual(paragraph('The river ', ['sank', strong], ' in summer.'));
  });

  it('deletes, and inserts without taking a link along', () => {
    const doc = opened(documentOf(paragraph('See ', ['the gauge', link], ' of the river.')));
    edited(doc, ' of the river', '');
    expect(contentOf(doc)).toEqual(paragraph('See ', ['the gauge', link], '.'));
    const place = draftText(doc).text.indexOf('.');
    const anchor = anchorAt(draftText(doc), { from: place, to: place });
    reworded(doc, anchor as DraftAnchor, ' at night');
    expect(contentOf(doc)).toEqual(paragraph('See ', ['the gauge', link], ' at night.'));
  });

  it('is one update that does the same to every copy', () => {
    const doc = opened(documentOf(paragraph(RIVER)));
    const other = copyOf(doc);
    textIn(other, 0).insert(0, 'Look: ');
    applyUpdate(other, edited(doc, 'two', 'three')?.update as Uint8Array);
    expect(draftText(other).text).toBe('Look: The river fell by three metres in a dry summer.\n');
  });

  it('changes nothing where its words have changed', () => {
    const doc = opened(documentOf(paragraph(RIVER)));
    const anchor = anchorOn(doc, 'two metres');
    textIn(doc, 0).insert(draftText(doc).text.indexOf(' metres'), ' and a half');
    const before = draftText(doc).text;
    expect(reworded(doc, anchor, '2 m')).toBeNull();
    expect(draftText(doc).text).toBe(before);
  });

  it('finds its words after their paragraph was written anew', () => {
    const doc = opened(documentOf(paragraph(RIVER)));
    const anchor = anchorOn(doc, 'two metres');
    const fragment = doc.getXmlFragment(FRAGMENT_NAME);
    const copy = (fragment.get(0) as XmlElement).clone() as XmlElement;
    fragment.delete(0, 1);
    fragment.insert(0, [copy]);
    expect(reworded(doc, anchor, '2 m')).not.toBeNull();
    expect(draftText(doc).text).toContain('fell by 2 m in');
  });
});

describe('a suggested edit that is taken back', () => {
  const taken = (doc: Doc, { anchor, taken: runs }: Reworded): Reworded | null => reworded(doc, anchor, runs);
  const accept = (doc: Doc, words: string, replacement: string): Reworded =>
    reworded(doc, anchorOn(doc, words), replacement) as Reworded;

  it('leaves the words as they were set, piece by piece', () => {
    const before = paragraph('The river ', ['fell', strong], ' by ', ['two', link], ' metres.');
    const doc = opened(documentOf(before));
    const done = accept(doc, 'fell by two metres', 'sank');
    expect(contentOf(doc)).toEqual(paragraph('The river ', ['sank', strong], '.'));
    expect(taken(doc, done)).not.toBeNull();
    expect(contentOf(doc)).toEqual(before);
  });

  it('can be accepted and taken back again and again, replaced, inserted or deleted', () => {
    const parts = fc.record({
      from: fc.nat(RIVER.length),
      length: fc.nat(12),
      words: fc.constantFrom('', 'much', ' '),
    });
    fc.assert(
      fc.property(parts, ({ from, length, words }) => {
        const doc = opened(documentOf(paragraph('The river ', ['fell by two', strong], ' metres in a dry summer.')));
        const to = Math.min(RIVER.length, from + length);
        const first = anchorAt(draftText(doc), { from, to }) as DraftAnchor;
        const before = contentOf(doc);
        let anchor = first;
        for (let time = 0; time < 3; time += 1) {
          const done = reworded(doc, anchor, words);
          expect(draftText(doc).text).toBe(`${RIVER.slice(0, from)}${words}${RIVER.slice(to)}\n`);
          const back = taken(doc, done as Reworded);
          expect(contentOf(doc)).toEqual(before);
          ({ anchor } = back as Reworded);
          expect(anchor.words).toBe(first.words);
        }
      }),
    );
  });

  it('finds its words wherever others have moved them', () => {
    const doc = opened(documentOf(paragraph(RIVER)));
    const done = accept(doc, 'two metres', '2 m');
    textIn(doc, 0).insert(0, 'In 2025: ');
    expect(taken(doc, done)).not.toBeNull();
    expect(draftText(doc).text).toBe(`In 2025: ${RIVER}\n`);
  });

  it('leaves words alone that were written on since', () => {
    const doc = opened(documentOf(paragraph(RIVER)));
    const done = accept(doc, 'two metres', 'a great deal');
    textIn(doc, 0).insert(draftText(doc).text.indexOf('great'), 'very ');
    expect(taken(doc, done)).toBeNull();
    expect(draftText(doc).text).toContain('a very great deal');
  });
});
