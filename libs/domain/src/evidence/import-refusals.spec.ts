import { describe, expect, it } from '@jest/globals';
import { countingIds } from '../../test/texts';
import { readCheckText } from './read-check-text';

describe('refusing a text', () => {
  const refusalOf = (text: string) => {
    const result = readCheckText(text, { newId: countingIds() });
    return result.ok ? null : result.refusal;
  };

  it.each([
    ['<p>Do bats see?</p>\n<script>alert(1)</script>', 'script'],
    ['Do bats see?\n<IFRAME src="https://x.example"></IFRAME>', 'iframe'],
    ['Do bats see?\n<img src=x onerror="alert(1)">', 'img'],
    ['Do bats see?\n<a href="javascript:alert(1)">yes</a>', 'a'],
    ['Do bats see?\n<form action="/x">', 'form'],
  ])('names the line and the tag of active content: %s', (text, tag) => {
    expect(refusalOf(text)).toMatchObject({ code: 'importActiveContent', facts: { line: 2, tag } });
  });

  it('leaves words that only look like active content alone', () => {
    expect(
      refusalOf('Is p < 0.05 on line 3 onto=nothing?\n\nYes: &lt;script&gt; is a word, and so is <name> [1].'),
    ).toBeNull();
  });

  it.each([
    ['importEmpty', ' \n '],
    ['importEmpty', '<p></p>\n<!-- nothing -->'],
    ['importUnreadable', 'Do bats see?'],
    ['importUnreadable', 'Checked on March 4, 2026\n# \nExecutive summary'],
    ['importBinary', 'Do bats see?\n\u0000'],
    ['importEncoding', 'Do bats see?\nThey don\ufffdt.'],
  ])('says %s', (code, text) => {
    expect(refusalOf(text)?.code).toBe(code);
  });
});
