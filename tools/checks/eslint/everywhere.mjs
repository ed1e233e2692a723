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
