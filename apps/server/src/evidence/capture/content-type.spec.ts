import { describe, expect, it } from '@jest/globals';
import { contentTypeOf, sniffed } from './content-type';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('bytes that nobody has named', () => {
  it.each([
    ['%PDF-1.7 …', 'application/pdf'],
    ['\n%!\n%PDF-1.4', 'application/pdf'],
    [' \n<!DOCTYPE html><p>eel', 'text/html'],
    ['<!-- saved --> <!----><html lang=en>', 'text/html'],
    ['<!-- a <html> in a comment', 'text/plain'],
    ['<bodyguard>', 'text/plain'],
    ['<p>eel', 'text/plain'],
    ['38 eels', 'text/plain'],
    ['', null],
    ['PK\u0003\u0004\u0000', null],
    // The time for this must not double with each comment.
    [`${'<!---->'.repeat(140)}x`, 'text/plain'],
    [`${'<!---->'.repeat(140)}<html>`, 'text/html'],
    [`${'<!-- '.repeat(200)}`, 'text/plain'],
    [`${' '.repeat(1024)}<html>`, 'text/plain'],
  ])('%j are %s', (text, type) => expect(sniffed(bytes(text))).toBe(type));

  it.each([
    ['text/html; charset=ISO-8859-1', '', 'text/html', 'ISO-8859-1'],
    ['TEXT/HTML ;Charset="utf-8"', '', 'text/html', 'utf-8'],
    ['image/png', '<html>', null, null],
    ['application/octet-stream', '<html>', 'text/html', null],
    ['', '%PDF-1.7', 'application/pdf', null],
    ['', 'plain words', 'text/plain', null],
    [`text/plain${';charset ='.repeat(3000)}`, '', 'text/plain', null],
  ])('with the header %.60j are told', (header, text, type, charset) => {
    const answer = {
      headers: header === '' ? [] : [['Content-Type', header] as const],
      address: 'https://a.example/n.txt',
    };
    expect(contentTypeOf(answer as never, bytes(text))).toEqual({ type, charset });
  });
});
