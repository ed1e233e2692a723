import { describe, expect, it } from '@jest/globals';
import { NOT_A_WORD } from './quoted-words';
import { LONGEST_SUGGESTION, suggestedWording, suggestionKind, unfitForSuggestion } from './suggestion';

const refused = (original: string, replacement: string): string | null => {
  const result = suggestedWording({ original, replacement });
  return result.ok ? null : result.refusal.code;
};

describe('a suggested edit', () => {
  it('replaces, inserts or deletes', () => {
    expect(suggestionKind({ original: 'fell', replacement: 'sank' })).toBe('REPLACEMENT');
    expect(suggestionKind({ original: '', replacement: ' slowly' })).toBe('INSERTION');
    expect(suggestionKind({ original: ' very', replacement: '' })).toBe('DELETION');
  });

  it('keeps the space that an inserted word needs, and makes one line of many', () => {
    expect(suggestedWording({ original: '', replacement: ' very\n  slowly ' })).toEqual({
      ok: true,
      value: { original: '', replacement: ' very slowly ' },
    });
    expect(suggestedWording({ original: '  ', replacement: ' ' })).toMatchObject({ value: { replacement: ' ' } });
  });

  it('changes something', () => {
    expect(refused('fell', 'fell')).toBe('suggestionEmpty');
    expect(refused('', '')).toBe('suggestionEmpty');
  });

  it('is about words within one paragraph', () => {
    expect(refused(`fell ${NOT_A_WORD}`, 'fell')).toBe('suggestionNotWords');
    expect(refused('fell.\nIt rose', 'fell')).toBe('suggestionNotWords');
    expect(refused('fell', `fell ${NOT_A_WORD}`)).toBe('suggestionNotWords');
  });

  it('says what is in the way before anything is proposed', () => {
    expect(unfitForSuggestion('It fell.\nIt rose.')).toBe('SEVERAL_PARAGRAPHS');
    expect(unfitForSuggestion(`It fell ${NOT_A_WORD}.`)).toBe('NOT_WORDS');
    expect(unfitForSuggestion('It fell.')).toBeNull();
    expect(unfitForSuggestion('')).toBeNull();
  });

  it('is short enough to be judged', () => {
    expect(refused('fell', 'a'.repeat(LONGEST_SUGGESTION + 1))).toBe('suggestionTooLong');
  });
});
