import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../kernel';
import { readClaim, readLanguage, readQuestion, readTopics } from './check-words';

const invalid = (field: string) => ({ ok: false, refusal: { code: 'inputInvalid', facts: { field } } });

describe('what a check is opened with', () => {
  it('has a question of one line', () => {
    expect(readQuestion(' Do owls \n see? ')).toEqual({ ok: true, value: 'Do owls see?' });
    expect(readQuestion(' \u0000 ')).toMatchObject({ ok: false, refusal: { code: 'questionMissing' } });
    expect(readQuestion('x'.repeat(301))).toEqual(invalid('question'));
  });

  it('has a language of known form, and topics each once', () => {
    expect(readLanguage('pt-BR').ok).toBe(true);
    expect(readLanguage('English!')).toEqual(invalid('language'));
    expect(readTopics([' Rivers', 'rivers', '', 'Bats'])).toEqual({ ok: true, value: ['Rivers', 'Bats'] });
    expect(readTopics(Array.from({ length: 21 }, (_, index) => `Topic ${index}`))).toEqual(invalid('topics'));
    expect(readTopics(['x'.repeat(61)])).toEqual(invalid('topics'));
  });

  it('may have a claim: with words, and with appearances that say something', () => {
    const claim = {
      words: ' Owls  see nothing. ',
      claimant: ' ',
      madeOn: '2026-03-01' as PlainDate,
      appearances: [
        { address: ' https://owls.example/a ', description: null, on: null },
        { address: ' ', description: '', on: '2026-03-01' as PlainDate },
      ],
    };
    expect(readClaim(claim)).toEqual({
      ok: true,
      value: {
        words: 'Owls see nothing.',
        claimant: null,
        madeOn: '2026-03-01',
        appearances: [{ address: 'https://owls.example/a', description: null, on: null }],
      },
    });
    expect(readClaim({ ...claim, words: ' ' })).toEqual(invalid('claim'));
    expect(readClaim({ ...claim, claimant: 'x'.repeat(301) })).toEqual(invalid('claimant'));
    const wrong = { address: 'javascript:alert(1)', description: null, on: null };
    expect(readClaim({ ...claim, appearances: [wrong] })).toMatchObject({ ok: false, refusal: { code: 'urlInvalid' } });
    expect(readClaim({ ...claim, appearances: Array.from({ length: 51 }, () => wrong) })).toEqual(
      invalid('appearances'),
    );
  });
});
