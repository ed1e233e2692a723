import { describe, expect, it } from '@jest/globals';
import { FRAGMENT_NAME } from '@recheck/editor-schema';
import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs';
import { touchedParagraphs, typedWords, wordsWithoutPlace } from './typed-words';

/** A draft with paragraphs, and its editor's hands: each change is an edit that nobody acknowledged. */
const draftOf = (...paragraphs: readonly string[]) => {
  const doc = new Doc();
  const fragment = doc.getXmlFragment(FRAGMENT_NAME);
  for (const words of paragraphs) {
    const element = new XmlElement('paragraph');
    element.insert(0, [new XmlText(words)]);
    fragment.push([element]);
  }
  const before = new Doc();
  applyUpdate(before, encodeStateAsUpdate(doc));
  const edits: Uint8Array[] = [];
  doc.on('update', (edit: Uint8Array) => edits.push(edit));
  const text = (place: number): XmlText => (fragment.get(place) as XmlElement).get(0) as XmlText;
  const type = (place: number, at: number, words: string): void =>
    [...words].forEach((letter, index) => text(place).insert(at + index, letter));
  return { doc, before, edits, fragment, text, type };
};

describe('what was typed', () => {
  it('is given in one piece for words typed in one go, without the draft around them', () => {
    const { edits, type } = draftOf('Bats sleep.', 'Rivers run.');
    type(0, 4, ' of the north');
    type(1, 11, ' Always.');
    expect(typedWords(edits)).toEqual(['of the north', 'Always.']);
  });

  it('leaves out what was erased again, and what others wrote', () => {
    const { doc, edits, text, type } = draftOf('Bats sleep.');
    type(0, 11, ' Loudlx');
    text(0).delete(17, 1);
    type(0, 17, 'y');
    text(0).delete(0, 4);
    expect(typedWords(edits)).toEqual(['Loudly']);
    expect(doc.getXmlFragment(FRAGMENT_NAME).toString()).toContain(' sleep. Loudly');
  });

  it('is nothing when nothing was', () => {
    expect(typedWords([])).toEqual([]);
    expect(touchedParagraphs(new Doc(), [])).toEqual([]);
  });

  it('is given with the paragraphs it stands in, whole', () => {
    const { doc, edits, type } = draftOf('Bats sleep.', 'Rivers run.', 'Bread rises.');
    type(1, 11, ' Always.');
    expect(touchedParagraphs(doc, edits)).toEqual(['Rivers run. Always.']);
  });

  it('is given with every character, those of a formula too', () => {
    const { doc, edits, type } = draftOf('Bats sleep.');
    type(0, 11, ' If 3 < 4 and 5 > 2 <b>, they fly.');
    expect(touchedParagraphs(doc, edits)).toEqual(['Bats sleep. If 3 < 4 and 5 > 2 <b>, they fly.']);
  });

  it('is given so also where the draft does not have it yet, which stays as it is', () => {
    const { before, edits, fragment, type } = draftOf('Bats sleep.');
    type(0, 0, 'Some ');
    const element = new XmlElement('paragraph');
    element.insert(0, [new XmlText('And more.')]);
    fragment.push([element]);
    expect(touchedParagraphs(before, edits)).toEqual(['Some Bats sleep.', 'And more.']);
    expect(before.getXmlFragment(FRAGMENT_NAME).toString()).toBe('<paragraph>Bats sleep.</paragraph>');
  });
});

describe('what was typed and has no place in the draft any more', () => {
  /** Somebody else takes a paragraph away while the edits are not there yet. */
  const without = (before: Doc, place: number, edits: readonly Uint8Array[]): Doc => {
    const theirs = new Doc();
    applyUpdate(theirs, encodeStateAsUpdate(before));
    theirs.getXmlFragment(FRAGMENT_NAME).delete(place, 1);
    for (const edit of edits) applyUpdate(theirs, edit);
    return theirs;
  };

  it('is what stood in a paragraph that somebody else deleted', () => {
    const { doc, before, edits, type } = draftOf('Bats sleep.', 'Rivers run.');
    type(0, 11, ' By day.');
    type(1, 11, ' Always.');
    const mine = [...edits];
    applyUpdate(doc, encodeStateAsUpdate(without(before, 1, mine)));
    expect(wordsWithoutPlace(doc, mine)).toEqual(['Always.']);
  });

  it('is nothing that one took out oneself, and nothing that is there', () => {
    const { doc, edits, text, type } = draftOf('Bats sleep.');
    type(0, 11, ' By day.');
    text(0).delete(11, 3);
    expect(wordsWithoutPlace(doc, edits)).toEqual([]);
  });

  it('is nothing of a draft that has not come yet', () => {
    const { before, edits, type } = draftOf('Bats sleep.');
    type(0, 11, ' By day.');
    expect(wordsWithoutPlace(before, edits)).toEqual([]);
  });
});
