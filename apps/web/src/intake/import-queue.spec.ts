import { expect, it } from '@jest/globals';
import { importQueue, isUnderWay, nextToImport, type ImportItem } from './import-queue';

const file = (name: string): File => ({ name }) as File;
const two = importQueue([], {
  step: 'add',
  files: [
    { id: 1, file: file('a.txt') },
    { id: 2, file: file('b.txt') },
  ],
});
const settle = (items: readonly ImportItem[], id: number, state: ImportItem['state']) =>
  importQueue(items, { step: 'settle', id, state });

it('texts go in one by one, in the order in which they came', () => {
  expect(nextToImport(two)?.name).toBe('a.txt');
  const first = settle(two, 1, { kind: 'importing' });
  expect(nextToImport(first)).toBeNull();
  const then = settle(first, 1, { kind: 'refused', sentence: 'Not a text file.' });
  expect(nextToImport(then)?.name).toBe('b.txt');
});

it('a text that reached nobody can be tried again', () => {
  const failed = settle(two, 1, { kind: 'failed', sentence: 'Not reached.' });
  expect(nextToImport(settle(failed, 1, { kind: 'waiting' }))?.name).toBe('a.txt');
});

it('knows when everything is done', () => {
  expect(isUnderWay(two)).toBe(true);
  const refused = { kind: 'refused', sentence: 'No.' } as const;
  expect(isUnderWay(settle(settle(two, 1, refused), 2, refused))).toBe(false);
  expect(importQueue(two, { step: 'remove', id: 2 }).map(({ name }) => name)).toEqual(['a.txt']);
});
