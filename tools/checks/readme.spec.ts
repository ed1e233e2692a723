import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { demonstrationPeople, DEMONSTRATION_PASSWORD } from '../../apps/server/src/processes/demonstration/people';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

const all = (pattern: RegExp): string[] => [...readme.matchAll(pattern)].map(([, found]) => found ?? '');

describe('README.md', () => {
  it('shows pictures that exist', () => {
    const pictures = all(/!\[[^\]]+\]\(([^)]+)\)/g);
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    expect(pictures.filter((path) => !existsSync(join(root, path)) || statSync(join(root, path)).size === 0)).toEqual(
      [],
    );
  });

  it('leads only to pages that exist', () => {
    const pages = all(/(?<!!)\[[^\]]+\]\(((?!https?:)[^)#]+)/g);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names only commands that exist', () => {
    const commands = all(/npm (?:run )?(start|test|[a-z]+)\b/g);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names the people of the demonstration and their password', () => {
    for (const { name, email } of Object.values(demonstrationPeople)) {
      expect(readme).toMatch(new RegExp(`^\\| ${name} .*\`${email}\``, 'm'));
    }
    expect(readme).toContain(`\`${DEMONSTRATION_PASSWORD}\``);
  });
});
