import type { Digest } from '../kernel';

/** A citation as far as carrying looks at it: what it says, of what source, resting on what words. */
export interface CarryCitation {
  readonly citationId: string;
  readonly statementDigest: Digest;
  readonly sourceId: string;
  /** Null while no passage was chosen. */
  readonly passageDigest: Digest | null;
}

/** A citation of the revision that findings are carried from, with its finding. */
export interface JudgedCitation extends CarryCitation {
  readonly findingId: string;
  readonly foundBy: string;
  /** False for a finding that stood on what the round was seeded from. */
  readonly foundInThisRound: boolean;
  /** Who overrode the finding; null without an override. */
  readonly overriddenBy: string | null;
}

/** One finding to be copied to the new revision, with its original person and date. */
export interface CarriedFinding {
  readonly citationId: string;
  readonly findingId: string;
  /** The override comes along. */
  readonly withOverride: boolean;
}

/** Citations that this round has to verify again: an older finding does not do for them. */
export type Touched = 'ALL' | { readonly citationIds: readonly string[] };

const sameEvidence = (a: CarryCitation, b: CarryCitation): boolean =>
  a.statementDigest === b.statementDigest && a.sourceId === b.sourceId && a.passageDigest === b.passageDigest;

const isTouched = (touched: Touched, citationId: string): boolean =>
  touched === 'ALL' || touched.citationIds.includes(citationId);

/**
 * The finding to carry to a citation: that of the same mark, else the only one on the same evidence. Two marks that
 * rest on the same words but were judged apart give no answer for a third.
 */
const findingFor = (citation: CarryCitation, judged: readonly JudgedCitation[]): JudgedCitation | undefined => {
  const alike = judged.filter((candidate) => sameEvidence(candidate, citation));
  return (
    alike.find((candidate) => candidate.citationId === citation.citationId) ??
    (alike.length === 1 ? alike[0] : undefined)
  );
};

/**
 * Findings that hold for a new revision too: same statement, source and passage; the finder has not become a
 * contributor; and, for a finding of an earlier round, the citation is not one that this round must verify again. An
 * override carries only together with its finding, and not when the editor who gave it has become a contributor.
 */
export const carriedFindings = (
  judged: readonly JudgedCitation[],
  citations: readonly CarryCitation[],
  contributors: readonly string[],
  touched: Touched,
): readonly CarriedFinding[] => {
  const standing = judged.filter(
    (candidate) =>
      !contributors.includes(candidate.foundBy) &&
      (candidate.foundInThisRound || !isTouched(touched, candidate.citationId)),
  );
  return citations.flatMap((citation) => {
    const found = findingFor(citation, standing);
    if (!found || (!found.foundInThisRound && isTouched(touched, citation.citationId))) return [];
    const { overriddenBy, findingId } = found;
    const withOverride = overriddenBy !== null && !contributors.includes(overriddenBy);
    return [{ citationId: citation.citationId, findingId, withOverride }];
  });
};
