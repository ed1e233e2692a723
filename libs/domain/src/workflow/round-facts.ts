import type { Digest } from '../kernel';
import type { TemplateSection } from '../drafting/template';
import type { Role } from './capabilities';

/** What readers see of a check. */
export const PUBLIC_STATES = ['NONE', 'LIVE', 'WITHDRAWN', 'RETIRED'] as const;
export type PublicState = (typeof PUBLIC_STATES)[number];

/** An active member of the check's desk, or somebody active in the newsroom without a role in it. */
export interface DeskPerson {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** What a desk may choose. No rule of a desk turns four eyes off. */
export interface DeskRules {
  /** A person who reviewed a revision may approve it too, if somebody else contributed. On by default. */
  readonly reviewerMayApprove: boolean;
  /** The sections that the round's template requires; none where left out. */
  readonly requiredSections?: readonly TemplateSection[];
}

/** The two digests that a judgement is about. */
export interface PinnedDigests {
  readonly content: Digest;
  readonly evidence: Digest;
}

/** Everything that decides what may be done with a round now. Ids are those of the stored things. */
export interface RoundFacts {
  readonly publicState: PublicState;
  readonly rules: DeskRules;
  /** Everybody active who could act in this desk or be given a role in it. */
  readonly people: readonly DeskPerson[];

  /** Contributors of this round, kept for its whole life. */
  readonly contributors: readonly string[];
  /** Everybody who did anything in this round: contributed, submitted, judged, overrode, moved it. */
  readonly actedInRound: readonly string[];
  /** Who reviewed the current revision: made a finding that stands on it (carried ones too) or passed it on. */
  readonly reviewers: readonly string[];

  readonly hasQuestion: boolean;
  readonly hasVerdict: boolean;
  /** The document holds no word. */
  readonly documentEmpty: boolean;
  /** Headings of the required sections under which nothing is written. */
  readonly sectionsMissing: readonly string[];
  /** How many pictures lack the words that stand in for them. */
  readonly picturesUndescribed: number;
  /** Citations whose source is not among the round's sources. */
  readonly citationsWithoutSource: readonly string[];
  /** Cited sources that are not identified (`isIdentified`). */
  readonly unidentifiedSources: readonly string[];
  /** Citations of the current revision without a finding. */
  readonly citationsWithoutFinding: readonly string[];
  /** Citations of the current revision with a blocking finding and no override. */
  readonly citationsBlocking: readonly string[];

  /** A citation was verified in this round (not carried from an earlier one), or there is none to verify. */
  readonly verifiedSomething: boolean;
  /** What was submitted is word for word what the round was seeded from. */
  readonly unchangedSinceSeed: boolean;
  /** Digest of the stored content: of the current revision; in DRAFT, of the draft rebuilt from its log. */
  readonly contentDigest: Digest | null;
  readonly evidenceDigest: Digest | null;
  /** What the standing approval was given on; null without one. */
  readonly approved: PinnedDigests | null;
}

/** What the person's screen showed when they pressed the button. */
export interface Seen {
  readonly version: number;
  readonly content: Digest | null;
  readonly evidence: Digest | null;
}

/** Facts with what the person saw and said. */
export interface AttemptFacts extends RoundFacts {
  readonly seen: Seen;
  readonly reason: string | null;
}
