import { File as NodeFile } from 'node:buffer';
import { expect, it } from '@jest/globals';
import { IMPORT_LIMIT_BYTES } from '@recheck/domain';
import { refusalSentence } from '@recheck/wording';
import { decodeFile } from './decode-file';

/** A file as a browser has it; jsdom's cannot be read as bytes. */
const file = (name: string, ...parts: (string | number[])[]): File =>
  new NodeFile(
    parts.map((part) => (typeof part === 'string' ? part : new Uint8Array(part))),
    name,
  ) as unknown as File;
const sentenceFor = async (given: File): Promise<string> => {
  const result = await decodeFile(given);
  return result.ok ? `read: ${result.value}` : refusalSentence(result.refusal);
};

it.each([
  ['empty.txt', [[]], 'There is no text in empty.txt. Nothing was imported.'],
  ['blank.md', ['  \n\t\n'], 'There is no text in blank.md. Nothing was imported.'],
  ['scan.pdf', ['%PDF-1.7'], /^scan\.pdf is not a text file\./],
  ['letter.docx', [[0x50, 0x4b, 3, 4]], /^letter\.docx is not a text file\./],
  ['tape.txt', ['Is tea', [0], 'hot?'], /^tape\.txt is not a text file\./],
  ['old.txt', ['Caf', [0xe9], ' au lait'], /^old\.txt is not encoded as UTF-8\./],
  ['signs.txt', ['*** 12 ***'], /^signs\.txt could not be read as a fact-check\./],
] as const)('%s is refused by name before it is sent', async (name, parts, sentence) => {
  expect(await sentenceFor(file(name, ...(parts as unknown as (string | number[])[])))).toMatch(sentence);
});

it('a file that is too large is refused without being read', async () => {
  const huge = file('archive.txt', 'Is tea hot?');
  Object.defineProperty(huge, 'size', { value: 20 * IMPORT_LIMIT_BYTES });
  Object.defineProperty(huge, 'slice', { value: () => file('head', 'a'.repeat(IMPORT_LIMIT_BYTES + 1)) });
  Object.defineProperty(huge, 'arrayBuffer', { value: () => Promise.reject(new Error('read')) });
  expect(await sentenceFor(huge)).toBe('archive.txt is larger than 2 MB. Nothing was imported.');
});

it.each([
  ['plain.txt', ['Is tea hot?\n\nYes [1].'], 'Is tea hot?\n\nYes [1].'],
  ['marked.md', [[0xef, 0xbb, 0xbf], 'Is tea hot?'], 'Is tea hot?'],
  ['wide.txt', [[0xff, 0xfe, 0x54, 0, 0x65, 0, 0x61, 0]], 'Tea'],
] as const)('%s is read as it stands', async (name, parts, text) => {
  expect(await sentenceFor(file(name, ...(parts as unknown as (string | number[])[])))).toBe(`read: ${text}`);
});
