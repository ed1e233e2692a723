import type {
  Claim,
  DeskPerson,
  DeskRules,
  Digest,
  Instant,
  Outcome,
  PlainDate,
  PublicState,
  RatingScale,
  RoundKind,
  Stage,
  Verdict,
} from '@recheck/domain';
import type { DraftPosition } from '../drafting/drafting.module';
import type { CitationRecord, NamedPerson, SourceRecord } from '../evidence/evidence.module';

/** Somebody active in the newsroom, as one round sees them. */
export interface PersonRecord extends DeskPerson {
  readonly administrator: boolean;
}

/** That somebody changed something; no person for what the system did. */
export interface MoveRecord {
  readonly person: NamedPerson | null;
  readonly at: Instant;
}

/** Everything that decides what may be done with a round, as one statement gathers it. */
export interface RoundRecord {
  readonly id: string;
  readonly factCheckId: string;
  readonly deskId: string;
  readonly slug: string;
  readonly number: number;
  readonly kind: RoundKind;
  readonly stage: Stage;
  readonly stageSince: Instant;
  readonly outcome: Outcome | null;
  readonly version: number;
  readonly question: string;
  readonly language: string;
  readonly claim: Claim | null;
  readonly verdict: Verdict | null;
  readonly scale: RatingScale | null;
  readonly rules: DeskRules;
  readonly publicState: PublicState;
  readonly openedBy: string | null;
  readonly openedAt: Instant;
  readonly seededFrom: string | null;
  readonly submittedUnchanged: boolean;
  /** As approved; null before the approval. */
  readonly checkedAt: PlainDate | null;
  /** Checked date of the edition that readers see. */
  readonly previousCheckedAt: PlainDate | null;
  /** Everybody active in the newsroom, with their roles in this desk; the acting person is read from here too. */
  readonly people: readonly PersonRecord[];
  readonly contributors: readonly string[];
  /** Who submitted, found, overrode, decided or moved in this round; contributors may be among them. */
  readonly actors: readonly string[];
  readonly revision: { readonly id: string; readonly number: number; readonly digest: Digest } | null;
  readonly citations: readonly CitationRecord[];
  /** Who passed the submitted revision on, and when. */
  readonly passedOn: readonly { readonly personId: string; readonly at: Instant }[];
  readonly approval: { readonly content: Digest; readonly evidence: Digest } | null;
  readonly sources: readonly SourceRecord[];
  readonly draft: DraftPosition;
  /** The latest transition, to name who was faster. */
  readonly lastMove: MoveRecord | null;
  /** The latest finding, clearing or override on the submitted revision. */
  readonly lastEvidenceMove: MoveRecord | null;
}
