import type { ChangeNote, FreshnessState, PlainDate } from '@recheck/domain';

/** One published check in a list. */
export interface CheckListing {
  readonly slug: string;
  readonly question: string;
  readonly topics: readonly string[];
  readonly checkedAt: PlainDate | null;
  readonly freshness: FreshnessState;
  /** Null where an imported text has no verdict. */
  readonly answer: {
    readonly label: string;
    readonly rationale: string;
    /** Place on the line, and how many there are; null for a value outside it. */
    readonly place: { readonly at: number; readonly of: number } | null;
  } | null;
  /** In a line why it is due or outdated, or where it came from; null when there is nothing to say. */
  readonly remark: string | null;
}

/** How many published checks are in which state. */
export type FreshnessCounts = Readonly<Record<FreshnessState, number>>;

/** What the list of published checks shows. */
export interface HomeContents {
  readonly checks: readonly CheckListing[];
  /** How many checks the list has in all its pages. */
  readonly total: number;
  readonly topics: readonly string[];
  /** What was searched for; empty when nothing was. */
  readonly query: string;
  readonly topic: string | null;
  readonly order: 'CHECKED' | 'OUTDATED_FIRST';
  /** Position after which the next page begins, as the server made it; null on the last page. */
  readonly next: string | null;
  /** False on the first page. */
  readonly continued: boolean;
  /** Of all published checks, whatever was searched for. */
  readonly counts: FreshnessCounts;
  /** The day on which the counts were made. */
  readonly countedOn: PlainDate;
  readonly latestCorrection: ChangeListing | null;
}

/** One edition in the list of changes. */
export interface ChangeListing {
  readonly slug: string;
  readonly question: string;
  readonly edition: number;
  readonly note: ChangeNote;
  readonly publishedOn: PlainDate;
  readonly text: string | null;
  /** The verdict of the edition before and of this one; null where there was none, or none stands any more. */
  readonly verdictBefore: string | null;
  readonly verdict: string | null;
}

export type ChangeFilter = 'ALL' | 'CORRECTIONS' | 'RECHECKED';

/** What the list of corrections and changes shows, newest first. */
export interface CorrectionsContents {
  readonly changes: readonly ChangeListing[];
  readonly filter: ChangeFilter;
  readonly next: string | null;
  /** Per kind, over the last twelve months. */
  readonly counts: Readonly<Partial<Record<ChangeNote, number>>>;
  readonly countedOn: PlainDate;
}
