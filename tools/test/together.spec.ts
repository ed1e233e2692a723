import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from '../start/root.mjs';
import { together } from './together.mjs';

describe('specs that run as one file', () => {
  const name = `together-${process.pid}`;
  let folder: string;
  const ordinary = Array.from({ length: 20 }, (_, index) => `ordinary-${String(index).padStart(2, '0')}.spec.ts`);
  const peculiar = {
    'hooks.spec.ts': "afterAll(() => undefined);\ndescribe('a kettle', () => undefined);\n",
    'screen.spec.ts': "/** @jest-environment jsdom */\ndescribe('a kettle', () => undefined);\n",
  };
  const inside = "describe('a kettle', () => {\n  beforeAll(() => undefined);\n});\n";
  const placed = (file: string): string => relative(root, join(folder, file));

  beforeAll(() => {
    mkdirSync(join(root, 'dist'), { recursive: true });
    folder = mkdtempSync(join(root, 'dist', 'together-'));
    for (const file of [...ordinary, 'long.spec.ts']) writeFileSync(join(folder, file), inside);
    for (const [file, text] of Object.entries(peculiar)) writeFileSync(join(folder, file), text);
  });

  afterAll(() => {
    for (const made of [folder, join(root, 'dist', 'specs-together', name)]) rmSync(made, { recursive: true });
  });

  it('are each there once, neighbours together; what is long or holds for its whole file stays alone', () => {
    const alone = [...Object.keys(peculiar), 'long.spec.ts'].map(placed);
    const files = together(name, [...alone, ...ordinary.map(placed)], /long/);
    expect(files.slice(-3)).toEqual(alone);
    const imported = files.slice(0, -3).map((file) => {
      const addresses = readFileSync(join(root, file), 'utf8').matchAll(/^import '(.*)';$/gm);
      return [...addresses].map(([, address = '']) => relative(root, join(root, dirname(file), address)));
    });
    expect(imported.map(({ length }) => length)).toEqual([14, 6]);
    expect(imported.flat()).toEqual(ordinary.map(placed));
  });

  it('leave no file of an earlier run', () => {
    together(name, ordinary.map(placed));
    expect(together(name, ordinary.slice(0, 2).map(placed))).toEqual([`dist/specs-together/${name}/01.spec.ts`]);
    expect(() => readFileSync(join(root, 'dist', 'specs-together', name, '02.spec.ts'))).toThrow('ENOENT');
  });
});
