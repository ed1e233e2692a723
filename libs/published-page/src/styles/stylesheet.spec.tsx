import { describe, expect, it } from '@jest/globals';
import { FONT_FILES, type light } from '@recheck/design-tokens';
import { parse } from '../../test/html';
import { correctionsContents, homeContents } from '../../test/lists';
import { importedText, openQuestion, outdated, retracted, site, steamTrains, day } from '../../test/samples';
import { paperStylesheet, publicStylesheet, renderCorrections, renderHome, renderPage } from '../index';
import { answer } from './answer';
import { check } from './check';
import { citations } from './citations';
import { foundation } from './foundation';
import { lists } from './lists';
import { narrow } from './narrow';
import { notices } from './notices';
import { site as siteStyles } from './site';
import { text } from './text';

const stylesheet = publicStylesheet('/assets/fonts');
const screens = [foundation, check, notices, answer, text, citations, lists, siteStyles, narrow].join('\n');

describe('the stylesheet', () => {
  it('loads fonts from its own origin and nothing else', () => {
    const addresses = [...stylesheet.matchAll(/url\(([^)]*)\)/g)].map(([, address]) => address);
    expect(addresses).toEqual(FONT_FILES.map(({ name }) => `"/assets/fonts/${name}"`));
    expect(stylesheet).not.toMatch(/@import|expression\(|javascript:/);
  });

  it('takes every colour from the tokens', () => {
    expect(screens).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i);
    const used = new Set([...screens.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name));
    for (const name of ['ink', 'paper', 'line', 'accent', 'outdated-soft'] satisfies (keyof typeof light)[]) {
      expect(used).toContain(name);
    }
    for (const name of used) expect(stylesheet).toMatch(new RegExp(`--${name}:`));
  });

  it('sets type in rem or em, so that it grows with the reader’s', () => {
    for (const [, size] of screens.matchAll(/font-size: ([^;]+);/g)) expect(size).not.toMatch(/\dpx/);
    for (const [, shorthand] of screens.matchAll(/font: ([^;]+);/g)) expect(shorthand).not.toMatch(/\dpx/);
  });

  it('has balanced braces after being made compact', () => {
    expect(stylesheet.match(/\{/g)?.length).toBe(stylesheet.match(/\}/g)?.length);
  });

  it('gives a screen the page for paper as paper gets it', () => {
    const sheet = paperStylesheet();
    expect(sheet).toMatch(/^@media all\{:root:root:root\{--paper:#fff/);
    expect(sheet.match(/\{/g)?.length).toBe(sheet.match(/\}/g)?.length);
  });

  it('knows every class that pages use', () => {
    const pages = [
      ...[steamTrains, openQuestion, importedText, retracted].map((page) =>
        renderPage(page, site, { freshness: outdated }),
      ),
      renderPage(steamTrains, site, { view: { kind: 'EARLIER', replacedOn: day('2026-01-01'), editions: 4 } }),
      renderPage(steamTrains, site, { view: { kind: 'PREVIEW', stage: null } }),
      renderPage(steamTrains, site, { view: { kind: 'PRINT' }, freshness: outdated }),
      renderHome(homeContents, site),
      renderCorrections(correctionsContents, site),
    ].map((html) => parse(html).document);
    const used = new Set(
      pages.flatMap((page) => [...page.querySelectorAll('[class]')].flatMap((element) => [...element.classList])),
    );
    const unknown = [...used].filter(
      (name) => !new RegExp(`\\.${name}(?![\\w-])`).test(stylesheet + paperStylesheet()),
    );
    // Scales of few values and the verdict's half need nothing of their own.
    expect(unknown.filter((name) => !/^(?:of-\d|verdict)$/.test(name))).toEqual([]);
  });
});
