/**
 * Zones inside the projects, import cycles, and what may come from npm or Node. Between projects Nx checks
 * (tools/checks/eslint/layers.mjs). The rules are those of docs/architecture.md, "What each part may know".
 */

/** The story in its order: a chapter may import earlier ones, never later ones. */
const chapters = ['intake', 'drafting', 'evidence', 'workflow', 'publication', 'refresh'];
/** On the server, below every chapter; lowest first. */
const foundations = ['platform', 'ledger', 'people'];

/** Specs and what stands beside them may reach for anything. */
const spec = '\\.spec\\.tsx?$';

const oneOf = (/** @type {string[]} */ names) => `(?:${names.join('|')})`;

/**
 * @param {string} name @param {string} comment @param {object} from @param {object} to
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @param {string} part its folder under the root @param {string[]} order lowest first */
const inOrder = (part, order) =>
  order.slice(0, -1).map((chapter, index) => {
    const later = order.slice(index + 1);
    return forbid(
      `${part.split('/').at(-1)}-order-${chapter}`,
      `${chapter} comes before ${later.join(', ')}: it declares a port, and the later one implements it.`,
      { path: `^${part}/src/${chapter}/`, pathNot: spec },
      { path: `^${part}/src/${oneOf(later)}/` },
    );
  });

/** A library that may use only the npm packages and Node modules named. @param {string} name @param {string[]} packages */
const onlyPackages = (name, packages) =>
  forbid(
    `${name}-packages`,
    packages.length > 0 ? `It needs ${packages.join(', ')} and nothing else.` : 'It needs nothing but itself.',
    { path: `^libs/${name}/src/`, pathNot: spec },
    {
      dependencyTypesNot: ['local', 'localmodule', 'aliased-workspace', 'aliased-tsconfig', 'aliased-tsconfig-paths'],
      ...(packages.length > 0 ? { pathNot: `(?:^|/)node_modules/${oneOf(packages)}/` } : {}),
    },
  );

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'Two files that import each other are one file, or hide a missing third.',
      {},
      { circular: true },
    ),
    forbid('no-missing', 'An import that resolves to nothing fails at run time.', {}, { couldNotResolve: true }),
    forbid(
      'no-undeclared-package',
      'A package that package.json does not name is there by accident.',
      {},
      // Jest brings its globals along in the version that fits it.
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@jest/globals/' },
    ),
    forbid(
      'server-without-dev-packages',
      'The production image has no development packages.',
      { path: '^(?:apps/server/src|libs/[^/]+/src)/', pathNot: spec },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),

    onlyPackages('domain', []),
    onlyPackages('design-tokens', ['@fontsource-variable/[^/]+']),
    onlyPackages('api-contract', ['graphql']),
    onlyPackages('wording', ['i18next', 'react-i18next', 'react', '@types/react']),
    onlyPackages('editor-schema', ['@tiptap/[^/]+', 'prosemirror-[^/]+', 'yjs', 'y-protocols']),
    onlyPackages('published-page', ['react', 'react-dom', '@types/react', '@types/react-dom']),

    forbid(
      'domain-kernel',
      'The kernel lies below every chapter.',
      { path: '^libs/domain/src/kernel/', pathNot: spec },
      { path: '^libs/domain/src/(?!kernel/)' },
    ),
    ...inOrder('libs/domain', chapters),

    ...inOrder('apps/server', [...foundations, ...chapters]),
    forbid(
      'server-chapters-by-module',
      'Another chapter is used through its module file; its rows, stores and queries are its own.',
      { path: `^apps/server/src/(${[...foundations.slice(1), ...chapters].join('|')})/`, pathNot: spec },
      {
        path: `^apps/server/src/${oneOf([...foundations.slice(1), ...chapters])}/`,
        pathNot: ['^apps/server/src/$1/', '\\.module\\.ts$'],
      },
    ),
    forbid(
      'server-processes-on-top',
      'Processes put chapters together; nothing inside knows them.',
      { path: `^apps/server/src/${oneOf([...foundations, ...chapters])}/`, pathNot: spec },
      { path: '^apps/server/src/(?:processes/|main\\.ts$|cli\\.ts$)' },
    ),

    forbid(
      'web-chapters-by-index',
      'Another chapter is used through its index.ts.',
      { path: `^apps/web/src/(${[...chapters, 'people', 'ledger'].join('|')})/`, pathNot: spec },
      {
        path: `^apps/web/src/${oneOf([...chapters, 'people', 'ledger'])}/`,
        pathNot: ['^apps/web/src/$1/', '^apps/web/src/[^/]+/index\\.ts$'],
      },
    ),
    forbid(
      'web-ui-knows-nothing',
      'ui draws; it has no data, no chapters and no session.',
      { path: '^apps/web/src/ui/', pathNot: spec },
      { path: '^apps/web/src/(?!ui/)|(?:^|/)node_modules/(?:@apollo|graphql|better-auth|@hocuspocus|yjs)/' },
    ),
    forbid(
      'web-without-node',
      'Browsers have no Node modules.',
      { path: '^apps/web/src/', pathNot: spec },
      { dependencyTypes: ['core'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:dist|apps/web/src/gql|\\.nx)/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    // Also what only the types need: a cycle of types is a cycle of thoughts.
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
  },
};
