import reactHooks from 'eslint-plugin-react-hooks';

const views = ['apps/web/src/**/*.tsx', 'libs/published-page/src/**/*.tsx'];
const specs = ['**/*.spec.tsx'];

const worded = 'Words for people come from @recheck/wording.';

/** @type {import('eslint').Linter.Config[]} */
export const screens = [
  { ...reactHooks.configs.flat.recommended, name: 'recheck/hooks', files: views },
  {
    name: 'recheck/wording',
    files: views,
    ignores: specs,
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXText[value=/\\p{L}{2,}/u]', message: worded },
        {
          selector:
            'JSXAttribute[name.name=/^(label|placeholder|title|alt|description|error|aria-label|aria-description)$/] > Literal[value=/\\p{L}{2,}/u]',
          message: worded,
        },
      ],
    },
  },
];
