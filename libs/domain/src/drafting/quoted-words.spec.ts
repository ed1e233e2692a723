import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeOfQuotedWords, quotedAt, stillBetween, type QuotedWords } from './quoted-words';

const TEXT = 'Bread rises overnight.\nThe oven is hot. The bread is done.\nThe oven is hot again.\n';
const quote = (words: string, text = TEXT, nth = 0): QuotedWords => {
  let from = -1;
  for (let count = 0; count <= nth; count += 1) from = text.indexOf(words, from + 1);
  return quotedAt(text, { from, to: from + words.length });
};
const found = (text: string, quotation: QuotedWords): string | null => {
  const place = placeOfQuotedWords(text, quotation);
  return place && `${text.slice(Math.max(0, place.from - 6), place.from)}|${text.slice(place.from, place.to)}`;
};

describe('quoted words', () => {
  it('are found where they stand', () => {
    expect(found(TEXT, quote('rises'))).toBe('Bread |rises');
  });

  it('are told apart by what stands around them', () => {
    expect(found(TEXT, quote('The oven is hot', TEXT, 1))).toBe('done.\n|The oven is hot');
    expect(found(TEXT, quote('The oven is hot', TEXT, 0))).toBe('ight.\n|The oven is hot');
  });

  it('are found after they moved, if they are long enough to be theirs alone', () => {
    const moved = `${'A new beginning. '.repeat(5)}Now nobody doubts that bread rises overnight in a cold kitchen, they say.`;
    const whole = 'bread rises overnight in a cold kitchen';
    expect(placeOfQuotedWords(moved, { words: whole, prefix: 'Before: ', suffix: ', it was said' })).not.toBeNull();
  });

  it('are gone when only another place has the same short words', () => {
    const quotation = quote('bread');
    expect(placeOfQuotedWords('Kettles are heavy; some bread is not.', quotation)).toBeNull();
  });

  it('are not guessed at between two equal places', () => {
    const quotation: QuotedWords = { words: 'the river rose', prefix: '', suffix: '' };
    expect(placeOfQuotedWords('Then the river rose. Again the river rose.', quotation)).toBeNull();
  });

  it('are always found in the text that they were taken from, unless it says them twice alike', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const quotation = quotedAt(text, { from, to });
        const place = placeOfQuotedWords(text, quotation);
        if (place !== null) {
          expect(text.slice(place.from, place.to)).toBe(quotation.words);
        }
      }),
    );
  });
});

describe('an insertion', () => {
  it('is found between what it stood between', () => {
    const at = TEXT.indexOf('hot.');
    const quotation = quotedAt(TEXT, { from: at, to: at });
    expect(placeOfQuotedWords(`First of all. ${TEXT}`, quotation)).toEqual({ from: at + 14, to: at + 14 });
  });

  it('holds on to one side', () => {
    const at = TEXT.indexOf(' overnight');
    const quotation = quotedAt(TEXT, { from: at, to: at });
    expect(stillBetween('Bread rises slowly.', 11, quotation)).toBe(true);
    expect(stillBetween('Dough swells slowly.', 12, quotation)).toBe(false);
  });
});
