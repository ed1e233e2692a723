import { describe, expect, it } from '@jest/globals';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, XmlElement, XmlText } from 'yjs';
import { FRAGMENT_NAME } from './version';
import { withoutTidying } from './without-tidying';

const textOf = (doc: Doc): XmlText => (doc.getXmlFragment(FRAGMENT_NAME).get(0) as XmlElement).get(0) as XmlText;

/** How often a copy changes something by itself when two people make the same words bold at once. */
const changesOfItsOwn = (copy: Doc): number => {
  const paragraph = new XmlElement('paragraph');
  paragraph.insert(0, [new XmlText('one two three')]);
  copy.getXmlFragment(FRAGMENT_NAME).push([paragraph]);
  const edits = [0, 1].map(() => {
    const writer = withoutTidying(new Doc());
    applyUpdate(writer, encodeStateAsUpdate(copy));
    textOf(writer).format(0, 7, { bold: true });
    return encodeStateAsUpdate(writer, encodeStateVector(copy));
  });
  let own = 0;
  copy.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== 'arriving') own += 1;
  });
  for (const edit of edits) applyUpdate(copy, edit, 'arriving');
  return own;
};

describe('a copy of a draft', () => {
  it('would change by itself what arrives', () => {
    expect(changesOfItsOwn(new Doc())).toBeGreaterThan(0);
  });

  it('changes nothing by itself when it is kept from it, however often it is told', () => {
    expect(changesOfItsOwn(withoutTidying(withoutTidying(new Doc())))).toBe(0);
  });
});
