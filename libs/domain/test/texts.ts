import { readdirSync, readFileSync } from 'node:fs';

const FIXTURES = new URL('../src/intake/fixtures/', import.meta.url);

/** Texts in the shapes of the genre, all of our own writing. */
export const fixtureNames: readonly string[] = readdirSync(FIXTURES).filter((name) => name.endsWith('.txt'));

export const fixtureText = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');

/** Makes UUIDs that count up, so that what is read of a text is the same every time. */
export const countingIds = (): (() => string) => {
  let count = 0;
  return () => `00000000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;
};
