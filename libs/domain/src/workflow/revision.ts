import type { Claim } from '../intake/claim';
import type { CheckDocument } from '../drafting/document';
import type { SourceDescription } from '../evidence/source';

/** The verdict as the writer proposes it and the public reads it. */
export interface Verdict {
  /** Value id within the scale, e.g. `mostly-true`. */
  readonly value: string;
  /** One sentence. */
  readonly rationale: string;
  readonly scaleId: string;
  readonly scaleVersion: number;
}

/** What the desk's rating scale answers. */
export type ScaleAnswers = 'CLAIM' | 'QUESTION';

export interface ScaleValue {
  readonly value: string;
  /** The word readers see. */
  readonly label: string;
  readonly definition: string;
  /** Place on the line from least to most true, from 1; null for a value outside the line. */
  readonly place: number | null;
}

/** A rating scale at one version; published verdicts keep the version they were given under. */
export interface RatingScale {
  readonly scaleId: string;
  readonly version: number;
  readonly name: string;
  readonly answers: ScaleAnswers;
  readonly values: readonly ScaleValue[];
}

/**
 * Everything the public page will say, and nothing else. Its canonical text (RFC 8785) is what a revision's digest is
 * over; `sources` holds the cited sources in the order of their numbers.
 */
export interface RevisionContent {
  readonly schema: 1;
  readonly question: string;
  /** BCP 47 tag, e.g. `en`. */
  readonly language: string;
  readonly claim: Claim | null;
  readonly verdict: Verdict | null;
  /** The scale at the version the verdict was given under; null without a verdict. */
  readonly scale: RatingScale | null;
  readonly document: CheckDocument;
  readonly sources: readonly SourceDescription[];
}
