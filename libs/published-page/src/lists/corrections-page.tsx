import type { ChangeNote, PlainDate } from '@recheck/domain';
import { formatMonth, t } from '@recheck/wording';
import { renderFrame } from '../frame';
import { Icon, type IconName } from '../icons';
import { Day } from '../phrase';
import { printable } from '../printable';
import { addresses, mailto, type Site } from '../site';
import type { ChangeFilter, ChangeListing, CorrectionsContents } from './listing';

const ICONS_OF_NOTES = {
  FIRST: 'plus',
  UPDATE: 'plus',
  CORRECTION: 'pencil',
  CLARIFICATION: 'part',
  RECHECKED: 'fresh',
  RETRACTION: 'against',
  IMPORTED: 'archive',
} as const satisfies Record<ChangeNote, IconName>;

const DEFINED = ['CORRECTION', 'CLARIFICATION', 'UPDATE', 'RECHECKED', 'RETRACTION'] as const;

const FILTERS = { ALL: 'all', CORRECTIONS: 'corrections', RECHECKED: 'rechecked' } as const satisfies Record<
  ChangeFilter,
  string
>;

const filterAddress = (filter: ChangeFilter, after: string | null = null): string => {
  const parts = [
    ...(filter === 'ALL' ? [] : [`show=${FILTERS[filter]}`]),
    ...(after === null ? [] : [`after=${encodeURIComponent(after)}`]),
  ];
  return parts.length === 0 ? addresses.corrections : `${addresses.corrections}?${parts.join('&')}`;
};

const Verdict = ({ change: { note, verdictBefore, verdict } }: { change: ChangeListing }) => {
  if (note === 'RETRACTION') {
    return verdictBefore ? (
      <p>
        <strong>{t('publicPage.corrections.verdictGone', { before: verdictBefore })}</strong>
      </p>
    ) : null;
  }
  if (!verdictBefore || !verdict || note === 'RECHECKED') return null;
  return verdictBefore === verdict ? (
    <p>{t('publicPage.corrections.verdictSame', { answer: verdict })}</p>
  ) : (
    <p>
      <strong>{t('publicPage.corrections.verdictChanged', { before: verdictBefore, after: verdict })}</strong>
    </p>
  );
};

const Entry = ({ change }: { change: ChangeListing }) => (
  <li>
    <div className="when">
      <p className="tag">
        <Icon name={ICONS_OF_NOTES[change.note]} />
        {t(`publication.changeNote.${change.note}`)}
      </p>
      <p>
        <Day on={change.publishedOn} />
      </p>
    </div>
    <div>
      <h3>
        <a href={addresses.check(change.slug)}>{change.question}</a>
      </h3>
      {change.text ? <p>{change.text}</p> : change.note === 'RECHECKED' && <p>{t('publicPage.editions.rechecked')}</p>}
      <Verdict change={change} />
      <p className="links">
        <a href={addresses.edition(change.slug, change.edition)}>
          {t('publicPage.editions.edition', { number: change.edition })}
        </a>
      </p>
    </div>
  </li>
);

const byMonth = (changes: readonly ChangeListing[]): [PlainDate, ChangeListing[]][] => {
  const months: [PlainDate, ChangeListing[]][] = [];
  for (const change of changes) {
    const last = months.at(-1);
    if (last && last[0].slice(0, 7) === change.publishedOn.slice(0, 7)) last[1].push(change);
    else months.push([change.publishedOn, [change]]);
  }
  return months;
};

const Filters = ({ filter }: { filter: ChangeFilter }) => (
  <nav aria-label={t('publicPage.corrections.kinds')}>
    <ul className="topics">
      {(Object.keys(FILTERS) as ChangeFilter[]).map((one) => (
        <li key={one}>
          <a href={filterAddress(one)} aria-current={one === filter ? 'true' : undefined}>
            {t(`publicPage.corrections.filter.${FILTERS[one]}`)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Kinds = ({ counts }: Pick<CorrectionsContents, 'counts'>) => (
  <section className="figure" aria-labelledby="h-kinds">
    <h2 id="h-kinds">{t('publicPage.corrections.meaningHeading')}</h2>
    <dl className="kinds">
      {DEFINED.map((note) => (
        <div key={note}>
          <dt>
            <Icon name={ICONS_OF_NOTES[note]} />
            {t('publicPage.corrections.counted', {
              word: t(`publication.changeNote.${note}`),
              count: counts[note] ?? 0,
            })}
          </dt>
          <dd>{t(`publicPage.corrections.meaning.${note}`)}</dd>
        </div>
      ))}
    </dl>
  </section>
);

/** The list of corrections and changes: nothing is mended in silence. */
export const renderCorrections = (rawContents: CorrectionsContents, rawSite: Site): string => {
  const [contents, site] = [printable(rawContents), printable(rawSite)];
  const title = t('publicPage.corrections.title');
  return renderFrame({
    site,
    head: {
      title: t('publicPage.title.ofSite', { title, site: site.name }),
      description: t('publicPage.corrections.description'),
      canonical: `${site.origin}${addresses.corrections}`,
      indexed: contents.filter === 'ALL',
    },
    place: 'CORRECTIONS',
    icons: [...new Set(Object.values(ICONS_OF_NOTES))],
    printHead: `${site.origin.replace(/^https?:\/\//, '')}${addresses.corrections}`,
    children: (
      <>
        <header className="head">
          <h1>{title}</h1>
          <p className="intro">{t('publicPage.corrections.intro')}</p>
        </header>
        <Filters filter={contents.filter} />
        <div className="front">
          <div>
            {contents.changes.length === 0 && <p className="sub">{t('publicPage.corrections.none')}</p>}
            {byMonth(contents.changes).map(([month, changes]) => (
              <section className="log-month" key={month} aria-labelledby={`h-${month.slice(0, 7)}`}>
                <h2 id={`h-${month.slice(0, 7)}`}>{formatMonth(month)}</h2>
                <ol className="log">
                  {changes.map((change) => (
                    <Entry key={`${change.slug}/${change.edition}`} change={change} />
                  ))}
                </ol>
              </section>
            ))}
            {contents.next !== null && (
              <nav className="pager" aria-label={t('publicPage.home.pages')}>
                <span />
                <a href={filterAddress(contents.filter, contents.next)} rel="next">
                  {t('publicPage.corrections.earlier')}
                </a>
              </nav>
            )}
          </div>
          <div className="side">
            <Kinds counts={contents.counts} />
            {site.contact && (
              <section className="plain" aria-labelledby="h-tell">
                <h2 id="h-tell">{t('publicPage.corrections.mistake')}</h2>
                <p>
                  <a href={mailto(site.contact, t('publicPage.site.report'), '')}>
                    {t('publicPage.corrections.tellUs')}
                  </a>
                  . {t('publicPage.corrections.everyReport')}
                </p>
              </section>
            )}
          </div>
        </div>
      </>
    ),
  });
};
