import type { PlainDate, ReadableType } from '@recheck/domain';

/** What is handed to the reader of pages: bytes and what is known of them. */
export interface PageToRead {
  readonly type: ReadableType;
  /** The encoding that the server named; null where it named none. */
  readonly charset: string | null;
  /** Where the page was; relative links in it are meant from there. Null for a file. */
  readonly address: string | null;
}

/** What a page says about itself. Suggestions: only a person confirms them. */
export interface PageFacts {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly publishedOn: PlainDate | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly canonicalAddress: string | null;
}

export const NO_FACTS: PageFacts = {
  title: null,
  publisher: null,
  authors: [],
  publishedOn: null,
  language: null,
  canonicalAddress: null,
};

/** A page in words. */
export interface ReadPage extends PageFacts {
  /** Paragraphs parted by empty lines, cells by tabs. */
  readonly text: string;
  /** Where each page of a PDF begins in the text, in UTF-16 units; empty for the others. */
  readonly pageStarts: readonly number[];
  /** An inert rendering (see `inert-page.ts`) with the same words; null where the text is all there is. */
  readonly page: string | null;
}
