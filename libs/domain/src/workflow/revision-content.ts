import type { Claim } from '../intake/claim';
import type { Sha256 } from '../kernel';
import { citedSources, reissueDuplicateCitations } from '../drafting/citation-numbers';
import type { CheckDocument } from '../drafting/document';
import { normalForm } from '../drafting/normal-form';
import type { SourceDescription } from '../evidence/source';
import type { RatingScale, RevisionContent, Verdict } from './revision';

/** What a round holds beside the prose: all of it is printed, so all of it is pinned. */
export interface RevisionFacts {
  readonly question: string;
  readonly language: string;
  readonly claim: Claim | null;
  readonly verdict: Verdict | null;
  readonly scale: RatingScale | null;
  /** The round's sources, cited or not, in any order. */
  readonly sources: readonly SourceDescription[];
}

/** A UUID (version 8, RFC 9562) that is the same wherever the same text is hashed. */
const uuidFrom = (text: string, sha256: Sha256): string => {
  const hex = sha256(text);
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};

/**
 * Composes what a revision says from a round's facts and the document of its draft. The browser and the server call
 * this same function before they compare digests, so it depends on nothing but its arguments:
 *
 * - the document is in normal form; a mark whose id stands earlier in the text gets one that follows from that id and
 *   its place among the marks that share it;
 * - only cited sources count, in the order of their numbers;
 * - surrounding white space of the facts does not.
 */
export const composeRevision = (facts: RevisionFacts, draft: CheckDocument, sha256: Sha256): RevisionContent => {
  const { document } = reissueDuplicateCitations(normalForm(draft), (citationId, occurrence) =>
    uuidFrom(`${citationId}#${occurrence}`, sha256),
  );
  const byId = new Map(facts.sources.map((source) => [source.sourceId, source]));
  return {
    schema: 1,
    question: facts.question.trim(),
    language: facts.language,
    claim: facts.claim,
    verdict: facts.verdict,
    scale: facts.verdict ? facts.scale : null,
    document,
    sources: citedSources(document).flatMap((sourceId) => byId.get(sourceId) ?? []),
  };
};
