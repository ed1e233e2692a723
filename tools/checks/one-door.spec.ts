import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const server = new URL('../../apps/server/src/', import.meta.url);
const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.includes('/migrations/') && !/\.spec\.ts$/.test(file),
);
const filesThat = (pattern: RegExp): readonly string[] =>
  files.filter((file) => pattern.test(readFileSync(new URL(file, server), 'utf8')));

it('writes the words of drafts in one place: whatever is typed, imported, accepted or restored goes through it', () => {
  expect(filesThat(/(INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+draft_(updates|snapshots)\b/i)).toEqual([
    'drafting/draft-log.store.ts',
  ]);
  // Nor are there rows through which they could be written otherwise.
  expect(filesThat(/@Entity\('draft_(updates|snapshots)'\)/)).toEqual([]);
});
