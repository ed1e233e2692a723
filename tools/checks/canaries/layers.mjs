import { mayKnow } from '../eslint/layers.mjs';

/**
 * A file that breaks one rule on purpose. `says` must be part of the complaint; null means that the file is allowed
 * and no complaint may come.
 * @typedef {{ name: string, file: string, code: string, rule: string, says: string | null }} Canary
 */

/** The layers that other projects import, with the folder and alias of each. */
const libraries = {
  domain: 'domain',
  tokens: 'design-tokens',
  contract: 'api-contract',
  wording: 'wording',
  'editor-schema': 'editor-schema',
  'published-page': 'published-page',
};

/** Where a layer's source lies. */
const folders = {
  ...Object.fromEntries(Object.entries(libraries).map(([layer, folder]) => [layer, `libs/${folder}/src`])),
  server: 'apps/server/src',
  web: 'apps/web/src',
  journeys: 'apps/journeys',
};

const rule = '@nx/enforce-module-boundaries';

/** Every pair of layers, allowed or not. @type {Canary[]} */
export const layerCanaries = Object.entries(folders).flatMap(([layer, folder]) => [
  ...Object.entries(libraries)
    .filter(([other]) => other !== layer)
    .map(([other, library]) => {
      const allowed = mayKnow[layer]?.includes(other) ?? false;
      return {
        name: `${layer} ${allowed ? 'may' : 'may not'} know ${other}`,
        file: `${folder}/canary-knows-${other}.ts`,
        code: `export { part } from '@recheck/${library}';\n`,
        rule,
        says: allowed ? null : 'can only depend on',
      };
    }),
  {
    name: `${layer} may not reach into another project by path`,
    file: `${folder}/canary-by-path.ts`,
    code: `export { part } from '${'../'.repeat(folder.split('/').length)}${layer === 'domain' ? 'libs/wording' : 'libs/domain'}/src/index';\n`,
    rule,
    says: 'cannot be imported by a relative',
  },
]);
