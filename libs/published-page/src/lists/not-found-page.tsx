import { t } from '@recheck/wording';
import { renderFrame } from '../frame';
import { printable } from '../printable';
import { addresses, type Site } from '../site';

/**
 * The answer to every address without a page: the same bytes whether nothing was ever there or something is not public
 * yet.
 */
export const renderNotFound = (rawSite: Site): string => {
  const site = printable(rawSite);
  const title = t('publicPage.notFound.title');
  return renderFrame({
    site,
    head: {
      title: t('publicPage.title.ofSite', { title, site: site.name }),
      description: t('publicPage.notFound.text'),
      canonical: `${site.origin}${addresses.home}`,
      indexed: false,
    },
    place: null,
    icons: [],
    printHead: site.origin.replace(/^https?:\/\//, ''),
    children: (
      <header className="head">
        <h1>{title}</h1>
        <p className="intro">{t('publicPage.notFound.text')}</p>
        <p className="intro">
          <a href={addresses.home}>{t('publicPage.notFound.home')}</a>
        </p>
      </header>
    ),
  });
};
