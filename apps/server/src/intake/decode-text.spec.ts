import { describe, expect, it } from '@jest/globals';
import { plainText, IMPORT_LIMIT_BYTES, type ImportedCheck } from '@recheck/domain';
import { decodeText } from './decode-text';
import { readImport } from './read-import';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codeOf = (input: Uint8Array): string => {
  const decoded = decodeText('archive/one.txt', input);
  const result = decoded.ok ? readImport('archive/one.txt', decoded.value) : decoded;
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
  const check = (html: string): ImportedCheck => {
    const read = readImport('one.html', html);
    if (!read.ok) throw new Error(`${read.refusal.code} ${JSON.stringify(read.refusal.facts)}`);
    if (read.value.report.kind !== 'CHECK') throw new Error('Read as an article.');
    return read.value.report;
  };

  const page = `<!doctype html><html><head><title>Site</title><style>p{}</style></head><body>
    <h1>Is tea hot?</h1><h2>Executive summary</h2><p>Yes,   it <em>is</em>
    hot <a href="https://tea.example/a?b=1&amp;c=2">[1]</a>, as <a href='https://tea.example/"x"'>a study</a> says.</p>
    <h2>1. What was measured</h2>
    <table><tr><th>Kind</th><th>Degrees</th></tr><tr><td>green</td><td>80 [2]</td></tr></table>
    <ul><li>green<ul><li>with mint</li></ul></li><li>black</li></ul><ol><li>boil</li><li>pour</li></ol>
    <blockquote><p>Tea is hot &lt;script&gt; or &amp;amp; cold.</p></blockquote>
    <tea-pot>a word in an element of its own</tea-pot></body></html>`;

  it('keep headings, lists, quotations, and what links lead to', () => {
    const { question, document, sources, found } = check(page);
    expect(question).toBe('Is tea hot?');
    expect(found).toMatchObject({ summary: true, sections: 1, citations: 2 });
    expect(document.blocks.map(({ type }) => type)).toEqual([
      ...['heading', 'paragraph', 'heading', 'paragraph', 'paragraph', 'list', 'list', 'quotation', 'paragraph'],
    ]);
    expect(sources.map(({ importedNumber, address }) => [importedNumber, address])).toEqual([
      [1, 'https://tea.example/a?b=1&c=2'],
      [2, null],
    ]);
    expect(JSON.stringify(document)).toContain('"address":"https://tea.example/%22x%22"');
  });

  it('keep their words apart, and as they are read', () => {
    const words = plainText(check(page).document.blocks);
    expect(words).toMatch(/Kind\s+Degrees/);
    expect(words).toMatch(/green\s+80/);
    expect(words).toContain('Tea is hot <script> or &amp; cold.');
    expect(words).toContain('a word in an element of its own');
    expect(words).not.toContain('Site');
  });

  it('keep the lines of what is set in lines', () => {
    const { document } = check('<html><body><h1>Is it?</h1><pre>one line\nand another [1]</pre></body></html>');
    expect(document.blocks.filter(({ type }) => type === 'paragraph')).toHaveLength(2);
  });

  it('may be nested as deep as somebody likes', () => {
    const deep = 20_000;
    const html = `<html><body><h1>Is it deep?</h1>${'<div>'.repeat(deep)}It is [1].${'</div>'.repeat(deep)}</body></html>`;
    expect(plainText(check(html).document.blocks)).toContain('It is');
  });
});
