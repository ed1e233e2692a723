import { digestOf, type CanonicalValue, type Digest, type Instant, type Sha256 } from '../kernel';
import type { Finding } from '../evidence/finding';

/** What is known of one citation of a revision when an editor decides. */
export interface CitationEvidence {
  readonly citationId: string;
  /** Passage the finding is about (the reviewer may have chosen another than the writer); null without one. */
  readonly passageDigest: Digest | null;
  /** Content of the snapshot that holds the passage; null without one. */
  readonly snapshotDigest: Digest | null;
  /** Null while the citation has no finding. */
  readonly finding: {
    readonly value: Finding;
    readonly note: string | null;
    readonly personId: string;
    readonly foundAt: Instant;
  } | null;
  /** Null when nobody overrode the finding. */
  readonly override: { readonly reason: string; readonly personId: string } | null;
}

const byId = (a: CitationEvidence, b: CitationEvidence): number =>
  a.citationId < b.citationId ? -1 : Number(a.citationId > b.citationId);

/** The canonical value that the evidence digest is over. The order in which citations are given does not matter. */
export const evidenceValue = (citations: readonly CitationEvidence[]): CanonicalValue => ({
  schema: 1,
  citations: [...citations].sort(byId).map(({ citationId, passageDigest, snapshotDigest, finding, override }) => ({
    citationId,
    passageDigest,
    snapshotDigest,
    finding: finding && {
      value: finding.value,
      note: finding.note,
      personId: finding.personId,
      foundAt: finding.foundAt,
    },
    override: override && { reason: override.reason, personId: override.personId },
  })),
});

/** Digest over every citation's finding, passage, snapshot and override. */
export const evidenceDigest = (citations: readonly CitationEvidence[], sha256: Sha256): Digest =>
  digestOf(evidenceValue(citations), sha256);
