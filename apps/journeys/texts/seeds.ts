import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../shared/seeds', import.meta.url));

/** Texts of others, beside the project where they are at hand; nothing of them is kept here. */
export const seeds: readonly string[] = existsSync(folder)
  ? globSync('*.txt', { cwd: folder })
      .sort()
      .map((file) => join(folder, file))
  : [];

/** Why a journey is left out where there are none. */
export const NO_SEEDS = `The texts to import are not at hand: there is no ${folder}.`;

/** The numbers of the sources that a text cites, in their order. */
export const sourcesOf = (text: string): readonly number[] =>
  [...new Set([...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)))].sort((one, other) => one - other);
