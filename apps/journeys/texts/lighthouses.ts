import { readFileSync } from 'node:fs';
import type { SourceFacts } from '../newsroom/drafting-desk';

/** A check as another house would send it: chrome, a date, numbered sections, marks without their sources. */
export const text = readFileSync(new URL('lighthouses.txt', import.meta.url), 'utf8');

export const question = 'Does a harbour light still need a keeper?';

/** Where readers find it. */
export const address = '/checks/does-a-harbour-light-still-need-a-keeper';

/** Citation marks of the text. */
export const CITATIONS = 9;

/** What stands behind [1], [2] and [3]. */
export const sources: readonly SourceFacts[] = [
  {
    title: 'Harbour lights: yearly report 2025',
    publisher: 'Sandrey Coast Board',
    kind: 'Official data',
    address: 'https://coast-board.example/lights/2025',
  },
  {
    title: 'Log of the Skerry Point light, 1988 to 1994',
    publisher: 'Port Hallan Archive',
    kind: 'Primary document',
    address: 'https://archive.example/skerry-point/log',
  },
  {
    title: 'Model lease for tower flats',
    publisher: 'Sandrey Coast Board',
    kind: 'Primary document',
    address: 'https://coast-board.example/flats/lease',
  },
];
