import { describe, expect, it } from '@jest/globals';
import { copyHints, houseOf, sharedOriginals, suggestedKind, type WorkFacts } from './provenance';

const work = (facts: Partial<WorkFacts>): WorkFacts => ({
  address: null,
  finalAddress: null,
  canonicalAddress: null,
  title: null,
  publisher: null,
  authors: [],
  text: '',
  ...facts,
});
const hints = (facts: Partial<WorkFacts>) => copyHints(work(facts));

const PROSE =
  'The ferry of Harrow crosses the Senn every half hour, and has done so since the bridge was closed for repairs.';

describe('a house', () => {
  it.each([
    ['https://www.harrow-news.example/a', 'harrow-news.example'],
    ['https://m.harrow-news.example', 'harrow-news.example'],
    ['http://user:word@Amp.Harrow.example:8080/x', 'harrow.example'],
    ['https://en.wikipedia.org/wiki/Ferry', 'wikipedia.org'],
    ['https://us.example', 'us.example'],
  ])('of %s is %s', (address, house) => {
    expect(houseOf(address)).toBe(house);
  });

  it('is none of what is no web address', () => {
    expect(houseOf('Yearbook 1923')).toBeNull();
  });
});

describe('hints that a work is a copy', () => {
  it('come from an address at another house that the page calls its own', () => {
    expect(
      hints({
        address: 'https://river-digest.example/ferry',
        canonicalAddress: 'https://www.harrow.example/ferry?x=1',
      }),
    ).toEqual([{ reason: 'CANONICAL_ELSEWHERE', publisher: null, address: 'https://www.harrow.example/ferry?x=1' }]);
  });

  it.each([
    ['https://www.harrow.example/a', 'https://harrow.example/a'],
    ['https://m.harrow.example/a', 'https://news.harrow.example/a'],
    ['https://www.harrow.co.uk/a', 'https://www.harrow.com/a'],
  ])('do not come from another host of the same house: %s and %s', (address, canonicalAddress) => {
    expect(hints({ address, canonicalAddress })).toEqual([]);
  });

  it('come from what the page says of the original, with its address', () => {
    const text = `The ferry\n\n${PROSE}\n\nRead the Full Harrow Gazette Article at:\n[ https://gazette.example/ferry ]`;
    expect(hints({ address: 'https://digest.example/1', text })).toEqual([
      { reason: 'SAYS_SO', publisher: 'Harrow Gazette', address: 'https://gazette.example/ferry' },
    ]);
    const first = `This story first appeared in the Mill Herald.\n\n${PROSE}`;
    expect(hints({ text: first })).toMatchObject([{ reason: 'SAYS_SO', publisher: 'the Mill Herald' }]);
  });

  it('do not come from a house that leads to its own page', () => {
    const text = `${PROSE}\n\nRead the full story at https://www.harrow.example/ferry`;
    expect(hints({ address: 'https://m.harrow.example/ferry', text })).toEqual([]);
  });

  it.each([
    [`HARROW, 3 May (Reuters) - ${PROSE}`, 'Reuters'],
    [`HARROW (AP) — ${PROSE}`, 'Associated Press'],
    [`The ferry\n\nBy Ada Lind, Associated Press\n\n${PROSE}`, 'Associated Press'],
    [`${PROSE}\n\nSource: AFP`, 'Agence France-Presse'],
    [`${PROSE}\n\nWith material from dpa`, 'dpa'],
  ])('come from the by-line of an agency: %s', (text, publisher) => {
    expect(hints({ address: 'https://harrow.example/ferry', text })).toEqual([
      { reason: 'AGENCY', publisher, address: null },
    ]);
  });

  it('do not come from prose that speaks of an agency, nor from the agency itself', () => {
    expect(hints({ text: `${PROSE} The harbour master told Reuters so. By Reuters counts it is late.` })).toEqual([]);
    expect(hints({ text: 'The AP (Associated Press) counts ferries.' })).toEqual([]);
    expect(hints({ address: 'https://www.reuters.com/ferry', text: `HARROW (Reuters) - ${PROSE}` })).toEqual([]);
  });

  it('come from aggregators, and from archives with the address within theirs', () => {
    expect(hints({ address: 'https://www.msn.com/en-gb/news/ferry' })).toMatchObject([{ reason: 'AGGREGATOR' }]);
    expect(hints({ address: 'https://politics.news-articles.net/content/1' })).toMatchObject([
      { reason: 'AGGREGATOR' },
    ]);
    expect(hints({ address: 'https://web.archive.org/web/20250101/https://harrow.example/ferry' })).toEqual([
      { reason: 'ARCHIVE', publisher: null, address: 'https://harrow.example/ferry' },
    ]);
    expect(hints({ address: 'https://www.google.com/amp/s/harrow.example/ferry' })).toMatchObject([
      { address: 'https://harrow.example/ferry' },
    ]);
  });
});

