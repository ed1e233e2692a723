import { reasonedDisable } from './reasoned-disable.mjs';

/** @type {import('eslint').Linter.Config[]} */
export const everywhere = [
  {
    name: 'recheck/everywhere',
    plugins: { recheck: { rules: { 'reasoned-disable': reasonedDisable } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'recheck/reasoned-disable': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 400],
      'no-console': 'off',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    name: 'recheck/no-timed-tests',
    files: ['**/*.{spec,journey}.{ts,tsx}'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'performance',
          property: 'now',
          message:
            'No test asserts a time: it fails on a busy machine. Wait for what happens; times belong to benchmarks.',
        },
      ],
    },
  },
  {
    name: 'recheck/scripts',
    // tsc reads these too (checkJs) and knows Node's globals.
    files: ['**/*.{mjs,cjs,js}'],
    rules: { 'no-undef': 'off' },
  },
];

/**
 * Promises that nobody waits for are how a write gets lost; cases that nobody thought of are how a stage gets lost.
 * @type {import('eslint').Linter.Config[]}
 */
export const typeAware = [
  {
    name: 'recheck/type-aware',
    files: ['{apps,libs}/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    name: 'recheck/type-aware-domain-specs',
    // The domain's own settings know neither Node nor Jest; its tests have theirs.
    files: ['libs/domain/**/*.spec.ts', 'libs/domain/test/**/*.ts'],
    languageOptions: { parserOptions: { projectService: false, project: 'libs/domain/tsconfig.spec.json' } },
  },
];
