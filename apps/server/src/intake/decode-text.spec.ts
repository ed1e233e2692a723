import { describe, expect, it } from '@jest/globals';
import { IMPORT_LIMIT_BYTES } from '@recheck/domain';
import { decodeText } from './decode-text';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codeOf = (input: Uint8Array): string => {
  const result = decodeText('archive/one.txt', input);
  return result.ok ? 'accepted' : `${result.refusal.code} ${result.refusal.facts?.['file']}`;
};
const textOf = (input: Uint8Array): string => {
  const result = decodeText('one.html', input);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

describe('bytes that are no text are refused by name', () => {
  it.each([
    ['importEmpty', new Uint8Array()],
    ['importEmpty', bytes(' \n\t ')],
    ['importTooLarge', new Uint8Array(20 * 1024 * 1024).fill(97)],
    ['importTooLarge', new Uint8Array(IMPORT_LIMIT_BYTES + 1).fill(97)],
    ['importBinary', bytes('%PDF-1.7 and so on')],
    ['importBinary', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
    ['importBinary', new Uint8Array([104, 0, 105, 0])],
    ['importEncoding', new Uint8Array([67, 97, 102, 0xe9, 32, 111, 108, 233])],
    ['importActiveContent', bytes('<html><body><p>Is it so?</p><script>alert(1)</script></body></html>')],
    ['importActiveContent', bytes('<html><body><p onclick="go()">Is it so?</p></body></html>')],
    ['importActiveContent', bytes('<html><body><a href=" javascript:go()">Is it so?</a></body></html>')],
  ])('%s', (code, input) => {
    expect(codeOf(input)).toBe(`${code} archive/one.txt`);
  });
});

describe('texts', () => {
  it('are taken as they are, whatever their line ends and marks', () => {
    expect(textOf(bytes('Is tea hot?\r\n\r\nYes [1].'))).toBe('Is tea hot?\r\n\r\nYes [1].');
    expect(textOf(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('Is tea hot?')]))).toBe('Is tea hot?');
  });

  it('are read in UTF-16 when they say so', () => {
    expect(textOf(new Uint8Array([0xff, 0xfe, 0x54, 0, 0x65, 0, 0x61, 0]))).toBe('Tea');
  });

  it('may hold a stray tag without being a page', () => {
    expect(textOf(bytes('Is tea hot?\nYes, <b>very</b> hot.\nAnd so on.'))).toContain('<b>very</b>');
  });
});

describe('saved pages', () => {
  it('keep every word, headings and lists', () => {
    const page = `<!doctype html><html><head><title>Site</title><style>p{}</style></head><body>
      <h1>Is tea hot?</h1><h2>Executive summary</h2><p>Yes,   it <em>is</em> [1].</p>
      <ul><li>green</li><li>black</li></ul><ol><li>boil</li><li>pour</li></ol></body></html>`;
    expect(textOf(bytes(page)).split('\n').filter(Boolean)).toEqual([
      'Is tea hot?',
      '## Executive summary',
      'Yes, it is [1].',
      '- green',
      '- black',
      '1. boil',
      '2. pour',
    ]);
  });
});
