import type { Appearance, Claim } from '../intake/claim';
import type { PageAnswer, PageSource, PublishedPage } from './published-page';

/** JSON-LD as plain data. */
export type JsonLd = { readonly [key: string]: JsonLdValue };
export type JsonLdValue = string | number | JsonLd | readonly JsonLdValue[];

/** Who publishes, and where. Addresses are absolute, without a slash at the end of `origin`. */
export interface Publisher {
  readonly name: string;
  /** e.g. `https://checks.example` */
  readonly origin: string;
}

/** Address of a check's page. */
export const pageAddress = (origin: string, slug: string): string => `${origin}/checks/${encodeURIComponent(slug)}`;

/** Address of one edition of a check. */
export const editionAddress = (origin: string, slug: string, number: number): string =>
  `${pageAddress(origin, slug)}/editions/${number}`;

type Parts = { readonly [key: string]: JsonLdValue | null | undefined };

/** Leaves out what is not known: structured data never says null. */
const known = (parts: Parts): JsonLd =>
  Object.fromEntries(
    Object.entries(parts).filter((entry): entry is [string, JsonLdValue] => {
      const value = entry[1];
      return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
    }),
  );

const organisation = ({ name, origin }: Publisher): JsonLd => ({
  '@type': 'Organization',
  name,
  url: `${origin}/`,
  correctionsPolicy: `${origin}/corrections`,
});

const cited = ({ title, reference, address, authors, publisher, publishedOn }: PageSource): JsonLd =>
  known({
    '@type': 'CreativeWork',
    name: title ?? reference,
    url: address,
    author: authors.map((name) => ({ '@type': 'Person', name })),
    publisher: publisher === null ? null : { '@type': 'Organization', name: publisher },
    datePublished: publishedOn,
  });

const appearance = ({ address, description, on }: Appearance): JsonLdValue =>
  address !== null && description === null && on === null
    ? address
    : known({ '@type': 'CreativeWork', url: address, name: description, datePublished: on });

const claimed = ({ claimant, madeOn, appearances }: Claim): JsonLd =>
  known({
    '@type': 'Claim',
    // Whether a claimant is a person or an organisation is not recorded; people are by far the more frequent.
    author: claimant === null ? null : { '@type': 'Person', name: claimant },
    datePublished: madeOn,
    appearance: appearances.map(appearance),
  });

/** A value outside the line has no number, and a number without its bounds says nothing. */
const rating = ({ label, place, scale }: PageAnswer): JsonLd => {
  const places = place === null ? [] : scale.values.flatMap((value) => value.place ?? []);
  return known({
    '@type': 'Rating',
    alternateName: label,
    ratingValue: place,
    worstRating: place === null ? null : Math.min(...places),
    bestRating: place === null ? null : Math.max(...places),
  });
};

/**
 * The ClaimReview of a page, or null where there is none to give: an open question, no verdict, a retracted check, a text
 * that nobody reviewed here.
 */
export const claimReview = (page: PublishedPage, publisher: Publisher): JsonLd | null => {
  if (!page.claim || !page.answer || page.retraction || page.imported) return null;
  return known({
    '@type': 'ClaimReview',
    url: pageAddress(publisher.origin, page.slug),
    claimReviewed: page.claim.words,
    itemReviewed: claimed(page.claim),
    reviewRating: rating(page.answer),
    author: organisation(publisher),
    datePublished: page.dates.firstPublishedOn,
    dateModified: page.dates.textChangedOn,
    inLanguage: page.language,
  });
};

const corrections = (page: PublishedPage): JsonLd[] =>
  page.editions.flatMap(({ note, text, publishedOn }) =>
    (note === 'CORRECTION' || note === 'RETRACTION') && text
      ? { '@type': 'CorrectionComment', text, datePublished: publishedOn }
      : [],
  );

/**
 * The structured data of a page: what it says, and nothing else. A ClaimReview that breaks a rule is left out, since a
 * page may be read without it, but must not be misread because of it.
 */
export const structuredData = (page: PublishedPage, publisher: Publisher): JsonLd => {
  const address = pageAddress(publisher.origin, page.slug);
  const webPage = known({
    '@type': 'WebPage',
    url: address,
    name: page.question,
    headline: page.question,
    inLanguage: page.language,
    lastReviewed: page.dates.checkedAt,
    datePublished: page.dates.firstPublishedOn,
    dateModified: page.dates.textChangedOn,
    version: page.edition,
    about: [...page.topics],
    publisher: organisation(publisher),
    citation: page.sources.map(cited),
    correction: corrections(page),
  });
  const review = claimReview(page, publisher);
  const sound = review && !claimReviewProblems(review, publisher).some(({ level }) => level === 'error');
  return { '@context': 'https://schema.org', '@graph': sound ? [webPage, review] : [webPage] };
};

