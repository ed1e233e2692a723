import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { mayKnow } from './eslint/layers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');

/** The paths of an indented drawing of folders and files. */
function drawn(tree: string): readonly string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent, name] = /^( *)(\S+)/.exec(line) ?? [];
    if (indent === undefined || name === undefined) return [];
    above.length = indent.length / 2;
    above.push(name.replace(/\/$/, ''));
    return [above.join('/')];
  });
}

const tree = drawn(/```tree\n(.*?)```/s.exec(page)?.[1] ?? '');

/** Folders whose own folders the drawing names one by one. */
const complete = [
  ...['apps', 'libs', 'tools', 'docs', 'apps/server', 'apps/server/src', 'apps/web', 'apps/web/src'],
  'libs/domain/src',
];

const folders = (inside: string) =>
  globSync(`${inside}/*/`, { cwd: root })
    .map((path) => path.replace(/\/$/, ''))
    .filter((path) => !/(node_modules|\/gql|\/dist|\/public)$/.test(path));

describe('docs/architecture.md', () => {
  it('draws a tree', () => {
    expect(tree).toContain('apps/server/src/drafting/live');
  });

  it('names only what exists', () => {
    expect(tree.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it.each(complete)('names every folder of %s', (folder) => {
    expect(statSync(join(root, folder)).isDirectory()).toBe(true);
    expect(folders(folder).filter((path) => !tree.includes(path))).toEqual([]);
  });

  it('names only files and folders that exist in its text', () => {
    const named = [...page.matchAll(/`((?:apps|libs|tools|docs)\/[\w./-]+)`/g)].map(([, path]) => path ?? '');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it.each(Object.entries(mayKnow).filter(([layer]) => layer !== 'tools'))(
    'says what %s may know, as lint enforces it',
    (layer, others) => {
      const [, imports = ''] = new RegExp(`^\\| \`${layer}\` +\\| ([^|]*)\\|`, 'm').exec(page) ?? [];
      const [ours = ''] = imports.split(';');
      const said = Object.keys(mayKnow).filter((name) => ours.split(/[, ]+/).includes(name));
      expect(said.sort()).toEqual([...others].sort());
    },
  );
});

describe('names', () => {
  const roles = (/closed\s+list:([^.]*)\./.exec(page)?.[1]?.match(/`(\w+)`/g) ?? []).map((role) => role.slice(1, -1));
  const sources = globSync('{apps,libs}/**/*.{ts,tsx}', { cwd: root, exclude: ['**/node_modules/**', '**/gql/**'] });

  it('are kebab-case, in folders and files', () => {
    const odd = sources.filter((path) => path.split('/').some((part) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(part)));
    expect(odd).toEqual([]);
  });

  it('say on the server which role a file has, from the closed list', () => {
    expect(roles).toContain('command');
    const given = sources
      .filter((path) => path.startsWith('apps/server/src/') && !/\.(spec|d)\.tsx?$/.test(path))
      .map((path) => ({ path, role: /\.([a-z]+)\.tsx?$/.exec(path)?.[1] }));
    expect(given.filter(({ role }) => role !== undefined && !roles.includes(role))).toEqual([]);
  });

  it('never say that something is just code', () => {
    const folder = /\/(common|shared|utils?|core|helpers?|misc)\//;
    const file = /[/-](helpers?|utils?|dto)\.tsx?$/;
    expect(sources.filter((path) => folder.test(path) || file.test(path))).toEqual([]);
    const names = /(?:class|interface|type|enum) (\w+(?:Dto|Helper|Utils?)|Base[A-Z]\w*)\b/;
    const guilty = sources.filter((path) => names.test(readFileSync(join(root, path), 'utf8')));
    expect(guilty).toEqual([]);
  });

  it('end in Row exactly for rows', () => {
    const rows = sources.filter((path) => path.endsWith('.row.ts'));
    const exported = rows.flatMap((path) => [
      ...readFileSync(join(root, path), 'utf8').matchAll(/export (?:abstract )?class (\w+)/g),
    ]);
    expect(exported.length).toBeGreaterThan(0);
    expect(exported.map(([, name]) => name).filter((name) => !name?.endsWith('Row'))).toEqual([]);
  });
});
