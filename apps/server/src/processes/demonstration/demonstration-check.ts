import type { SourceKind } from '@recheck/domain';

/** One invented check of the demonstration newsroom, written in the form that an import reads. */
export interface DemonstrationCheck {
  readonly question: string;
  readonly topics: readonly string[];
  readonly claim?: {
    readonly words: string;
    readonly claimant: string | null;
    readonly madeOn: string | null;
    readonly where: string;
  };
  readonly verdict: { readonly answers: 'CLAIM' | 'QUESTION'; readonly value: string; readonly rationale: string };
  /** In the order of the marks `[1]`, `[2]`, … of the text. */
  readonly sources: readonly DemonstrationSource[];
  /** Body with "Executive summary", numbered sections and follow-up questions. */
  readonly text: string;
}

export interface DemonstrationSource {
  readonly kind: SourceKind;
  readonly title: string;
  readonly publisher: string;
  readonly authors?: readonly string[];
  readonly publishedOn?: string;
  readonly address: string;
}
