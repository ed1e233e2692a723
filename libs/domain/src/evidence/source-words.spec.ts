import { describe, expect, it } from '@jest/globals';
import { readSourceWords, sourceWarnings, type SourceWords } from './source-words';

const said: SourceWords = {
  kind: null,
  title: '  Flood \n register ',
  publisher: ' ',
  authors: ['  A. Brandt', '', ' '],
  publishedOn: null,
  address: ' https://arlen.example/register ',
  reference: null,
  republishes: null,
};

describe('what is said about a source', () => {
  it('loses white space that means nothing, and what is empty', () => {
    expect(readSourceWords(said, null)).toEqual({
      ok: true,
      value: {
        ...said,
        title: 'Flood register',
        publisher: null,
        authors: ['A. Brandt'],
        address: 'https://arlen.example/register',
      },
    });
  });

  it.each([
    'javascript:alert(1)',
    'ftp://arlen.example',
    'arlen.example',
    'https://',
    'https://a b',
    'https:///x',
    'data:text/html,x',
  ])('takes no %s for an address', (address) => {
    expect(readSourceWords({ ...said, address }, null)).toMatchObject({ ok: false, refusal: { code: 'urlInvalid' } });
  });

  it('refuses texts without an end, and a copy of itself', () => {
    const endless = 'x'.repeat(2001);
    for (const [field, words] of [
      ['title', { title: endless }],
      ['reference', { reference: endless }],
      ['authors', { authors: [endless] }],
      ['authors', { authors: Array.from({ length: 101 }, () => 'A') }],
      ['republishes', { republishes: 'me' }],
    ] as const) {
      expect(readSourceWords({ ...said, ...words }, 'me')).toEqual({
        ok: false,
        refusal: { code: 'inputInvalid', facts: { field } },
      });
    }
  });

  it('keeps no sign that a database or a hash could not keep', () => {
    const read = readSourceWords({ ...said, title: 'a\u0000b\ud800c' }, null);
    expect(read.ok && read.value.title).toBe('a b\uFFFDc');
  });
});

describe('warnings about a source', () => {
  const source = { sourceId: 'copy', identified: true, kind: null, republishes: null };
  const warned = (over: Partial<Parameters<typeof sourceWarnings>[0]>, cited: readonly string[]) =>
    sourceWarnings({ ...source, ...over }, new Set(cited));

  it('say what is wrong with leaning on it, and nothing else', () => {
    expect(warned({}, ['copy'])).toEqual([]);
    expect(warned({ identified: false }, ['copy'])).toEqual(['UNIDENTIFIED']);
    expect(warned({ identified: false }, [])).toEqual([]);
    expect(warned({ kind: 'REPUBLISHED_COPY' }, ['copy'])).toEqual(['ORIGINAL_UNKNOWN', 'LEANS_ON_COPY']);
    expect(warned({ kind: 'REPUBLISHED_COPY' }, [])).toEqual(['ORIGINAL_UNKNOWN']);
    expect(warned({ republishes: 'original' }, ['copy'])).toEqual(['LEANS_ON_COPY']);
    expect(warned({ republishes: 'original' }, ['copy', 'original'])).toEqual([]);
    expect(warned({ kind: 'FACT_CHECK' }, ['copy'])).toEqual(['FACT_CHECK']);
    expect(warned({ kind: 'FACT_CHECK' }, [])).toEqual([]);
    expect(warned({ kind: 'MACHINE_WRITTEN' }, [])).toEqual(['MACHINE_WRITTEN']);
  });
});
