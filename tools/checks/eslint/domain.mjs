const rules = ['libs/domain/src/**/*.ts'];
const specs = ['libs/domain/src/**/*.spec.ts'];

const elsewhere = 'The domain is pure: it is given facts and answers. Take this as an argument.';

/** @param {string[]} names */
const forbid = (names) => names.map((name) => ({ name, message: elsewhere }));

/** @type {import('eslint').Linter.Config[]} */
export const domainPurity = [
  {
    name: 'recheck/domain-purity',
    files: rules,
    ignores: specs,
    rules: {
      'no-restricted-globals': [
        'error',
        ...forbid(['Date', 'Intl', 'Temporal', 'performance', 'crypto', 'process', 'console', 'globalThis']),
        ...forbid(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch', 'Promise', 'Buffer']),
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: elsewhere }],
      'no-restricted-syntax': [
        'error',
        { selector: ':function[async=true]', message: 'The domain waits for nothing: no async.' },
        { selector: 'AwaitExpression', message: 'The domain waits for nothing: no await.' },
        { selector: 'Decorator', message: 'The domain knows no framework: no decorators.' },
        { selector: 'ImportExpression', message: 'The domain loads nothing at run time.' },
        {
          selector:
            'CallExpression[callee.property.name=/^toLocale(String|DateString|TimeString|UpperCase|LowerCase)$/]',
          message: 'The answer would depend on the machine. Wording formats for people.',
        },
        {
          selector: 'CallExpression[callee.property.name="localeCompare"]',
          message: 'The order would depend on the machine. Compare code units.',
        },
      ],
    },
  },
];
