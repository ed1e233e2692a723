/** @typedef {import('./layers.mjs').Canary} Canary */

/**
 * @param {string} name @param {string} file @param {string} code @param {string} rule
 * @param {string | null} says @returns {Canary}
 */
const canary = (name, file, code, rule, says) => ({ name, file, code: `${code}\n`, rule, says });

const domain = 'libs/domain/src/workflow';
const server = 'apps/server/src';
const repository = `import type { EntityManager, Repository } from 'typeorm';\n`;

const impure = {
  'the clock': ['export const now = () => Date.now();', 'no-restricted-globals'],
  'the machine’s language': ['export const format = new Intl.NumberFormat();', 'no-restricted-globals'],
  'a timer': ['export const later = (act: () => void) => setTimeout(act, 1);', 'no-restricted-globals'],
  'the process': ['export const home = process.env.HOME;', 'no-restricted-globals'],
  'the network': ["export const page = () => fetch('http://127.0.0.1');", 'no-restricted-globals'],
  'a promise': ['export const soon = Promise.resolve(1);', 'no-restricted-globals'],
  randomness: ['export const dice = () => Math.random();', 'no-restricted-properties'],
  'an async function': ['export const wait = async () => 1;', 'no-restricted-syntax'],
  'an await': ['export const wait = async (x: PromiseLike<1>) => { await x; };', 'no-restricted-syntax'],
  'a decorator': ['const mark = (x: unknown) => x;\n@mark\nexport class Marked {}', 'no-restricted-syntax'],
  'a dynamic import': ["export const load = () => import('./lifecycle');", 'no-restricted-syntax'],
  'the machine’s order': ['export const order = (a: string, b: string) => a.localeCompare(b);', 'no-restricted-syntax'],
  'the machine’s number format': ['export const print = (n: number) => n.toLocaleString();', 'no-restricted-syntax'],
};

const timeless = 'export const now = () => new Date();';
const asks = "export const settings = process.env['PORT'];";
const fetches = "export const page = () => fetch('http://127.0.0.1');";

/** Of the rules that ask for types of every expression: oxlint. @type {Canary[]} */
export const typedCanaries = [
  canary(
    'no promise is forgotten',
    `${server}/people/canary-promise.ts`,
    'Promise.resolve(1);',
    'typescript(no-floating-promises)',
    '',
  ),
  canary(
    'nor in a spec of the domain, whose types are its own',
    'libs/domain/src/workflow/canary-promise.spec.ts',
    "import { it } from '@jest/globals';\nconst wait = async () => 1;\nit('waits', () => {\n  wait();\n});",
    'typescript(no-floating-promises)',
    '',
  ),
  canary(
    'nor in a tool',
    'tools/canary-promise.mjs',
    'const wait = async () => 1;\nwait();',
    'typescript(no-floating-promises)',
    '',
  ),
  canary(
    'none is given where nobody waits',
    `${server}/people/canary-misused.ts`,
    'export const f = (all: number[]) => all.forEach(async () => { await Promise.resolve(); });',
    'typescript(no-misused-promises)',
    '',
  ),
  canary(
    'nothing is waited for that is no promise',
    `${server}/people/canary-await.ts`,
    'export const f = async () => { await 1; };',
    'typescript(await-thenable)',
    '',
  ),
  canary(
    'no case is forgotten',
    `${server}/people/canary-case.ts`,
    "export const f = (s: 'draft' | 'published') => { switch (s) { case 'draft': return 1; } return 2; };",
    'typescript(switch-exhaustiveness-check)',
    'published',
  ),
];