/** What is wrong with a ClaimReview, by the published rules of those who read it. */
export const CLAIM_REVIEW_PROBLEMS = {
  claimMissing: 'error',
  /** The claim must not give the verdict away. */
  claimHoldsVerdict: 'error',
  /** Longer than about 75 characters. */
  claimLong: 'warning',
  verdictMissing: 'error',
  ratingNotNumeric: 'error',
  ratingOutOfBounds: 'error',
  /** Worst below 1, or not below best. */
  scaleUnsound: 'error',
  authorNameless: 'error',
  urlMissing: 'error',
  /** On another host than the page: it would redirect, or be somebody else's. */
  urlElsewhere: 'error',
  /** A claim is somebody else's than the checker's. */
  claimantIsPublisher: 'error',
  /** More than one on a page. */
  severalReviews: 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;
export type ClaimReviewProblemCode = keyof typeof CLAIM_REVIEW_PROBLEMS;
export interface ClaimReviewProblem {
  readonly code: ClaimReviewProblemCode;
  readonly level: 'error' | 'warning';
}

const LONG_CLAIM = 75;

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
const textAt = (value: unknown, key: string): string => {
  const text = at(value, key);
  return typeof text === 'string' ? text.trim() : '';
};
const hostOf = (address: string): string => /^https?:\/\/([^/?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? '';

const holdsWords = (text: string, words: string): boolean => {
  const plain = (value: string) =>
    ` ${value
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  return plain(text).includes(plain(words));
};

const ratingProblems = (rating: unknown): ClaimReviewProblemCode[] => {
  const [value, worst, best] = ['ratingValue', 'worstRating', 'bestRating'].map((key) => at(rating, key));
  if (value === undefined && worst === undefined && best === undefined) return [];
  if (typeof value !== 'number' || typeof worst !== 'number' || typeof best !== 'number') return ['ratingNotNumeric'];
  if (![value, worst, best].every(Number.isFinite)) return ['ratingNotNumeric'];
  return [
    ...(worst < 1 || worst >= best ? (['scaleUnsound'] as const) : []),
    ...(value < worst || value > best ? (['ratingOutOfBounds'] as const) : []),
  ];
};

const nameless = (author: unknown): boolean =>
  author !== undefined && (Array.isArray(author) ? author : [author]).some((one) => textAt(one, 'name') === '');

const namesOf = (author: unknown): string[] =>
  (Array.isArray(author) ? author : [author]).map((one) => textAt(one, 'name').toLowerCase()).filter(Boolean);

/** Checks one ClaimReview as data, whoever wrote it. */
export const claimReviewProblems = (review: unknown, publisher: Publisher): readonly ClaimReviewProblem[] => {
  const claim = textAt(review, 'claimReviewed');
  const verdict = textAt(at(review, 'reviewRating'), 'alternateName');
  const url = textAt(review, 'url');
  const claimants = at(at(review, 'itemReviewed'), 'author');
  const codes: (ClaimReviewProblemCode | false)[] = [
    claim === '' && 'claimMissing',
    claim !== '' && verdict !== '' && holdsWords(claim, verdict) && 'claimHoldsVerdict',
    [...claim].length > LONG_CLAIM && 'claimLong',
    verdict === '' && 'verdictMissing',
    ...ratingProblems(at(review, 'reviewRating')),
    (nameless(at(review, 'author')) || nameless(claimants)) && 'authorNameless',
    url === '' && 'urlMissing',
    url !== '' && hostOf(url) !== hostOf(publisher.origin) && 'urlElsewhere',
    namesOf(claimants).includes(publisher.name.trim().toLowerCase()) && 'claimantIsPublisher',
  ];
  return codes.flatMap((code) => (code ? { code, level: CLAIM_REVIEW_PROBLEMS[code] } : []));
};

/** Checks all ClaimReviews of a page's structured data. */
export const structuredDataProblems = (data: unknown, publisher: Publisher): readonly ClaimReviewProblem[] => {
  const graph = at(data, '@graph');
  const reviews = (Array.isArray(graph) ? graph : [data]).filter((node) => at(node, '@type') === 'ClaimReview');
  const several =
    reviews.length > 1 ? [{ code: 'severalReviews', level: CLAIM_REVIEW_PROBLEMS.severalReviews } as const] : [];
  return [...reviews.flatMap((review) => claimReviewProblems(review, publisher)), ...several];
};
