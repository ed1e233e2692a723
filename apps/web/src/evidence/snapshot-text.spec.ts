import { describe, expect, it } from '@jest/globals';
import { paragraphsOf, piecesOf, sentenceStretches, stepSentence } from './snapshot-text';

const TEXT = 'On bread\n\nDough rises overnight. In a cold room it takes 14 hours.\n  \nBake it hot.';
const cut = ({ from, to }: { from: number; to: number }) => TEXT.slice(from, to);

describe('the text of a snapshot', () => {
  it('is read in paragraphs and sentences', () => {
    expect(paragraphsOf(TEXT).map(cut)).toEqual([
      'On bread',
      'Dough rises overnight. In a cold room it takes 14 hours.',
      'Bake it hot.',
    ]);
    expect(sentenceStretches(TEXT).map(cut)).toEqual([
      'On bread',
      'Dough rises overnight.',
      'In a cold room it takes 14 hours.',
      'Bake it hot.',
    ]);
  });

  it('is cut where marks begin and end, also where they overlap and go beyond the paragraph', () => {
    const [, paragraph = { from: 0, to: 0 }] = paragraphsOf(TEXT);
    const at = (words: string) => ({ from: TEXT.indexOf(words), to: TEXT.indexOf(words) + words.length });
    const pieces = piecesOf(paragraph, [
      { id: 'a', ...at('rises overnight. In a cold') },
      { id: 'b', from: TEXT.indexOf('cold room'), to: TEXT.length },
    ]);
    expect(pieces.map((piece) => [cut(piece), piece.marks])).toEqual([
      ['Dough ', []],
      ['rises overnight. In a ', ['a']],
      ['cold', ['a', 'b']],
      [' room it takes 14 hours.', ['b']],
    ]);
    expect(pieces.map(cut).join('')).toBe(cut(paragraph));
  });

  it('is selected sentence by sentence', () => {
    const sentences = sentenceStretches(TEXT);
    const [title, first, second, last] = sentences;
    const step = (...args: Parameters<typeof stepSentence> extends [unknown, ...infer Rest] ? Rest : never) =>
      stepSentence(sentences, ...args);
    expect(step(null, 1, false)).toEqual(title);
    expect(step(null, -1, false)).toEqual(last);
    expect(step(title ?? null, 1, false)).toEqual(first);
    expect(step(last ?? null, 1, false)).toEqual(last);
    const both = step(first ?? null, 1, true);
    expect(both).toEqual({ from: first?.from, to: second?.to });
    expect(step(both, -1, true)).toEqual(first);
    expect(step(first ?? null, -1, true)).toEqual(first);
    // A selection of some words lies in its sentence.
    expect(step({ from: (first?.from ?? 0) + 3, to: (first?.from ?? 0) + 6 }, 1, false)).toEqual(second);
    expect(stepSentence([], null, 1, false)).toBeNull();
  });
});