/** @type {Canary[]} */
export const lintCanaries = [
  ...Object.entries(impure).map(([what, [code = '', rule = '']], index) =>
    canary(`the domain has no ${what}`, `${domain}/canary-impure-${index}.ts`, code, rule, ''),
  ),
  canary(
    'a spec of the domain may wait',
    `${domain}/canary.spec.ts`,
    'export const wait = async () => 1;',
    'no-restricted-syntax',
    null,
  ),

  canary(
    'a test measures no time',
    'libs/domain/src/workflow/canary-timed.spec.ts',
    'export const took = (begun: number) => performance.now() - begun;',
    'no-restricted-properties',
    'No test asserts a time',
  ),

  ...['save', 'remove', 'softRemove', 'recover'].map((method) =>
    canary(
      `rows are not written with ${method}()`,
      `${server}/workflow/canary-${method}.ts`,
      `${repository}export const act = (r: Repository<{ id: string }>) => r.${method}({ id: '1' });`,
      'recheck-server/no-entity-persistence',
      'loses rows',
    ),
  ),
  canary(
    'nor through the entity manager',
    `${server}/workflow/canary-manager.ts`,
    `${repository}export const act = (m: EntityManager, row: object) => m.save(row);`,
    'recheck-server/no-entity-persistence',
    'loses rows',
  ),
  canary(
    'a store of our own may save',
    `${server}/workflow/canary-store.ts`,
    'export const act = (s: { save(x: number): void }) => s.save(1);',
    'recheck-server/no-entity-persistence',
    null,
  ),
  ...['cascade', 'eager', 'synchronize'].map((option) =>
    canary(
      `no ${option}`,
      `${server}/workflow/canary-${option}.ts`,
      `export const options = { ${option}: true };`,
      'no-restricted-syntax',
      option,
    ),
  ),

  canary('the server asks its clock', `${server}/workflow/canary-time.ts`, timeless, 'no-restricted-syntax', 'clock'),
  canary(
    'also for milliseconds',
    `${server}/people/canary-time.ts`,
    'export const now = Date.now();',
    'no-restricted-syntax',
    'clock',
  ),
  canary('the clock itself looks', `${server}/platform/clock/canary.ts`, timeless, 'no-restricted-syntax', null),
  canary(
    'settings are read in one place',
    `${server}/people/canary-settings.ts`,
    asks,
    'no-restricted-syntax',
    'config',
  ),
  canary(
    'and that place is platform/config',
    `${server}/platform/config/canary.ts`,
    asks,
    'no-restricted-syntax',
    null,
  ),

  canary(
    'a command is one verb',
    `${server}/workflow/canary-two.command.ts`,
    'export class Two { execute() { return 1; }\n undo() { return 2; } }',
    'no-restricted-syntax',
    'one verb',
  ),
  canary(
    'which receives who acts and what they ask',
    `${server}/workflow/canary-many.command.ts`,
    'export class Many { execute(actor: string, roundId: string, reason: string) { return [actor, roundId, reason]; } }',
    'no-restricted-syntax',
    'two arguments',
  ),
  canary(
    'and may keep its steps to itself',
    `${server}/workflow/canary-steps.command.ts`,
    'export class Steps { execute() { return this.one() + this.#two(); }\n private one() { return 1; }\n #two() { return 2; } }',
    'no-restricted-syntax',
    null,
  ),

  canary('nobody fetches by hand', `${server}/evidence/canary-fetch.ts`, fetches, 'no-restricted-globals', 'outbound'),
  canary('platform/outbound does', `${server}/platform/outbound/canary.ts`, fetches, 'no-restricted-globals', null),
  ...['node:http', 'node:https', 'http', 'https'].map((module, index) =>
    canary(
      `nor with ${module}`,
      `${server}/evidence/canary-http-${index}.ts`,
      `import { request } from '${module}';\nexport const ask = request;`,
      'no-restricted-imports',
      'outbound',
    ),
  ),
  canary(
    'nor with another client',
    `${server}/evidence/canary-undici.ts`,
    "import { request } from 'undici';\nexport const ask = request;",
    'no-restricted-imports',
    'outbound',
  ),
  canary(
    'a server may be opened',
    `${server}/platform/canary-listen.ts`,
    "import { createServer } from 'node:http';\nexport const open = createServer;",
    'no-restricted-imports',
    null,
  ),

  canary(
    'screens take their words from wording',
    'apps/web/src/workflow/canary-words.tsx',
    'export const Title = () => <h1>My work</h1>;',
    'no-restricted-syntax',
    'wording',
  ),
  canary(
    'also in attributes',
    'apps/web/src/workflow/canary-attributes.tsx',
    'export const Field = () => <input placeholder="Search" aria-label="Search" />;',
    'no-restricted-syntax',
    'wording',
  ),
  canary(
    'and on the public page',
    'libs/published-page/src/canary-words.tsx',
    'export const Title = () => <h1>Sources</h1>;',
    'no-restricted-syntax',
    'wording',
  ),
  canary(
    'hooks keep their order',
    'apps/web/src/workflow/canary-hooks.tsx',
    "import { useState } from 'react';\nexport const Odd = ({ on }: { on: boolean }) => {\n  if (on) useState(1);\n  return null;\n};",
    'react-hooks/rules-of-hooks',
    'conditionally',
  ),

  canary(
    'no any',
    `${server}/people/canary-any.ts`,
    'export const x: any = 1;',
    '@typescript-eslint/no-explicit-any',
    '',
  ),
  canary(
    'nothing unused',
    `${server}/people/canary-unused.ts`,
    'const x = 1;\nexport {};',
    '@typescript-eslint/no-unused-vars',
    '',
  ),
  canary(
    'a check is not switched off without a reason',
    `${server}/people/canary-disable.ts`,
    '// eslint-disable-next-line no-var\nexport var x = 1;',
    'recheck/reasoned-disable',
    'reason',
  ),
  canary(
    'with a reason it is',
    `${server}/people/canary-reasoned.ts`,
    '// eslint-disable-next-line no-var -- the canary needs it\nexport var x = 1;',
    'recheck/reasoned-disable',
    null,
  ),
  canary('files stay small', `${server}/people/canary-long.ts`, `${'export {};\n'.repeat(401)}`, 'max-lines', ''),
  canary(
    'nothing is left to do',
    `${server}/people/canary-todo.ts`,
    '// TODO later\nexport {};',
    'no-warning-comments',
    '',
  ),
];
