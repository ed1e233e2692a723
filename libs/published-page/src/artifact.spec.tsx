import { describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import type { Block, PageCitation, PublishedPage } from '@recheck/domain';
import {
  due,
  dueSoon,
  fresh,
  importedText,
  openQuestion,
  outdated,
  retracted,
  site,
  steamTrains,
} from '../test/samples';
import { assemblePage, publicStylesheet, renderArtifact, renderPage } from './index';

const KILOBYTE = 1000;
const bytes = (text: string) => Buffer.byteLength(text);

describe('the stored page', () => {
  it('is the same bytes whenever it is drawn', () => {
    expect(renderArtifact(steamTrains, site)).toBe(renderArtifact(structuredClone(steamTrains), structuredClone(site)));
  });

  it.each([
    [steamTrains, fresh],
    [steamTrains, dueSoon],
    [steamTrains, due],
    [steamTrains, outdated],
    [openQuestion, outdated],
    [importedText, due],
    [retracted, null],
  ])('with its freshness put in is what drawing it at once gives ($0.slug, $1.state)', (page, freshness) => {
    expect(assemblePage(renderArtifact(page, site), page, site, freshness)).toBe(renderPage(page, site, { freshness }));
  });

  it('says nothing about freshness', () => {
    const artifact = renderArtifact(steamTrains, site);
    for (const word of ['Fresh', 'Due soon', 'Due for a recheck', 'may be outdated', 'id="notice"', 'moved-flag']) {
      expect(artifact).not.toContain(word);
    }
  });

  it('keeps every byte between the places that are filled', () => {
    // eslint-disable-next-line no-control-regex -- the marks of places
    const pieces = renderArtifact(steamTrains, site).split(/\u0002[^\u0003]*\u0003/);
    expect(pieces.length).toBeGreaterThan(20);
    let rest = assemblePage(renderArtifact(steamTrains, site), steamTrains, site, outdated);
    for (const piece of pieces) {
      expect(rest).toContain(piece);
      rest = rest.slice(rest.indexOf(piece) + piece.length);
    }
  });

  it('is served without freshness for a check that no longer stands', () => {
    const artifact = renderArtifact(retracted, site);
    expect(assemblePage(artifact, retracted, site, outdated)).toBe(assemblePage(artifact, retracted, site, null));
  });
});

/** A long check: 8 sections with 24 citations, each with a passage of its own. */
const longCheck = (): PublishedPage => {
  const words = 'The water rose over the lower meadow in the second week and stayed there until the end of the month. ';
  const citations: PageCitation[] = [];
  const blocks: Block[] = Array.from({ length: 8 }, (_, section): Block[] => [
    {
      type: 'heading',
      level: 2,
      part: 'SECTION',
      content: [{ type: 'text', text: `Point ${section + 1} of the check` }],
    },
    {
      type: 'paragraph',
      content: Array.from({ length: 3 }, (_unused, sentence) => {
        const citationId = `c${section}-${sentence}`;
        const { sourceId } = steamTrains.sources[(section + sentence) % 4]!;
        citations.push({
          citationId,
          sourceId,
          finding: 'SUPPORTS',
          note: null,
          override: null,
          passage: { ...steamTrains.citations[0]!.passage!, quotation: `${words}${citationId}` },
        });
        return [
          { type: 'text' as const, text: words.repeat(2) },
          { type: 'citation' as const, citationId, sourceId, passageId: null },
        ];
      }).flat(),
    },
  ]).flat();
  return { ...steamTrains, document: { version: 1, blocks }, citations };
};

describe('what a reader has to load', () => {
  it.each([
    ['a usual check', steamTrains],
    ['a long check with 24 citations', longCheck()],
  ])('%s stays under 60 kB of HTML', (_, page) => {
    expect(bytes(renderPage(page, site, { freshness: outdated }))).toBeLessThan(60 * KILOBYTE);
  });

  it('HTML and styles together stay under 25 kB compressed', () => {
    const html = renderPage(longCheck(), site, { freshness: outdated });
    expect(gzipSync(html).length + gzipSync(publicStylesheet('/assets/fonts')).length).toBeLessThan(25 * KILOBYTE);
  });
});
