import {
  blocksApproval,
  citationMarks,
  evidenceDigest,
  isEmptyDocument,
  isIdentified,
  missingSections,
  undescribedPictures,
  type Actor,
  type CheckDocument,
  type CitationEvidence,
  type Digest,
  type RevisionFacts,
  type RoundFacts,
  type RoundState,
  type SourceDescription,
} from '@recheck/domain';
import type { SourceRecord } from '../evidence/evidence.module';
import { sha256 } from '../platform/sha256';
import type { RoundRecord } from './round-record';

/** A draft as far as the rules look at it; its digest only where somebody compares it. */
export interface DraftReading {
  readonly document: CheckDocument;
  readonly digest: Digest | null;
}

/** The acting person with their roles in the round's desk; without any if suspended meanwhile. */
export const actorIn = ({ people }: Pick<RoundRecord, 'people'>, personId: string): Actor =>
  people.find((person) => person.personId === personId) ?? { personId, roles: [], administrator: false };

/** Where the round stands. */
export const roundState = ({ kind, stage, outcome, version, openedBy }: RoundRecord): RoundState => ({
  kind,
  stage,
  outcome,
  version,
  openedBy,
});

/** A source in the form that revisions hold. */
const sourceDescription = ({
  id,
  version: _,
  kindConfirmed: __,
  captured: ___,
  ...source
}: SourceRecord): SourceDescription => ({
  sourceId: id,
  identified: isIdentified(source),
  ...source,
});

/** What a revision takes from the round beside the prose. */
export const revisionFacts = (record: RoundRecord): RevisionFacts => ({
  question: record.question,
  language: record.language,
  claim: record.claim,
  verdict: record.verdict,
  scale: record.scale,
  sources: record.sources.map(sourceDescription),
});

/** What stands behind each citation of the submitted revision. */
const citationEvidence = ({ citations }: Pick<RoundRecord, 'citations'>): readonly CitationEvidence[] =>
  citations.map(({ id, passage, finding }) => ({
    citationId: id,
    passageDigest: passage?.digest ?? null,
    snapshotDigest: passage?.snapshotDigest ?? null,
    finding: finding && {
      value: finding.value,
      note: finding.note,
      personId: finding.person.id,
      foundAt: finding.foundAt,
    },
    override: finding?.override ? { reason: finding.override.reason, personId: finding.override.person.id } : null,
  }));

/** Digest over the evidence of the submitted revision; null before the first submission. */
export const evidenceDigestOf = (record: RoundRecord): Digest | null =>
  record.revision && evidenceDigest(citationEvidence(record), sha256);

/** Whether a finding was made in this round; an older one was carried over from what the round was seeded from. */
export const foundInRound = ({ openedAt }: Pick<RoundRecord, 'openedAt'>, foundAt: string): boolean =>
  foundAt >= openedAt;

const reviewersOf = ({ citations, passedOn }: RoundRecord): readonly string[] => [
  ...new Set([
    ...citations.flatMap(({ finding }) => finding?.person.id ?? []),
    ...passedOn.map(({ personId }) => personId),
  ]),
];

const draftFacts = (record: RoundRecord, document: CheckDocument) => {
  const marks = citationMarks(document);
  const known = new Map(record.sources.map((source) => [source.id, source]));
  const cited = [...new Set(marks.map(({ sourceId }) => sourceId))];
  return {
    documentEmpty: isEmptyDocument(document),
    sectionsMissing: missingSections(document, record.rules.requiredSections ?? []).map(({ heading }) => heading),
    picturesUndescribed: undescribedPictures(document).length,
    citationsWithoutSource: marks.filter(({ sourceId }) => !known.has(sourceId)).map(({ citationId }) => citationId),
    unidentifiedSources: cited.filter((sourceId) => {
      const source = known.get(sourceId);
      return source !== undefined && !isIdentified(source);
    }),
  };
};

/** Conditions of a draft where no draft is asked about: they are never told, because the stage is told first. */
const NO_DRAFT = {
  documentEmpty: false,
  sectionsMissing: [],
  picturesUndescribed: 0,
  citationsWithoutSource: [],
  unidentifiedSources: [],
};

/**
 * The facts that the lifecycle decides on.
 * @param draft the document of the log while the round is in `DRAFT`; null where only later stages are asked about
 */
export const roundFacts = (record: RoundRecord, draft: DraftReading | null): RoundFacts => ({
  publicState: record.publicState,
  rules: record.rules,
  people: record.people,
  contributors: record.contributors,
  actedInRound: [...new Set([...record.contributors, ...record.actors])],
  reviewers: reviewersOf(record),
  hasQuestion: record.question.trim() !== '',
  hasVerdict: record.verdict !== null,
  ...(draft ? draftFacts(record, draft.document) : NO_DRAFT),
  citationsWithoutFinding: record.citations.filter(({ finding }) => finding === null).map(({ id }) => id),
  citationsBlocking: record.citations
    .filter(({ finding }) => finding && blocksApproval(finding.value) && finding.override === null)
    .map(({ id }) => id),
  verifiedSomething:
    record.citations.length === 0 ||
    record.citations.some(({ finding }) => finding !== null && foundInRound(record, finding.foundAt)),
  unchangedSinceSeed: record.submittedUnchanged,
  contentDigest: record.stage === 'DRAFT' ? (draft?.digest ?? null) : (record.revision?.digest ?? null),
  evidenceDigest: evidenceDigestOf(record),
  approved: record.approval,
});
