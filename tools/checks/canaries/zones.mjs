/**
 * Files that break one rule of tools/checks/dependency-cruiser.cjs each, or come close without breaking it.
 * @typedef {{ rule: string, files: Record<string, string> }} ZoneCanary
 */

const chapters = ['intake', 'drafting', 'evidence', 'workflow', 'publication', 'refresh'];
const foundations = ['platform', 'ledger', 'people'];

const imports = (/** @type {string} */ path) => `export * from '${path}';\n`;
const part = 'export const part = 1;\n';

/** @param {string} project @param {string[]} order @returns {ZoneCanary[]} */
const later = (project, order) =>
  order.slice(0, -1).map((chapter, index) => {
    const next = /** @type {string} */ (order[index + 1]);
    return {
      rule: `${project.split('/').at(-1)}-order-${chapter}`,
      files: {
        [`${project}/src/${chapter}/canary-later.ts`]: imports(`../${next}/${next}.module`),
        [`${project}/src/${next}/${next}.module.ts`]: part,
      },
    };
  });

/** @param {string} library @param {string} foreign @returns {ZoneCanary} */
const foreignPackage = (library, foreign) => ({
  rule: `${library}-packages`,
  files: { [`libs/${library}/src/canary-package.ts`]: imports(foreign) },
});

/** Every file that must be refused, under the name of the rule that refuses it. @type {ZoneCanary[]} */
export const zoneCanaries = [
  {
    rule: 'no-cycles',
    files: {
      'libs/wording/src/canary-hen.ts': "export { egg } from './canary-egg';\nexport const hen = 1;\n",
      'libs/wording/src/canary-egg.ts': "export { hen } from './canary-hen';\nexport const egg = 1;\n",
    },
  },
  {
    rule: 'no-cycles',
    files: {
      'libs/wording/src/canary-left.ts': "import type { Right } from './canary-right';\nexport type Left = Right[];\n",
      'libs/wording/src/canary-right.ts': "import type { Left } from './canary-left';\nexport type Right = Left[];\n",
    },
  },
  { rule: 'no-missing', files: { 'apps/server/src/people/canary-missing.ts': imports('./nowhere') } },
  { rule: 'no-undeclared-package', files: { 'apps/server/src/people/canary-undeclared.ts': imports('body-parser') } },
  { rule: 'server-without-dev-packages', files: { 'apps/server/src/people/canary-dev.ts': imports('fast-check') } },
  foreignPackage('domain', 'uuid'),
  foreignPackage('domain', 'node:crypto'),
  foreignPackage('design-tokens', 'react'),
  foreignPackage('api-contract', 'react'),
  foreignPackage('wording', '@mantine/core'),
  foreignPackage('editor-schema', 'react'),
  foreignPackage('published-page', '@apollo/client'),
  {
    rule: 'domain-kernel',
    files: { 'libs/domain/src/kernel/canary-up.ts': imports('../drafting/drafting.module') },
  },
  ...later('libs/domain', chapters),
  ...later('apps/server', [...foundations, ...chapters]),
  {
    rule: 'server-chapters-by-module',
    files: {
      'apps/server/src/refresh/canary-row.ts': imports('../workflow/round.row'),
      'apps/server/src/workflow/round.row.ts': part,
    },
  },
  {
    rule: 'server-processes-on-top',
    files: {
      'apps/server/src/workflow/canary-up.ts': imports('../processes/all'),
      'apps/server/src/processes/all.ts': part,
    },
  },
  {
    rule: 'web-chapters-by-index',
    files: {
      'apps/web/src/refresh/canary-inside.ts': imports('../workflow/stage'),
      'apps/web/src/workflow/stage.ts': part,
    },
  },
  { rule: 'web-ui-knows-nothing', files: { 'apps/web/src/ui/canary-chapter.ts': imports('../workflow/stage') } },
  { rule: 'web-ui-knows-nothing', files: { 'apps/web/src/ui/canary-apollo.ts': imports('@apollo/client') } },
  { rule: 'web-without-node', files: { 'apps/web/src/workflow/canary-node.ts': imports('node:fs') } },
];

/** What comes close and is right: no rule may complain. @type {Record<string, string>} */
export const allowedZones = {
  'libs/domain/src/workflow/allowed.ts': imports('../drafting/drafting.module') + imports('../kernel/allowed'),
  'libs/domain/src/kernel/allowed.ts': part,
  'libs/domain/src/workflow/allowed.spec.ts': "import 'fast-check';\nimport 'node:crypto';\n",
  'apps/server/src/refresh/allowed.ts': imports('../workflow/workflow.module') + imports('../platform/allowed'),
  'apps/server/src/platform/allowed.ts': imports('uuid') + imports('node:crypto'),
  'apps/server/src/refresh/allowed.spec.ts': imports('../workflow/round.row'),
  'apps/web/src/refresh/allowed.ts': imports('../workflow/index') + imports('@apollo/client'),
  'apps/web/src/workflow/index.ts': imports('./stage'),
  'libs/wording/src/allowed.ts': imports('i18next'),
};
