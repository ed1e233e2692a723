import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Digest, PlainDate } from '../kernel';
import {
  CLAIM_REVIEW_PROBLEMS,
  claimReview,
  claimReviewProblems,
  structuredData,
  structuredDataProblems,
  type ClaimReviewProblemCode,
  type JsonLd,
} from './claim-review';
import { composePage, type PublishedPage } from './published-page';

const publisher = { name: 'The Slow Almanac', origin: 'https://almanac.example' };
const day = (text: string) => text as PlainDate;

const page: PublishedPage = {
  version: 1,
  slug: 'steam-trains-daily',
  language: 'en',
  desk: 'Transport',
  topics: ['Trains'],
  question: 'Are steam trains still in daily service?',
  edition: 2,
  dates: { checkedAt: day('2025-11-14'), firstPublishedOn: day('2025-03-03'), textChangedOn: day('2025-06-18') },
  claim: {
    words: 'Nobody runs a steam train on weekdays any more.',
    claimant: 'H. Brandt',
    madeOn: day('2025-01-14'),
    appearances: [
      { address: 'https://radio.example/steam', description: null, on: null },
      { address: null, description: 'Wall text in a museum', on: null },
    ],
  },
  answer: {
    answers: 'CLAIM',
    label: 'Mostly false',
    rationale: 'Three lines do.',
    place: 2,
    scale: {
      name: 'Five steps',
      values: [1, 2, 3, 4, 5].map((place) => ({ label: `Step ${place}`, definition: '', place })),
    },
  },
  document: { version: 1, blocks: [] },
  sources: [
    {
      sourceId: 'a',
      identified: true,
      number: 1,
      kind: 'OFFICIAL_DATA',
      title: 'Winter timetable',
      publisher: 'Kell Mountain Railway',
      authors: ['B. Ott'],
      publishedOn: day('2024-12-01'),
      address: 'https://kell.example/timetable',
      reference: null,
      copy: false,
      copyOf: null,
    },
  ],
  citations: [],
  followUps: [],
  editions: [
    {
      number: 2,
      note: 'CORRECTION',
      publishedOn: day('2025-06-18'),
      checkedAt: day('2025-06-18'),
      text: 'A line was left out.',
      revision: 'b'.repeat(64) as Digest,
    },
  ],
  correction: null,
  retraction: null,
  imported: null,
  digests: { revision: 'b'.repeat(64) as Digest, evidence: null },
};

const graphOf = (of: PublishedPage) => structuredData(of, publisher)['@graph'] as readonly JsonLd[];

describe('structured data', () => {
  it('says what the page says', () => {
    const [webPage, review] = graphOf(page);
    expect(webPage).toMatchObject({
      '@type': 'WebPage',
      url: 'https://almanac.example/checks/steam-trains-daily',
      name: page.question,
      headline: page.question,
      lastReviewed: '2025-11-14',
      datePublished: '2025-03-03',
      dateModified: '2025-06-18',
      version: 2,
      citation: [{ name: 'Winter timetable', url: 'https://kell.example/timetable', datePublished: '2024-12-01' }],
      correction: [{ '@type': 'CorrectionComment', text: 'A line was left out.', datePublished: '2025-06-18' }],
    });
    expect(review).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: page.claim?.words,
      itemReviewed: {
        author: { name: 'H. Brandt' },
        datePublished: '2025-01-14',
        appearance: ['https://radio.example/steam', { name: 'Wall text in a museum' }],
      },
      reviewRating: { alternateName: 'Mostly false', ratingValue: 2, worstRating: 1, bestRating: 5 },
    });
    expect(structuredDataProblems(structuredData(page, publisher), publisher)).toEqual([]);
  });

  it('never puts the checked date in place of another, nor another in its place', () => {
    const [webPage] = graphOf({ ...page, dates: { checkedAt: null, firstPublishedOn: null, textChangedOn: null } });
    expect(webPage).not.toHaveProperty('lastReviewed');
    expect(webPage).not.toHaveProperty('datePublished');
    expect(webPage).not.toHaveProperty('dateModified');
  });

  it('leaves numbers out for a value outside the scale', () => {
    const answer = { ...page.answer!, label: 'It depends', place: null };
    expect(claimReview({ ...page, answer }, publisher)?.['reviewRating']).toEqual({
      '@type': 'Rating',
      alternateName: 'It depends',
    });
  });

  it('leaves the author out when the claimant is not known', () => {
    const claim = { ...page.claim!, claimant: null };
    expect(claimReview({ ...page, claim }, publisher)?.['itemReviewed']).not.toHaveProperty('author');
  });

  it.each<[string, Partial<PublishedPage>]>([
    ['an open question', { claim: null }],
    ['no verdict', { answer: null }],
    ['a retracted check', { retraction: { on: day('2025-07-01'), text: 'Gone.' } }],
    ['a text that nobody reviewed here', { imported: { on: day('2025-07-01') } }],
  ])('has no ClaimReview for %s', (_, change) => {
    expect(graphOf({ ...page, ...change }).map((node) => node['@type'])).toEqual(['WebPage']);
  });

  it('withholds a ClaimReview that breaks a rule', () => {
    const claim = { ...page.claim!, words: 'It is mostly false that trains run.' };
    expect(graphOf({ ...page, claim })).toHaveLength(1);
  });
});

