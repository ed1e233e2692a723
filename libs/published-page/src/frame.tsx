import { t } from '@recheck/wording';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Sprite, type IconName } from './icons';
import { addresses, mailto, type Site } from './site';

/** Which entry of the navigation is the page itself. */
export type Place = 'HOME' | 'CORRECTIONS' | null;

/** What a page says of itself to browsers and search engines. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** Address that search engines should keep; absolute. */
  readonly canonical: string;
  readonly indexed: boolean;
  /** More elements of the head: links, structured data. */
  readonly more?: ReactNode;
}

interface Frame {
  readonly site: Site;
  readonly head: PageHead;
  readonly place: Place;
  readonly icons: readonly IconName[];
  /** Printed at the head of the paper. */
  readonly printHead: string;
  /** A bar above everything, printed too. */
  readonly bar?: string | null;
  /** On the page made for paper, the address of the page that it prints. */
  readonly paperOf?: string | null;
  readonly children: ReactNode;
}

const Masthead = ({ site, place, printHead }: Pick<Frame, 'site' | 'place' | 'printHead'>) => (
  <header className="masthead">
    <div className="wrap">
      <a className="brand" href={addresses.home}>
        {site.name}
      </a>
      <nav aria-label={t('publicPage.site.navigation')}>
        <ul>
          <li>
            <a href={addresses.home} aria-current={place === 'HOME' ? 'page' : undefined}>
              {t('publicPage.site.checks')}
            </a>
          </li>
          <li>
            <a href={addresses.corrections} aria-current={place === 'CORRECTIONS' ? 'page' : undefined}>
              {t('publicPage.site.corrections')}
            </a>
          </li>
          <li>
            <a href={addresses.search}>{t('publicPage.site.search')}</a>
          </li>
        </ul>
      </nav>
      <p className="print-only">{printHead}</p>
    </div>
  </header>
);

const Foot = ({ site }: { site: Site }) => (
  <footer className="foot">
    <div className="wrap">
      <nav aria-label={t('publicPage.site.about')}>
        <ul>
          <li>
            <a href={addresses.home}>{t('publicPage.site.checks')}</a>
          </li>
          <li>
            <a href={addresses.corrections}>{t('publicPage.site.corrections')}</a>
          </li>
          {site.contact && (
            <li>
              <a href={mailto(site.contact, t('publicPage.site.report'), '')}>{t('publicPage.site.report')}</a>
            </li>
          )}
        </ul>
      </nav>
      {site.about && <p>{site.about}</p>}
      <p>{t('publicPage.site.madeWith')}</p>
    </div>
  </footer>
);

const Document = ({ site, head, place, icons, printHead, bar, paperOf, children }: Frame) => (
  <html lang="en">
    <head>
      <meta charSet="utf-8" />
      <title>{head.title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content={head.description} />
      <meta name="color-scheme" content="light dark" />
      {!head.indexed && <meta name="robots" content="noindex" />}
      <link rel="canonical" href={head.canonical} />
      <link rel="icon" href={addresses.icon} sizes="32x32" />
      <link rel="icon" href={addresses.mark} type="image/svg+xml" />
      <link rel="stylesheet" href={site.stylesheet} />
      {paperOf && <link rel="stylesheet" href={addresses.paper} />}
      {head.more}
    </head>
    <body>
      <a className="skip" href="#main">
        {t('publicPage.skip')}
      </a>
      {bar && (
        <aside className="bar" aria-label={t('publicPage.preview.label')}>
          {bar}
        </aside>
      )}
      {paperOf && (
        <p className="for-paper">
          {t('publicPage.paper.hint')} <a href={paperOf}>{t('publicPage.paper.back')}</a>
        </p>
      )}
      <Masthead site={site} place={place} printHead={printHead} />
      <Sprite names={icons} />
      <main id="main" className="wrap">
        {children}
      </main>
      <Foot site={site} />
    </body>
  </html>
);

/** A whole page as HTML: no script, no inline style, nothing loaded from elsewhere. */
export const renderFrame = (frame: Frame): string => `<!doctype html>${renderToStaticMarkup(<Document {...frame} />)}`;
