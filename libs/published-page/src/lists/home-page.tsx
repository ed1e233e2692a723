import { t } from '@recheck/wording';
import { renderFrame } from '../frame';
import { Day } from '../phrase';
import { printable } from '../printable';
import { addresses, mailto, type Site } from '../site';
import { FreshnessMark } from '../standing/freshness-mark';
import { FreshnessFigure } from './freshness-figure';
import type { CheckListing, HomeContents } from './listing';
import { Pips } from './pips';

/** Address of the list with some of its settings changed. */
const listAddress = (
  contents: HomeContents,
  change: { order?: HomeContents['order']; after?: string | null },
): string => {
  const parts = new Map<string, string>();
  if (contents.query) parts.set('q', contents.query);
  if (contents.topic) parts.set('topic', contents.topic);
  if ((change.order ?? contents.order) === 'OUTDATED_FIRST') parts.set('order', 'outdated');
  if (change.after) parts.set('after', change.after);
  const query = [...parts].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return query ? `${addresses.home}?${query}` : addresses.home;
};

const Row = ({ check }: { check: CheckListing }) => (
  <li>
    <div>
      <h3>
        <a href={addresses.check(check.slug)}>{check.question}</a>
      </h3>
      {check.answer ? (
        <>
          <p className="v">
            <Pips place={check.answer.place} />
            <strong>{check.answer.label}</strong>
            {!check.answer.place && <span className="vh">{t('publicPage.home.outside')}</span>}
          </p>
          <p className="why">{check.answer.rationale}</p>
        </>
      ) : (
        <p className="v">{t('publicPage.home.noVerdict')}</p>
      )}
      {check.remark && <p className="x">{check.remark}</p>}
    </div>
    <div className="d">
      <p>
        {t('publicPage.dates.checkedOn')}{' '}
        <b>{check.checkedAt ? <Day on={check.checkedAt} /> : t('publicPage.home.dateNotRecorded')}</b>
      </p>
      <p>
        <FreshnessMark state={check.freshness} />
      </p>
      {check.topics.map((topic) => (
        <p key={topic}>
          <a href={addresses.topic(topic)}>{topic}</a>
        </p>
      ))}
    </div>
  </li>
);

const Search = ({ query }: { query: string }) => (
  <search>
    <form className="find" id="search" action={addresses.home} method="get">
      <label htmlFor="q">{t('publicPage.home.searchLabel')}</label>
      <input id="q" name="q" type="search" autoComplete="off" maxLength={200} defaultValue={query} />
      <button className="btn main" type="submit">
        {t('publicPage.home.searchButton')}
      </button>
    </form>
  </search>
);

const Topics = ({ contents: { topics, topic } }: { contents: HomeContents }) =>
  topics.length === 0 ? null : (
    <nav aria-label={t('publicPage.home.topics')}>
      <ul className="topics">
        <li>
          <a href={addresses.home} aria-current={topic === null ? 'true' : undefined}>
            {t('publicPage.home.allTopics')}
          </a>
        </li>
        {topics.map((name) => (
          <li key={name}>
            <a href={addresses.topic(name)} aria-current={name === topic ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );

const listHeading = ({ query, topic }: HomeContents): string => {
  if (query) return t('publicPage.home.found', { query });
  return topic ? t('publicPage.home.foundTopic', { topic }) : t('publicPage.home.list');
};

const Order = ({ contents }: { contents: HomeContents }) => {
  const outdatedFirst = contents.order === 'OUTDATED_FIRST';
  const counted = outdatedFirst ? 'publicPage.home.countOutdated' : 'publicPage.home.count';
  return (
    <p className="sub">
      {t(counted, { count: contents.total })}{' '}
      <a href={listAddress(contents, { order: outdatedFirst ? 'CHECKED' : 'OUTDATED_FIRST' })}>
        {t(outdatedFirst ? 'publicPage.home.newestFirst' : 'publicPage.home.outdatedFirst')}
      </a>
    </p>
  );
};

const List = ({ contents }: { contents: HomeContents }) => {
  const { checks, next, continued, query, topic } = contents;
  if (checks.length === 0) {
    const searched = query !== '' || topic !== null;
    return (
      <p className="sub">
        {t(searched ? 'publicPage.home.nothingFound' : 'publicPage.home.none')}{' '}
        {searched && <a href={addresses.home}>{t('publicPage.home.all')}</a>}
      </p>
    );
  }
  return (
    <>
      <Order contents={contents} />
      <ol className="checks">
        {checks.map((check) => (
          <Row key={check.slug} check={check} />
        ))}
      </ol>
      {(next !== null || continued) && (
        <nav className="pager" aria-label={t('publicPage.home.pages')}>
          {continued ? <a href={listAddress(contents, {})}>{t('publicPage.home.newer')}</a> : <span />}
          {next !== null && (
            <a href={listAddress(contents, { after: next })} rel="next">
              {t('publicPage.home.older')}
            </a>
          )}
        </nav>
      )}
    </>
  );
};

const Side = ({ contents, site }: { contents: HomeContents; site: Site }) => {
  const { latestCorrection: latest } = contents;
  return (
    <div className="side">
      <FreshnessFigure counts={contents.counts} countedOn={contents.countedOn} />
      {latest && (
        <section className="plain" aria-labelledby="h-rec">
          <h2 id="h-rec">{t('publicPage.home.latestCorrection')}</h2>
          <p>
            <Day on={latest.publishedOn} />: <a href={addresses.check(latest.slug)}>{latest.question}</a> {latest.text}
          </p>
        </section>
      )}
      {site.contact && (
        <section className="plain" aria-labelledby="h-ask">
          <h2 id="h-ask">{t('publicPage.home.doubt')}</h2>
          <p>
            <a href={mailto(site.contact, t('publicPage.home.ask'), '')}>{t('publicPage.home.ask')}</a>.
          </p>
        </section>
      )}
    </div>
  );
};

/** The list of published checks: find one, and see at a glance how old the newsroom's answers are. */
export const renderHome = (rawContents: HomeContents, rawSite: Site): string => {
  const [contents, site] = [printable(rawContents), printable(rawSite)];
  const plain = contents.query === '' && !contents.continued && contents.order === 'CHECKED';
  return renderFrame({
    site,
    head: {
      title: t('publicPage.home.title', { site: site.name }),
      description: t('publicPage.home.description'),
      canonical: `${site.origin}${contents.topic && plain ? addresses.topic(contents.topic) : addresses.home}`,
      // Results of a search are for the person who searched.
      indexed: plain,
    },
    place: 'HOME',
    icons: ['fresh', 'due-soon', 'due', 'outdated'],
    printHead: site.origin.replace(/^https?:\/\//, ''),
    children: (
      <>
        <header className="head">
          <h1>{t('publicPage.home.heading')}</h1>
          <p className="intro">{t('publicPage.home.intro')}</p>
        </header>
        <Search query={contents.query} />
        <Topics contents={contents} />
        <div className="front">
          <section aria-labelledby="h-list">
            <h2 id="h-list">{listHeading(contents)}</h2>
            <List contents={contents} />
          </section>
          <Side contents={contents} site={site} />
        </div>
      </>
    ),
  });
};