describe('the verdict that machines read', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((word) => word.trim() !== '');
  const scales = fc.uniqueArray(words, { minLength: 2, maxLength: 9 }).chain((labels) =>
    fc.record({
      labels: fc.constant(labels),
      ordered: fc.integer({ min: 2, max: labels.length }),
      chosen: fc.nat(labels.length - 1),
    }),
  );

  it('is the approved one, letter for letter and place for place', () => {
    fc.assert(
      fc.property(scales, words, ({ labels, ordered, chosen }, claimed) => {
        const values = labels.map((label, at) => ({
          value: `v${at}`,
          label,
          definition: '',
          place: at < ordered ? at + 1 : null,
        }));
        const composed = composePage(
          {
            schema: 1,
            question: 'Does it?',
            language: 'en',
            claim: { words: claimed, claimant: null, madeOn: null, appearances: [] },
            verdict: { value: `v${chosen}`, rationale: 'So it is.', scaleId: 's', scaleVersion: 1 },
            scale: { scaleId: 's', version: 1, name: 'Any', answers: 'CLAIM', values },
            document: { version: 1, blocks: [] },
            sources: [],
          },
          {
            slug: 'does-it',
            desk: 'Any',
            topics: [],
            editions: [{ ...page.editions[0]!, note: 'FIRST' }],
            citations: [],
            followUps: [],
            evidenceDigest: null,
          },
        );
        const place = values[chosen]?.place ?? null;
        expect(claimReview(composed, publisher)?.['reviewRating']).toEqual({
          '@type': 'Rating',
          alternateName: labels[chosen],
          ...(place === null ? {} : { ratingValue: place, worstRating: 1, bestRating: ordered }),
        });
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('the rules of ClaimReview', () => {
  const sound = claimReview(page, publisher) as JsonLd;
  const rated = (rating: object) => ({ ...sound, reviewRating: { ...(sound['reviewRating'] as JsonLd), ...rating } });
  const broken: [ClaimReviewProblemCode, unknown][] = [
    ['claimMissing', { ...sound, claimReviewed: ' ' }],
    ['claimHoldsVerdict', { ...sound, claimReviewed: 'This is “Mostly  FALSE”.' }],
    ['claimLong', { ...sound, claimReviewed: 'a'.repeat(76) }],
    ['verdictMissing', rated({ alternateName: '' })],
    ['ratingNotNumeric', rated({ ratingValue: '2' })],
    ['ratingNotNumeric', rated({ ratingValue: Number.NaN })],
    ['ratingNotNumeric', rated({ bestRating: undefined })],
    ['ratingOutOfBounds', rated({ ratingValue: 6 })],
    ['ratingOutOfBounds', rated({ ratingValue: 0 })],
    ['scaleUnsound', rated({ worstRating: 0 })],
    ['scaleUnsound', rated({ ratingValue: 1, worstRating: 1, bestRating: 1 })],
    ['authorNameless', { ...sound, author: { '@type': 'Organization' } }],
    ['authorNameless', { ...sound, itemReviewed: { '@type': 'Claim', author: [{ '@type': 'Person' }] } }],
    ['urlMissing', { ...sound, url: undefined }],
    ['urlElsewhere', { ...sound, url: 'https://almanac.example.org/checks/x' }],
    ['urlElsewhere', { ...sound, url: '/checks/x' }],
    ['claimantIsPublisher', { ...sound, itemReviewed: { '@type': 'Claim', author: { name: 'the slow almanac ' } } }],
  ];

  it.each(broken)('%s', (code, review) => {
    expect(claimReviewProblems(review, publisher)).toEqual([{ code, level: CLAIM_REVIEW_PROBLEMS[code] }]);
  });

  it('warns of several reviews on a page', () => {
    expect(structuredDataProblems({ '@graph': [sound, sound] }, publisher)).toEqual([
      { code: 'severalReviews', level: 'warning' },
    ]);
  });

  it('covers every code', () => {
    const seen = new Set([...broken.map(([code]) => code), 'severalReviews']);
    expect([...seen].sort()).toEqual(Object.keys(CLAIM_REVIEW_PROBLEMS).sort());
  });

  it('reads whatever it is given without throwing', () => {
    fc.assert(fc.property(fc.anything(), (anything) => Array.isArray(structuredDataProblems(anything, publisher))));
  });
});
