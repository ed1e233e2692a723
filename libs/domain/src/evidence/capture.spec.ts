import { describe, expect, it } from '@jest/globals';
import { captureEnded, readableFile, readableType, readCaptureAddress } from './capture';

describe('an address that somebody pasted', () => {
  it.each([
    ['https://river.example/eels', 'https://river.example/eels'],
    ['  http://river.example/eels?year=1990#bank \n', 'http://river.example/eels?year=1990'],
    ['river.example/eels', 'https://river.example/eels'],
    ['river.example:8080/eels', 'https://river.example:8080/eels'],
    ['HTTPS://River.example/', 'HTTPS://River.example/'],
  ])('%j is read as %s', (pasted, address) => {
    expect(readCaptureAddress(pasted)).toEqual({ ok: true, value: address });
  });

  it.each([
    '',
    ' ',
    'https://',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ftp://river.example/',
    'two words',
    '#bank',
  ])('%j is refused', (pasted) =>
    expect(readCaptureAddress(pasted)).toMatchObject({ ok: false, refusal: { code: 'urlInvalid' } }),
  );

  it('is refused when it is longer than addresses are', () => {
    expect(readCaptureAddress(`https://river.example/${'a'.repeat(2000)}`).ok).toBe(false);
  });
});

describe('what can be read', () => {
  it.each([
    ['text/html', 'text/html'],
    ['Application/XHTML+XML ', 'text/html'],
    ['application/x-pdf', 'application/pdf'],
    ['text/csv', 'text/plain'],
    ['text/css', null],
    ['image/svg+xml', null],
    ['application/octet-stream', null],
  ])('by its media type %s', (mediaType, type) => expect(readableType(mediaType)).toBe(type));

  it.each([
    ['Saved page.HTML', 'text/html'],
    ['report.pdf', 'application/pdf'],
    ['notes.txt', 'text/plain'],
    ['pdf', null],
    ['notes.txt.exe', null],
  ])('by its name %s', (name, type) => expect(readableFile(name)).toBe(type));
});

it('ends done or failed', () => {
  expect((['WAITING', 'FETCHING', 'READING', 'DONE', 'FAILED'] as const).map(captureEnded)).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});
