import type { PlainDate } from '../kernel/plain-date';

/** What sort of work a source is. A machine may suggest a kind; only a person confirms it. */
export const SOURCE_KINDS = [
  'PRIMARY_DOCUMENT',
  'OFFICIAL_DATA',
  'COURT_RECORD',
  'LEGISLATION',
  'RESEARCH',
  'NEWS_REPORT',
  'REPUBLISHED_COPY',
  'FACT_CHECK',
  'ADVOCACY',
  'EXPERT',
  'SOCIAL_POST',
  'REFERENCE',
  'MACHINE_WRITTEN',
  'OTHER',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * What a round says about one source: displayed on the public page and part of the revision's digest.
 * `sourceId` stays the same across rounds; the words about it may change from round to round.
 */
export interface SourceDescription {
  readonly sourceId: string;
  /** False for a bare number `[n]` of an import behind which nobody has put a work yet. */
  readonly identified: boolean;
  readonly kind: SourceKind | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  /** Publication day of the work; a year alone or a month is not a day, so it stays null and goes into `reference`. */
  readonly publishedOn: PlainDate | null;
  /** http or https address of the work. */
  readonly address: string | null;
  /** Bibliographic reference where there is no address ("Yearbook 1923, p. 14"). */
  readonly reference: string | null;
  /** The source (of the same check) of which this one is a copy. */
  readonly republishes: string | null;
  /** The number that an imported text gave it; kept as a fact, never displayed as the current number. */
  readonly importedNumber: number | null;
}

/** A source is identified when a reader could find the work: a title, and an address or a reference. */
export const isIdentified = (source: Pick<SourceDescription, 'title' | 'address' | 'reference'>): boolean =>
  Boolean(source.title?.trim()) && Boolean(source.address?.trim() || source.reference?.trim());
