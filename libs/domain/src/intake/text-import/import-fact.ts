/**
 * What an import kept of a text outside the draft. Together with the question and the document the facts hold every
 * visible character of the text that came in: nothing is lost.
 */
export interface ImportFact<Kind extends string = ChromeKind | MarkerKind> {
  readonly kind: Kind;
  /** The characters as they stood in the text. */
  readonly text: string;
  /** Line of the text, counted from 1. */
  readonly line: number;
  /** What stands in the draft instead, for `ENTITY` alone: `&amp;` became `&`. */
  readonly became?: string;
}

/** Furniture of the page around a check or an article; it says nothing about the question. */
export const CHROME_KINDS = [
  'TITLE_PREFIX',
  'CHECKED_DATE',
  'DATE_LINE',
  'DISCLAIMER',
  'OUTDATED_NOTICE',
  'APPEAL',
  'SITE_CONTROL',
  'ADDRESS_LINE',
  'PLACE_LINE',
  'CREDIT_LINE',
  'READ_ORIGINAL',
] as const;
export type ChromeKind = (typeof CHROME_KINDS)[number];

/** Characters whose meaning now lies in the structure of the document, in a source, or in the claim. */
export const MARKER_KINDS = [
  'HEADING_NUMBER',
  'HEADING_MARK',
  'LIST_MARK',
  'QUOTATION_MARK',
  'CITATION',
  'EMPHASIS_MARK',
  'LINK',
  'MARKUP',
  'ENTITY',
  'SEPARATOR',
  'CLAIM',
  'SOURCE_LIST',
] as const;
export type MarkerKind = (typeof MARKER_KINDS)[number];

/** Takes note of what an import keeps outside the draft. */
export type NoteFact = (fact: ImportFact<MarkerKind>) => void;
