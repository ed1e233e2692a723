import nx from '@nx/eslint-plugin';

/**
 * What each part may know, as docs/architecture.md says. Keys and values are the tags in the parts' project.json.
 * @type {Record<string, string[]>}
 */
export const mayKnow = {
  domain: [],
  tokens: [],
  contract: [],
  wording: ['domain'],
  'editor-schema': ['domain'],
  'published-page': ['domain', 'wording', 'tokens'],
  server: ['domain', 'editor-schema', 'published-page', 'wording', 'tokens', 'contract'],
  web: ['domain', 'editor-schema', 'published-page', 'wording', 'tokens', 'contract'],
  journeys: ['domain', 'wording'],
  tools: [],
};

const tag = (/** @type {string} */ layer) => `layer:${layer}`;

/** @type {import('eslint').Linter.Config[]} */
export const layers = [
  {
    name: 'recheck/layers',
    files: ['{apps,libs}/**/*.{ts,tsx,mts}'],
    // The plugin's own description of its older settings does not fit ESLint's types.
    plugins: { '@nx': /** @type {import('eslint').ESLint.Plugin} */ (/** @type {unknown} */ (nx)) },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          // The workspace's own tools (the test database, the checks) belong to no layer.
          allow: ['^(\\.\\./)+tools/'],
          depConstraints: Object.entries(mayKnow).map(([layer, others]) => ({
            sourceTag: tag(layer),
            onlyDependOnLibsWithTags: [layer, ...others].map(tag),
          })),
        },
      ],
    },
  },
];
