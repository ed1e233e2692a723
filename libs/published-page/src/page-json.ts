import { structuredData, type PageFreshness, type PublishedPage } from '@recheck/domain';
import { t } from '@recheck/wording';
import { printable } from './printable';
import { addresses, type Site } from './site';
import { reasonDetails, reasonSentence } from './standing/reason';

/** What `/checks/:slug.json` answers: the page as data, its freshness in the words of its notice. */
export interface PageJson {
  readonly url: string;
  /** The word and since when; null for a check that no longer stands. */
  readonly freshness: {
    readonly state: PageFreshness['state'];
    readonly label: string;
    readonly since: string | null;
    readonly freshUntil: string | null;
    readonly reasons: readonly {
      readonly cause: string;
      readonly sentence: string;
      readonly details: readonly string[];
    }[];
  } | null;
  readonly page: PublishedPage;
  readonly structuredData: object;
}

/** The machine-readable form of a page. */
export const pageJson = (raw: PublishedPage, site: Site, freshness: PageFreshness | null): PageJson => {
  const page = printable(raw);
  const sources = new Map(page.sources.map((source) => [source.sourceId, source]));
  return {
    url: addresses.canonical(site, page.slug),
    freshness:
      freshness && page.retraction === null
        ? {
            state: freshness.state,
            label: t(`refresh.freshness.${freshness.state}`),
            since: freshness.since,
            freshUntil: freshness.freshUntil,
            reasons: printable(freshness.reasons).map((reason) => ({
              cause: reason.cause,
              sentence: reasonSentence(reason),
              details: reasonDetails(reason, sources.get(reason.sourceId ?? '') ?? null),
            })),
          }
        : null,
    page,
    structuredData: structuredData(page, site),
  };
};
