import { describe, expect, it } from '@jest/globals';
import { structuredData, structuredDataProblems } from '@recheck/domain';
import { formatDay } from '@recheck/wording';
import { faultsOf, parse, structuredDataIn, textOf } from '../test/html';
import {
  digest,
  due,
  dueSoon,
  fresh,
  importedText,
  openQuestion,
  outdated,
  retracted,
  site,
  steamTrains,
  unrecorded,
} from '../test/samples';
import { assemblePage, renderArtifact, renderPage } from './index';

const live = (page: typeof steamTrains, freshness = page.retraction ? null : fresh) =>
  parse(assemblePage(renderArtifact(page, site), page, site, freshness));

describe('structured data', () => {
  it('is what the page says, in every state', () => {
    for (const sample of [steamTrains, openQuestion, importedText, retracted]) {
      const page = live(sample, sample.retraction ? null : outdated);
      const [data, ...more] = structuredDataIn(page);
      expect(more).toEqual([]);
      expect(data).toEqual(structuredData(sample, site));
      expect(structuredDataProblems(data, site).filter(({ level }) => level === 'error')).toEqual([]);
    }
  });

  it('and the text beside it agree', () => {
    const page = live(steamTrains);
    const [data] = structuredDataIn(page) as [
      { '@graph': [Record<string, string>, Record<string, Record<string, string>>] },
    ];
    const [webPage, review] = data['@graph'];
    expect(textOf(page, 'h1')).toEqual([webPage['name']]);
    expect(textOf(page, '.dates > div:first-child time')).toEqual([formatDay(webPage['lastReviewed'] as never)]);
    expect(textOf(page, '.verdict-word')).toEqual([review['reviewRating']?.['alternateName']]);
    expect(textOf(page, '.claim blockquote')).toEqual([`“${String(review['claimReviewed'])}”`]);
    const place = [...page.document.querySelectorAll('.scale li')].findIndex((item) =>
      item.hasAttribute('aria-current'),
    );
    expect(place + 1).toBe(review['reviewRating']?.['ratingValue']);
    expect(textOf(page, '.sources .ttl')).toEqual(
      (webPage['citation'] as unknown as { name: string }[]).map(({ name }) => name),
    );
  });
});

describe('every state of a page', () => {
  const states: [string, string][] = [
    ...[steamTrains, openQuestion, importedText, retracted].flatMap((page) =>
      [null, fresh, dueSoon, due, outdated, unrecorded].map((freshness): [string, string] => [
        `${page.slug} ${freshness?.state ?? 'without freshness'}`,
        assemblePage(renderArtifact(page, site), page, site, freshness),
      ]),
    ),
    [
      'without settings',
      renderPage(steamTrains, { ...site, contact: null, about: null, appeal: null, disclaimer: null }),
    ],
    ['without sources', renderPage({ ...steamTrains, sources: [], citations: [] }, site)],
    ['empty', renderPage({ ...steamTrains, document: { version: 1, blocks: [] } }, site)],
    [
      'of another script',
      renderPage({ ...steamTrains, slug: '列車', question: '蒸気機関車はまだ走っていますか' }, site),
    ],
    [
      'with a broken edition list',
      renderPage({ ...steamTrains, editions: [{ ...steamTrains.editions[0]!, revision: digest('f') }] }, site),
    ],
  ];

  it.each(states)('is sound: %s', (_, html) => {
    const page = parse(html);
    expect(faultsOf(page)).toEqual([]);
    const ids = [...page.document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});
