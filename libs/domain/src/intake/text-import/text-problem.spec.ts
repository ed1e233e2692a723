import { describe, expect, it } from '@jest/globals';
import { textProblem } from './text-problem';

describe('texts that cannot be imported', () => {
  it.each([
    ['importEmpty', ''],
    ['importEmpty', ' \n\u00a0\ufeff\n'],
    ['importUnreadable', '*** 12 — 14 ***'],
  ])('are refused with %s', (code, text) => {
    expect(textProblem(text)?.code).toBe(code);
  });

  it.each([
    ['importBinary', 'Bats\nPK\u0003\u0004'],
    ['importBinary', 'B\na\u0000t\u0000'],
    ['importEncoding', 'Bats\ncan\ufffdt'],
    ['importEncoding', 'Bats\ncan\u0092t'],
    ['importEncoding', 'Bats\nhalf \ud83d of a pair'],
    ['importEncoding', 'Bats\ndonâ€™t sing, canâ€™t sing, wonâ€™t sing'],
  ])('are refused with %s and the line', (code, text) => {
    expect(textProblem(text)).toMatchObject({ code, facts: { line: 2 } });
  });

  it.each(['Bats, “naïve” — 蝙蝠 😀\r\n\tand\fso on', 'A file named â€™ is no damage', '\ufeffWith a mark in front'])(
    'are not these: %j',
    (text) => {
      expect(textProblem(text)).toBeNull();
    },
  );
});
