import { noEntityPersistence } from './no-entity-persistence.mjs';

const sources = ['apps/server/src/**/*.{ts,tsx}'];
const specs = ['apps/server/src/**/*.spec.{ts,tsx}'];

/** The one package that may speak to the outside: it guards addresses, sizes and time. */
const outbound = ['apps/server/src/platform/outbound/**'];
const clock = ['apps/server/src/platform/clock/**'];
const config = ['apps/server/src/platform/config/**', 'apps/server/src/{main,cli}.ts'];

const outboundOnly = 'Only platform/outbound speaks to the outside: it guards addresses, sizes and time.';

const asClient = ['request', 'get', 'Agent', 'ClientRequest', 'default'];

const timeless = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Ask the injected clock: time has to be movable.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Ask the injected clock: time has to be movable.',
  },
];

const environmentless = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'Settings are read and checked once, in platform/config.',
  },
];

const explicitRows = ['cascade', 'eager', 'synchronize'].map((option) => ({
  selector: `Property[key.name="${option}"]:not([value.value=false])`,
  message: `TypeORM's ${option} writes or reads what nobody asked for. Write the statement.`,
}));

/** Every write has one shape: one verb, one `execute`, who acts and what they ask. */
const oneVerb = [
  {
    selector: 'MethodDefinition[kind="method"][accessibility!="private"][key.type="Identifier"][key.name!="execute"]',
    message: 'A command is one verb: `execute` is its only public method. Another verb is another file.',
  },
  {
    selector: 'MethodDefinition[key.name="execute"][value.params.length>2]',
    message: 'A command receives who acts and what they ask: two arguments.',
  },
];

/** @type {import('eslint').Linter.Config[]} */
export const serverRules = [
  {
    name: 'recheck/server-rows',
    files: ['apps/server/**/*.{ts,tsx}'],
    plugins: { 'recheck-server': { rules: { 'no-entity-persistence': noEntityPersistence } } },
    rules: { 'recheck-server/no-entity-persistence': 'error' },
  },
  {
    name: 'recheck/server-decorators',
    files: ['apps/server/**/*.{ts,tsx}'],
    // Decorator metadata needs the class itself, which a type-only import would take away.
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
  },
  {
    name: 'recheck/server-outbound',
    files: sources,
    ignores: [...specs, ...outbound],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'WebSocket', 'EventSource'].map((name) => ({ name, message: outboundOnly })),
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            ...['http', 'https', 'node:http', 'node:https'].map((name) => ({
              name,
              importNames: asClient,
              allowTypeImports: true,
              message: outboundOnly,
            })),
            ...['undici', 'axios', 'got', 'node-fetch', 'ky', 'node:http2', 'node:tls'].map((name) => ({
              name,
              message: outboundOnly,
            })),
          ],
        },
      ],
    },
  },
  {
    name: 'recheck/server-injected',
    files: sources,
    ignores: specs,
    rules: { 'no-restricted-syntax': ['error', ...explicitRows, ...timeless, ...environmentless] },
  },
  {
    name: 'recheck/server-commands',
    files: ['apps/server/src/**/*.command.ts'],
    rules: { 'no-restricted-syntax': ['error', ...explicitRows, ...timeless, ...environmentless, ...oneVerb] },
  },
  {
    name: 'recheck/server-clock',
    files: clock,
    rules: { 'no-restricted-syntax': ['error', ...explicitRows, ...environmentless] },
  },
  {
    name: 'recheck/server-config',
    files: config,
    rules: { 'no-restricted-syntax': ['error', ...explicitRows, ...timeless] },
  },
];
