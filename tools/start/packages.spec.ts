import { describe, expect, it } from '@jest/globals';
import { satisfies } from './packages.mjs';

const lock = (packages: Record<string, { version: string; integrity?: string; optional?: boolean }>) => ({ packages });

const wanted = lock({
  '': { version: '0.1.0' },
  'node_modules/bread': { version: '1.0.0', integrity: 'sha512-b' },
  'node_modules/kettle-darwin': { version: '2.0.0', integrity: 'sha512-k', optional: true },
});
const bread = { 'node_modules/bread': { version: '1.0.0', integrity: 'sha512-b' } };

describe('installed packages', () => {
  it('suffice without those for other systems', () => {
    expect(satisfies(wanted, lock(bread))).toBe(true);
  });

  it.each([
    ['missing', lock({})],
    ['of another version', lock({ 'node_modules/bread': { version: '1.0.1', integrity: 'sha512-b' } })],
    ['of another content', lock({ 'node_modules/bread': { version: '1.0.0', integrity: 'sha512-x' } })],
    [
      'optional, but of another version',
      lock({ ...bread, 'node_modules/kettle-darwin': { version: '1.0.0', integrity: 'sha512-k' } }),
    ],
  ])('do not suffice if one is %s', (_, installed) => {
    expect(satisfies(wanted, installed)).toBe(false);
  });
});
