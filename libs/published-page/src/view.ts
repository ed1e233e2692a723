import type { CitationMark, PageCitation, PageFreshness, PageSource, PublishedPage } from '@recheck/domain';
import { layOut, type Layout } from './document/layout';
import { soundDocument } from './document/sound';
import { printable } from './printable';
import type { Site } from './site';

/** Which page of an edition is drawn. */
export type View =
  /** the current edition, at the check's own address */
  | { readonly kind: 'CURRENT' }
  /** one that a newer edition has replaced */
  | {
      readonly kind: 'EARLIER';
      readonly replacedOn: PublishedPage['editions'][number]['publishedOn'];
      readonly editions: number;
    }
  /** the newsroom's look at what is not published; `stage` in words */
  | { readonly kind: 'PREVIEW'; readonly stage: string | null }
  /** the page made for paper */
  | { readonly kind: 'PRINT' };

/** Everything the components draw from. */
export interface Drawing {
  readonly page: PublishedPage;
  readonly site: Site;
  readonly view: View;
  /** `LATER` leaves places to be filled when the page is served; null where freshness has no say. */
  readonly freshness: PageFreshness | null | 'LATER';
  readonly layout: Layout;
  readonly sources: ReadonlyMap<string, PageSource>;
  readonly citations: ReadonlyMap<string, PageCitation>;
  /** Short names of the citation marks, in reading order: `1`, `2` … */
  readonly markNames: ReadonlyMap<CitationMark, string>;
}

/** Freshness says nothing of what no longer stands, of what was replaced, and of what is not published. */
const saysFreshness = (page: PublishedPage, view: View): boolean =>
  page.retraction === null && (view.kind === 'CURRENT' || view.kind === 'PRINT');

/** Prepares a page for drawing: clears its texts, lays it out, and indexes what citations look up. */
export const prepare = (
  raw: PublishedPage,
  site: Site,
  view: View,
  freshness: PageFreshness | null | 'LATER',
): Drawing => {
  const page = printable({ ...raw, document: soundDocument(raw.document) });
  const layout = layOut(page.document);
  return {
    page,
    site: printable(site),
    view,
    freshness: saysFreshness(page, view) ? (freshness === 'LATER' ? freshness : printable(freshness)) : null,
    layout,
    sources: new Map(page.sources.map((source) => [source.sourceId, source])),
    citations: new Map(page.citations.map((citation) => [citation.citationId, citation])),
    markNames: new Map(layout.marks.map(({ mark }, index) => [mark, String(index + 1)])),
  };
};

/** What a mark in the text leads to. */
export interface Cited {
  /** Unique in the page. */
  readonly name: string;
  readonly mark: CitationMark;
  readonly source: PageSource | null;
  readonly citation: PageCitation | null;
}

/** Looks a mark up. */
export const citedBy = (drawing: Drawing, mark: CitationMark): Cited => ({
  name: drawing.markNames.get(mark) ?? '0',
  mark,
  source: drawing.sources.get(mark.sourceId) ?? null,
  citation: drawing.citations.get(mark.citationId) ?? null,
});