describe('a suggested kind', () => {
  it.each([
    ['COURT_RECORD', 'https://www.supremecourt.gov/opinions/1.pdf'],
    ['COURT_RECORD', 'https://storage.courtlistener.com/recap/1.pdf'],
    ['LEGISLATION', 'https://www.legislation.gov.uk/ukpga/1998/42'],
    ['OFFICIAL_DATA', 'https://www.ons.gov.uk/rivers'],
    ['OFFICIAL_DATA', 'https://data.harrow.gov/rivers'],
    ['PRIMARY_DOCUMENT', 'https://www.harrow.gov/minutes.pdf'],
    ['PRIMARY_DOCUMENT', 'https://www.who.int/news/item/1'],
    ['RESEARCH', 'https://doi.org/10.1000/1'],
    ['SOCIAL_POST', 'https://x.com/ferry/status/1'],
    ['REFERENCE', 'https://de.wikipedia.org/wiki/Faehre'],
    ['FACT_CHECK', 'https://harrow.example/fact-check/ferries-float'],
    ['FACT_CHECK', 'https://www.reuters.com/fact-check/ferries'],
    ['NEWS_REPORT', 'https://www.reuters.com/world/ferries'],
    ['NEWS_REPORT', 'https://gazette.example/2025/03/14/ferry'],
    ['REPUBLISHED_COPY', 'https://www.msn.com/en-gb/news/ferry'],
    ['COURT_RECORD', 'https://web.archive.org/web/2024/https://www.supremecourt.gov/opinions/1.pdf'],
  ])('is %s for %s', (kind, address) => {
    expect(suggestedKind(work({ address }))?.kind).toBe(kind);
  });

  it.each(['https://harrow.example/', 'https://index.com/x.com', 'https://netflix.com/title/1', 'Yearbook 1923'])(
    'is none for %s',
    (address) => {
      expect(suggestedKind(work({ address }))).toBeNull();
    },
  );

  it('is told by the title, too', () => {
    expect(suggestedKind(work({ title: 'Fact check: do ferries float?' }))).toEqual({
      kind: 'FACT_CHECK',
      because: 'TITLE',
    });
  });
});

describe('sources that go back to one original', () => {
  const source = (sourceId: string, republishes: string | null = null) => ({ sourceId, republishes });
  const shared = (sources: readonly ReturnType<typeof source>[], ...cited: string[]) =>
    Object.fromEntries(sharedOriginals(sources, new Set(cited)));

  it('are told with one another', () => {
    const sources = [source('gazette'), source('digest', 'gazette'), source('portal', 'digest'), source('other')];
    expect(shared(sources, 'digest', 'portal', 'other')).toEqual({ digest: ['portal'], portal: ['digest'] });
    expect(shared(sources, 'gazette', 'digest')).toEqual({ digest: ['gazette'] });
    expect(shared(sources, 'digest', 'other')).toEqual({});
  });

  it('may go round in a ring, or to a work that is not there', () => {
    expect(shared([source('a', 'b'), source('b', 'a')], 'a', 'b')).toEqual({ a: ['b'], b: ['a'] });
    expect(shared([source('a', 'gone'), source('b', 'gone')], 'a', 'b')).toEqual({ a: ['b'], b: ['a'] });
  });
});
