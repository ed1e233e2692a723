import type { CheckDocument } from '../drafting/document';
import type { Claim } from '../intake/claim';
import type { ChromeKind, ImportFact, MarkerKind } from '../intake/text-import/import-fact';
import type { ImportedArticle } from '../intake/text-import/imported-article';
import type { PlainDate } from '../kernel/plain-date';
import type { CitationNeed } from './gaps';
import type { SourceDescription } from './source';

/** What `readCheckText` answers: a check, or an article that is offered as a source. */
export type ImportedText = ImportedCheck | ImportedArticle;

/** A fact-check read from plain text. It never has a verdict: an import invents none. */
export interface ImportedCheck {
  readonly kind: 'CHECK';
  /** The title without "Fact check:"; null where the text has none. */
  readonly question: string | null;
  /** The stated day of the check; null when it is not stated or cannot be read. A fact about the import, never today. */
  readonly checkedOn: PlainDate | null;
  readonly claim: Claim | null;
  readonly document: CheckDocument;
  /** One for every number that occurs, in the order of the numbers; not identified unless the text lists its sources. */
  readonly sources: readonly SourceDescription[];
  readonly chrome: readonly ImportFact<ChromeKind>[];
  readonly markers: readonly ImportFact<MarkerKind>[];
  readonly found: ImportFound;
  readonly missing: ImportMissing;
}

/** What an import found, for its report. */
export interface ImportFound {
  readonly question: string | null;
  readonly checkedOn: PlainDate | null;
  readonly claim: boolean;
  readonly summary: boolean;
  readonly limits: boolean;
  /** Headings of level 2 that are neither summary nor follow-ups; a section on limits counts. */
  readonly sections: number;
  /** Citation marks; `[1, 2]` counts as two. */
  readonly citations: number;
  readonly sources: number;
  readonly followUps: number;
  readonly lists: number;
}

/** What an import did not find, for its report. */
export interface ImportMissing {
  readonly question: boolean;
  readonly checkedDate: boolean;
  readonly summary: boolean;
  readonly followUps: boolean;
  /** Always: the writer proposes a verdict, an import does not. */
  readonly verdict: true;
  /** Numbers of the sources without a title. */
  readonly untitledSources: readonly number[];
  /** Sentences with a figure, a date, a name or a cause and no citation. */
  readonly uncitedSentences: readonly UncitedSentence[];
}

export interface UncitedSentence {
  readonly sentence: string;
  readonly reason: CitationNeed;
}

/** One thing that is left to do on an imported draft; the list of kinds is closed. */
export type ImportTask =
  /** The title is missing or is no question. */
  | { readonly kind: 'CONFIRM_QUESTION'; readonly facts: { readonly question: string | null } }
  | { readonly kind: 'PROPOSE_VERDICT'; readonly facts: Readonly<Record<string, never>> }
  | { readonly kind: 'WRITE_SUMMARY'; readonly facts: Readonly<Record<string, never>> }
  | { readonly kind: 'IDENTIFY_SOURCE'; readonly facts: { readonly number: number; readonly sourceId: string } }
  | { readonly kind: 'CITE_SENTENCE'; readonly facts: UncitedSentence }
  | { readonly kind: 'ADD_FOLLOW_UPS'; readonly facts: Readonly<Record<string, never>> }
  /** For information: the checked date comes from the source review. */
  | { readonly kind: 'CHECKED_DATE_UNKNOWN'; readonly facts: Readonly<Record<string, never>> };

export type ImportTaskKind = ImportTask['kind'];
