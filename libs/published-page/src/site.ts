import { editionAddress, pageAddress } from '@recheck/domain';

/** What a newsroom's public pages say about the newsroom itself; everything a setting. */
export interface Site {
  /** Name of the newsroom. */
  readonly name: string;
  /** Where its pages live, without a slash at the end: `https://checks.example`. */
  readonly origin: string;
  /** Address of the stylesheet on the same origin: `/assets/public-3f9c.css`. */
  readonly stylesheet: string;
  /** E-mail address for reports and requests; without one the pages offer neither. */
  readonly contact: string | null;
  /** One or two sentences for the foot of every page. */
  readonly about: string | null;
  readonly disclaimer: string | null;
  /** Asks readers for support; stands after the evidence, never above it. */
  readonly appeal: Appeal | null;
}

export interface Appeal {
  readonly heading: string;
  readonly text: string;
  readonly action: string;
  /** http, https or mailto. */
  readonly address: string;
}

/** Where the pages of a site are. Absolute where others read them, else from the root. */
export const addresses = {
  home: '/',
  mark: '/assets/mark.svg',
  /** Where browsers, readers of feeds and messengers look for one without being told. */
  icon: '/favicon.ico',
  /** Styles of the pages made for paper; such pages are never stored. */
  paper: '/assets/paper.css',
  corrections: '/corrections',
  search: '/#search',
  topic: (topic: string) => `/?topic=${encodeURIComponent(topic)}`,
  check: (slug: string) => pageAddress('', slug),
  edition: (slug: string, number: number) => editionAddress('', slug, number),
  print: (slug: string) => `${pageAddress('', slug)}/print`,
  json: (slug: string) => `${pageAddress('', slug)}.json`,
  canonical: (site: Site, slug: string) => pageAddress(site.origin, slug),
} as const;

/** A mailto address with a subject and a body. `to` may be empty: the reader chooses. */
export const mailto = (to: string, subject: string, body: string): string => {
  const mailbox = encodeURIComponent(to).replaceAll('%40', '@');
  return `mailto:${mailbox}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
};
