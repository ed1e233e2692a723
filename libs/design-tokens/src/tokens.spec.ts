import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dark, FONT_FILES, fontFaces, light, sizes, tokensCss, type ColourName } from './index';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = (colour: string) => {
  const [red, green, blue] = [1, 3, 5].map((at) => channel(parseInt(colour.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string) => {
  const [brighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (brighter + 0.05) / (darker + 0.05);
};

/** Which text stands on which ground. */
const TEXT: readonly (readonly [text: ColourName, grounds: readonly ColourName[]])[] = [
  [
    'ink',
    ['paper', 'sheet', 'well', 'mark', 'accent-soft', 'fresh-soft', 'due-soon-soft', 'due-soft', 'outdated-soft'],
  ],
  ['ink-soft', ['paper', 'sheet', 'well', 'accent-soft', 'due-soon-soft', 'due-soft', 'outdated-soft']],
  ['ink-faint', ['paper', 'sheet']],
  ['accent', ['paper', 'sheet', 'well', 'accent-soft', 'due-soon-soft', 'due-soft', 'outdated-soft']],
  ['on-accent', ['accent']],
  ['fresh', ['paper', 'sheet', 'fresh-soft']],
  ['due-soon', ['paper', 'sheet', 'due-soon-soft']],
  ['due', ['paper', 'sheet', 'due-soft']],
  ['outdated', ['paper', 'sheet', 'outdated-soft']],
  ['who-1', ['paper', 'sheet']],
  ['who-2', ['paper', 'sheet']],
  ['who-3', ['paper', 'sheet']],
  ['who-4', ['paper', 'sheet']],
  ['on-who', ['who-1', 'who-2', 'who-3', 'who-4']],
];

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('colours in %s', (_, colours) => {
  it.each(TEXT.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
    '%s on %s is readable',
    (text, ground) => {
      expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );
});

describe('the measure of contrast', () => {
  it('agrees with WCAG on known pairs', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe('tokens.css', () => {
  it('is what tokens.ts prints', () => {
    expect(readFileSync(new URL('tokens.css', import.meta.url), 'utf8')).toBe(tokensCss);
  });

  it('scales with the reader’s font size', () => {
    for (const name of Object.keys(sizes)) expect(tokensCss).toMatch(new RegExp(`--${name}: [\\d.]+rem;`));
  });

  it('has a dark block for the system and one for a choice by hand', () => {
    expect(tokensCss.match(/--paper: #16171a/g)).toHaveLength(2);
    expect(tokensCss).toContain(':root[data-mantine-color-scheme="dark"]');
  });
});

describe('fonts', () => {
  const require = createRequire(import.meta.url);

  it.each(FONT_FILES)('$name exists in its package at that version', ({ name, package: from, path }) => {
    expect(existsSync(require.resolve(`${from}/${path}`))).toBe(true);
    const { version } = require(`${from}/package.json`) as { version: string };
    expect(name).toMatch(new RegExp(`-${version}\\.woff2$`));
  });

  it('are loaded from our own origin only, and never hide the text', () => {
    const css = fontFaces.webFaces('/assets/fonts');
    expect(css.match(/@font-face/g)).toHaveLength(FONT_FILES.length);
    expect(css.match(/font-display: swap/g)).toHaveLength(FONT_FILES.length);
    for (const [, address] of css.matchAll(/url\("([^"]+)"\)/g))
      expect(address).toMatch(/^\/assets\/fonts\/[\w.-]+\.woff2$/);
  });
});
