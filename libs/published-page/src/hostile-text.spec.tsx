import { describe, expect, it } from '@jest/globals';
import type { PageFreshness, PublishedPage } from '@recheck/domain';
import { faultsOf, parse, structuredDataIn } from '../test/html';
import { inject, wordPaths } from '../test/inject';
import { correctionsContents, homeContents } from '../test/lists';
import { ADDRESS_PAYLOADS, PAYLOADS } from '../test/payloads';
import { importedText, openQuestion, outdated, retracted, site, steamTrains, day } from '../test/samples';
import {
  assemblePage,
  pageJson,
  renderArtifact,
  renderCorrections,
  renderHome,
  renderNotFound,
  renderPage,
  type Site,
} from './index';

interface Everything {
  readonly pages: readonly PublishedPage[];
  readonly site: Site;
  readonly freshness: PageFreshness;
  readonly home: typeof homeContents;
  readonly corrections: typeof correctionsContents;
}

const everything: Everything = {
  pages: [steamTrains, openQuestion, importedText, retracted],
  site,
  freshness: outdated,
  home: homeContents,
  corrections: correctionsContents,
};

type Surfaces = (all: Everything) => string[];

/** Pages that between them draw every component. */
const surfaces: Surfaces = ({ pages: [claim, open], site, freshness, home, corrections }) => [
  ...[claim, open].flatMap((page) => (page ? assemblePage(renderArtifact(page, site), page, site, freshness) : [])),
  renderHome(home, site),
  renderCorrections(corrections, site),
  renderNotFound(site),
];

/** The same components in their other states. */
const otherSurfaces: Surfaces = ({ pages, site, freshness }) =>
  pages.flatMap((page) => [
    renderPage(page, site, { view: { kind: 'PRINT' }, freshness }),
    renderPage(page, site, { view: { kind: 'EARLIER', replacedOn: day('2026-01-01'), editions: 9 } }),
    renderPage(page, site, { view: { kind: 'PREVIEW', stage: page.question } }),
  ]);

/** Harmless words of the same shape: what stays between white space. */
const shapeOf = (payload: string): string =>
  // eslint-disable-next-line no-control-regex -- they are taken away before anything is drawn
  payload.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\p{Surrogate}/gu, '').replace(/\S/gu, 'x');

describe('hostile text', () => {
  it('comes in more than a hundred shapes, and into every place where people write', () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(100);
    expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
    expect(wordPaths(everything).length).toBeGreaterThan(150);
  });

  const staysText = (payload: string, draw: Surfaces) => {
    const drawn = draw(inject(everything, { words: () => payload })).map(parse);
    const harmless = draw(inject(everything, { words: () => shapeOf(payload) })).map(parse);
    drawn.forEach((page, at) => {
      expect(faultsOf(page)).toEqual([]);
      expect(page.skeleton).toBe(harmless[at]?.skeleton);
    });
  };

  it.each(PAYLOADS.map((payload) => [payload.slice(0, 60), payload]))('stays text: %j', (_, payload) => {
    staysText(payload, surfaces);
  });

  it('stays text in every other state of a page', () => {
    for (const payload of PAYLOADS.filter((_, at) => at % 12 === 0)) staysText(payload, otherSurfaces);
  });

  it.each(ADDRESS_PAYLOADS)('stays out of links and pictures, or stays an address: %j', (payload) => {
    const all = inject(everything, { address: () => payload });
    for (const html of [...surfaces(all), ...otherSurfaces(all)]) expect(faultsOf(parse(html))).toEqual([]);
  });

  it('breaks out of no single place', () => {
    const payload = `"'><img src=x onerror=top.broken=1></script><!--`;
    for (const path of wordPaths(steamTrains)) {
      const page = inject(steamTrains, { words: () => payload }, path);
      const drawn = parse(renderPage(page, site, { freshness: outdated }));
      expect([path, faultsOf(drawn)]).toEqual([path, []]);
    }
  });

  it('comes through whole where it is shown', () => {
    const question = `Is "<b>" & '</script>' text?`;
    const html = renderPage({ ...steamTrains, question }, site);
    const page = parse(html);
    expect(page.document.querySelector('h1')?.textContent).toBe(question);
    expect(structuredDataIn(page)).toMatchObject([{ '@graph': [{ name: question }, {}] }]);
    expect(html).not.toContain(question);
  });

  it('cannot pose as a place that is filled later', () => {
    const forged = '\u0002notice:\u0003';
    const page = inject(steamTrains, { words: (old) => `${old}${forged}` });
    const once = assemblePage(renderArtifact(page, site), page, site, outdated);
    expect(once.match(/id="notice"/g)).toHaveLength(1);
    // eslint-disable-next-line no-control-regex -- the marks of places
    expect(once).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/);
  });

  it('leaves no control character in the machine-readable page', () => {
    const page = inject(steamTrains, { words: (old) => `${old}\u0002x\u0003` });
    expect(JSON.stringify(pageJson(page, site, outdated))).not.toContain('\\u000');
  });
});
