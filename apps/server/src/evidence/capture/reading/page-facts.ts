import { isPlainDate, isWebAddress, oneLine, type PlainDate } from '@recheck/domain';
import type { PageFacts } from './read-page';

type Json = Readonly<Record<string, unknown>>;

const LONGEST_FACT = 1000;
const MOST_AUTHORS = 50;
const LONGEST_JSON = 500_000;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

const fact = (value: unknown): string | null =>
  typeof value === 'string' ? (oneLine(value)?.slice(0, LONGEST_FACT) ?? null) : null;

/** The name of a person or organization, which JSON-LD gives as a text or as a thing with a name. */
const nameOf = (value: unknown): string | null => fact(isObject(value) ? value['name'] : value);

/** The calendar day that a date or an instant begins with, as the page wrote it; null for a month or a year alone. */
export const dayIn = (value: string | null): PlainDate | null => {
  const [, year, month, day] = /^\s*(\d{4})[-/]?(\d\d)[-/]?(\d\d)(?!\d)/.exec(value ?? '') ?? [];
  const date = `${year}-${month}-${day}`;
  return isPlainDate(date) ? date : null;
};

const PAGES = /(?:Article|Report|Posting|Dataset|Book|Thesis|Legislation|Review|WebPage|CreativeWork)$/;

/** The things that a page describes in JSON-LD; what is no JSON is left aside. */
const linkedData = (document: Document): readonly Json[] =>
  Array.from(document.querySelectorAll('script[type="application/ld+json"]')).flatMap((script) => {
    const text = script.textContent ?? '';
    if (text.length > LONGEST_JSON) return [];
    try {
      const things = listOf(JSON.parse(text) as unknown).flatMap((thing) =>
        isObject(thing) && Array.isArray(thing['@graph']) ? (thing['@graph'] as unknown[]) : [thing],
      );
      return things.filter(isObject);
    } catch {
      return [];
    }
  });

/** The thing that is the page itself: an article before anything else. */
const pageAmong = (things: readonly Json[]): Json => {
  const typed = (thing: Json): string =>
    listOf(thing['@type'])
      .map(String)
      .find((type) => PAGES.test(type)) ?? '';
  const pages = things.filter((thing) => typed(thing) !== '');
  return pages.find((thing) => !/(?:WebPage|CreativeWork)$/.test(typed(thing))) ?? pages[0] ?? {};
};

/** Reads the values of `<meta name>` and `<meta property>`, by lower-case name. */
const metaOf = (document: Document): ReadonlyMap<string, readonly string[]> => {
  const values = new Map<string, string[]>();
  for (const meta of Array.from(document.querySelectorAll('meta[content]'))) {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? meta.getAttribute('itemprop') ?? '')
      .trim()
      .toLowerCase();
    const value = fact(meta.getAttribute('content'));
    if (name !== '' && value !== null) values.set(name, [...(values.get(name) ?? []), value]);
  }
  return values;
};

const resolved = (address: string | null, base: string | null): string | null => {
  if (address === null || !URL.canParse(address, base ?? undefined)) return null;
  const url = new URL(address, base ?? undefined);
  url.hash = '';
  return isWebAddress(url.href) && url.href.length <= LONGEST_FACT * 2 ? url.href : null;
};

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i;

const languageOf = (...said: readonly (string | null | undefined)[]): string | null =>
  said.map((word) => word?.trim().replaceAll('_', '-')).find((word) => word && LANGUAGE.test(word)) ?? null;

/** Authors are names; some pages give the addresses of their profiles instead. */
const namesIn = (values: readonly (string | null)[]): readonly string[] =>
  [...new Set(values.filter((value) => value !== null && !/^https?:/i.test(value)) as string[])].slice(0, MOST_AUTHORS);

/**
 * What a page says about itself: JSON-LD first, since it is meant for machines, then the words that libraries, social
 * networks and search engines read.
 */
export const pageFacts = (document: Document, address: string | null): PageFacts => {
  const meta = metaOf(document);
  const said = (...names: readonly string[]): string | null =>
    names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined) ?? null;
  const page = pageAmong(linkedData(document));
  const authors = namesIn(listOf(page['author']).flatMap(listOf).map(nameOf));
  const named = ['citation_author', 'dc.creator', 'dcterms.creator', 'author', 'article:author', 'parsely-author'];
  const metaAuthors = named.map((name) => namesIn(meta.get(name) ?? [])).find((names) => names.length > 0) ?? [];
  const canonical = document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href') ?? null;
  const root = document.documentElement;
  return {
    title:
      fact(page['headline']) ??
      said('citation_title', 'og:title', 'dc.title', 'dcterms.title', 'twitter:title') ??
      fact(page['name']) ??
      fact(document.querySelector('title')?.textContent) ??
      fact(document.querySelector('h1')?.textContent),
    publisher:
      nameOf(page['publisher']) ??
      said('citation_publisher', 'og:site_name', 'dc.publisher', 'dcterms.publisher', 'application-name'),
    authors: authors.length > 0 ? authors : metaAuthors,
    publishedOn:
      dayIn(fact(page['datePublished'])) ??
      dayIn(said('article:published_time', 'og:article:published_time', 'datepublished')) ??
      dayIn(
        said('citation_publication_date', 'citation_date', 'dc.date', 'dc.date.issued', 'dcterms.issued', 'date'),
      ) ??
      dayIn(fact(document.querySelector('time[pubdate][datetime], article time[datetime]')?.getAttribute('datetime'))),
    language: languageOf(
      root?.getAttribute('lang'),
      root?.getAttribute('xml:lang'),
      fact(page['inLanguage']),
      document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
      said('og:locale', 'dc.language'),
    ),
    canonicalAddress: resolved(canonical, address) ?? resolved(said('og:url'), address),
  };
};
