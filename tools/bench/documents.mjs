import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, visit } from 'graphql';
import { root } from '../start/root.mjs';

const newsroom = join(root, 'apps', 'web', 'src');

/**
 * An operation of the newsroom's screens with the fragments that it spreads: what is measured is what they ask.
 * @param {string} name
 */
export function operationOfScreens(name) {
  const definitions = globSync('**/*.graphql', { cwd: newsroom }).flatMap(
    (file) => parse(readFileSync(join(newsroom, file), 'utf8')).definitions,
  );
  /** @param {string} kind @param {string} wanted */
  const find = (kind, wanted) => {
    const found = definitions.find((one) => one.kind === kind && 'name' in one && one.name?.value === wanted);
    if (!found) throw new Error(`The screens have no ${wanted}.`);
    return found;
  };
  const used = new Set([find(Kind.OPERATION_DEFINITION, name)]);
  // A set goes on with what is added to it while it is walked.
  for (const definition of used) {
    visit(definition, {
      FragmentSpread: (spread) => void used.add(find(Kind.FRAGMENT_DEFINITION, spread.name.value)),
    });
  }
  return [...used].map(print).join('\n');
}
