import { structuredData, type PageFreshness, type PublishedPage } from '@recheck/domain';
import { t } from '@recheck/wording';
import { PublishedPageView } from './check/published-page-view';
import { renderFrame, type PageHead } from './frame';
import { ICONS } from './icons';
import { JsonLdBlock } from './json-script';
import { addresses, type Site } from './site';
import { fillPlaces, laterText } from './standing/later';
import { prepare, type Drawing, type View } from './view';

const HeadLinks = ({ drawing }: { drawing: Drawing }) => {
  const { page, site, view } = drawing;
  const canonical = addresses.canonical(site, page.slug);
  const earlier = page.editions.find(({ number }) => number < page.edition);
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={laterText(drawing, 'shareTitle')} />
      <meta property="og:description" content={laterText(drawing, 'description')} />
      <meta property="og:url" content={canonical} />
      {view.kind === 'CURRENT' && (
        <>
          <link rel="alternate" type="application/json" href={addresses.json(page.slug)} />
          {earlier && <link rel="predecessor-version" href={addresses.edition(page.slug, earlier.number)} />}
          <JsonLdBlock data={structuredData(page, site)} />
        </>
      )}
      {view.kind === 'EARLIER' && <link rel="latest-version" href={addresses.check(page.slug)} />}
    </>
  );
};

const barOf = ({ view }: Drawing): string | null => {
  if (view.kind !== 'PREVIEW') return null;
  return view.stage ? t('publicPage.preview.line', { stage: view.stage }) : t('publicPage.preview.bare');
};

const render = (drawing: Drawing): string => {
  const { page, site, view } = drawing;
  const head: PageHead = {
    title: laterText(drawing, 'title'),
    description: laterText(drawing, 'description'),
    canonical: addresses.canonical(site, page.slug),
    indexed: view.kind === 'CURRENT' && page.retraction === null,
    more: <HeadLinks drawing={drawing} />,
  };
  return renderFrame({
    site,
    head,
    place: null,
    icons: ICONS,
    printHead: laterText(drawing, 'printHead'),
    bar: barOf(drawing),
    paperOf: view.kind === 'PRINT' ? addresses.check(page.slug) : null,
    children: <PublishedPageView drawing={drawing} />,
  });
};

const CURRENT: View = { kind: 'CURRENT' };

/**
 * The public page of an edition as it is stored: everything except what freshness says. It holds control characters as
 * marks, so it is never served as it is; `assemblePage` makes the page.
 */
export const renderArtifact = (page: PublishedPage, site: Site): string =>
  render(prepare(page, site, CURRENT, 'LATER'));

/**
 * The page to serve: the stored artifact with its freshness put in. Cheap against drawing the page anew, and it keeps
 * every other byte of what was published.
 */
export const assemblePage = (
  artifact: string,
  page: PublishedPage,
  site: Site,
  freshness: PageFreshness | null,
): string => fillPlaces(artifact, prepare(page, site, CURRENT, freshness));

/**
 * A page drawn at once: a preview, an earlier edition, the page for paper, or the current one.
 * @param freshness has a say on current and printed pages only
 */
export const renderPage = (
  page: PublishedPage,
  site: Site,
  { view = CURRENT, freshness = null }: { view?: View; freshness?: PageFreshness | null } = {},
): string => render(prepare(page, site, view, freshness));
