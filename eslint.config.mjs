import js from '@eslint/js';
import prettier from 'eslint-config-prettier/flat';
import tseslint from 'typescript-eslint';
import { domainPurity } from './tools/checks/eslint/domain.mjs';
import { layers } from './tools/checks/eslint/layers.mjs';
import { everywhere } from './tools/checks/eslint/everywhere.mjs';
import { serverRules } from './tools/checks/eslint/server.mjs';
import { screens } from './tools/checks/eslint/screens.mjs';

/** Run through Nx (`npx nx run-many -t lint`): outside of it the rule on layers skips itself. */
export default tseslint.config(
  { ignores: ['dist/**', '**/dist/**', 'apps/web/src/gql/**', 'node_modules/**', '.nx/**', '.data/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  ...everywhere,
  ...layers,
  ...domainPurity,
  ...serverRules,
  ...screens,
  prettier,
);
