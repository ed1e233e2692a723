import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PASSAGE_CONTEXT, quotePassage } from './passage';

const TEXT = 'The kettle was filled twice. It boils a litre in four minutes. Then it rests.';

const select = (text: string, words: string) => {
  const startsAt = text.indexOf(words);
  return quotePassage(text, { startsAt, endsAt: startsAt + words.length, quotation: words });
};

describe('a passage', () => {
  it('is words with what stands before and after them', () => {
    expect(select(TEXT, 'It boils a litre')).toEqual({
      ok: true,
      value: {
        quotation: 'It boils a litre',
        prefix: 'The kettle was filled twice. ',
        suffix: ' in four minutes. Then it rests.',
        startsAt: 29,
        endsAt: 45,
      },
    });
  });

  it('is without the white space at its ends', () => {
    expect(select(TEXT, ' a litre ')).toMatchObject({ value: { quotation: 'a litre', startsAt: 38, endsAt: 45 } });
  });

  it('cuts no sign in two', () => {
    const text = 'A cafe\u0301 \ud83d\ude82 stop';
    expect(quotePassage(text, { startsAt: 2, endsAt: 6, quotation: 'cafe' })).toMatchObject({
      value: { quotation: 'cafe\u0301', suffix: ' \ud83d\ude82 stop' },
    });
  });

  it('is refused where other words stand', () => {
    expect(quotePassage(TEXT, { startsAt: 4, endsAt: 10, quotation: 'kettles' })).toEqual({
      ok: false,
      refusal: { code: 'passageNotThere' },
    });
    expect(quotePassage(TEXT, { startsAt: -2, endsAt: 3, quotation: '' })).toMatchObject({ ok: false });
  });

  it('says something', () => {
    expect(select(TEXT, '. ')).toMatchObject({ refusal: { code: 'inputInvalid' } });
  });

  it('is always what stands at its place, with its neighbours', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [startsAt = 0, endsAt = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const passage = quotePassage(text, { startsAt, endsAt, quotation: text.slice(startsAt, endsAt) });
        if (!passage.ok) return;
        const { quotation, prefix, suffix, startsAt: from, endsAt: to } = passage.value;
        expect(text.slice(from, to)).toBe(quotation);
        expect(text.slice(0, from).endsWith(prefix) && text.slice(to).startsWith(suffix)).toBe(true);
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(PASSAGE_CONTEXT);
        expect(quotation).toBe(quotation.trim());
      }),
    );
  });
});
