import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { SETTINGS } from '../../apps/server/src/platform/config/settings';

const page = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');

describe('docs/operations.md', () => {
  it('explains every setting, and no other', () => {
    const [, section = ''] = /## Settings\n(.*?)\n## /s.exec(page) ?? [];
    const explained = [...section.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(explained.sort()).toEqual(
      Object.values(SETTINGS)
        .map(({ name }) => name as string)
        .sort(),
    );
  });
});
