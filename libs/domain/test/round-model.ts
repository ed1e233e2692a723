import { createHash } from 'node:crypto';
import {
  blocksApproval,
  carriedFindings,
  digestOf,
  evidenceDigest,
  findingNoteRefusal,
  type AttemptFacts,
  type CitationEvidence,
  type DeskPerson,
  type DeskRules,
  type Digest,
  type Finding,
  type Instant,
  type JudgedCitation,
  type PinnedDigests,
  type RoundKind,
  type RoundState,
  type Seen,
  type Transition,
} from '../src';

/** One mark of the model's document: what it says, and which source it cites. */
export interface ModelCitation {
  readonly id: string;
  readonly statement: number;
}

/** What the model's draft holds. */
export interface ModelContent {
  readonly words: number;
  readonly question: boolean;
  readonly verdict: boolean;
  readonly citations: readonly ModelCitation[];
}

interface ModelFinding {
  readonly id: string;
  readonly citation: ModelCitation;
  readonly value: Finding;
  readonly by: string;
  readonly inThisRound: boolean;
  readonly overriddenBy: string | null;
}

/** An approval as it was given, for the tests to judge; nothing here is asked of the rules. */
export interface ModelApproval extends PinnedDigests {
  readonly by: string;
  voided: boolean;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Remembers what was made of an object that never changes: walks ask again and again. */
const remembered = <Key extends object>(make: (key: Key) => Digest): ((key: Key) => Digest) => {
  const known = new WeakMap<Key, Digest>();
  return (key) => {
    const digest = known.get(key) ?? make(key);
    known.set(key, digest);
    return digest;
  };
};

const contentDigest = remembered((content: ModelContent) => digestOf(content, sha256));
const statementDigest = (statement: number): Digest => digestOf(statement, sha256);
const findingsDigest = remembered((findings: readonly ModelFinding[]) =>
  evidenceDigest(
    findings.map(({ citation, value, by, overriddenBy }): CitationEvidence => ({
      citationId: citation.id,
      passageDigest: null,
      snapshotDigest: null,
      finding: { value, note: 'note', personId: by, foundAt: MOMENT },
      override: overriddenBy === null ? null : { reason: 'reason', personId: overriddenBy },
    })),
    sha256,
  ),
);

const MOMENT = '2026-11-03T18:02:14.000Z' as Instant;

/**
 * A round in memory that does what the server does with a decision: locks nothing, but gathers the same facts and
 * applies the accepted transition. The rules are the real ones; the bookkeeping is the model's own.
 */
export class RoundModel {
  state: RoundState;
  content: ModelContent;
  revision: ModelContent | null = null;
  findings: readonly ModelFinding[] = [];
  passedOnBy: string | null = null;
  readonly contributors = new Set<string>();
  readonly acted = new Set<string>();
  readonly approvals: ModelApproval[] = [];
  private serial = 0;

  constructor(
    kind: RoundKind,
    readonly seed: ModelContent,
    readonly people: readonly DeskPerson[],
    readonly rules: DeskRules,
    openedBy: string,
  ) {
    this.state = { kind, stage: 'DRAFT', outcome: null, version: 1, openedBy };
    this.content = seed;
    this.acted.add(openedBy);
  }

  contentDigest(): Digest {
    return contentDigest(this.current());
  }

  evidenceDigest(): Digest {
    return findingsDigest(this.findings);
  }

  seen(): Seen {
    return { version: this.state.version, content: this.contentDigest(), evidence: this.evidenceDigest() };
  }

  facts(seen: Seen, reason: string | null): AttemptFacts {
    const standing = this.approvals.find((approval) => !approval.voided) ?? null;
    const citations = this.citations();
    const current = this.current();
    return {
      publicState: this.state.kind === 'INITIAL' ? 'NONE' : 'LIVE',
      rules: this.rules,
      people: this.people,
      contributors: [...this.contributors],
      actedInRound: [...this.acted],
      reviewers: this.reviewers(),
      hasQuestion: current.question,
      hasVerdict: current.verdict,
      documentEmpty: current.words === 0,
      sectionsMissing: [],
      picturesUndescribed: 0,
      citationsWithoutSource: [],
      unidentifiedSources: [],
      citationsWithoutFinding: citations
        .filter(({ id }) => !this.findings.some(({ citation }) => citation.id === id))
        .map(({ id }) => id),
      citationsBlocking: this.findings
        .filter(({ value, overriddenBy }) => blocksApproval(value) && overriddenBy === null)
        .map(({ citation }) => citation.id),
      verifiedSomething: citations.length === 0 || this.findings.some(({ inThisRound }) => inThisRound),
      unchangedSinceSeed: JSON.stringify(this.revision) === JSON.stringify(this.seed),
      contentDigest: this.contentDigest(),
      evidenceDigest: this.evidenceDigest(),
      approved: standing && { content: standing.content, evidence: standing.evidence },
      seen,
      reason,
    };
  }

  reviewers(): string[] {
    return [...new Set([...this.findings.map(({ by }) => by), ...(this.passedOnBy ? [this.passedOnBy] : [])])];
  }

  /** What is judged: the draft while it is one, afterwards the revision that was submitted. */
  current(): ModelContent {
    return this.state.stage === 'DRAFT' ? this.content : (this.revision ?? this.content);
  }

  citations(): readonly ModelCitation[] {
    return this.current().citations;
  }

  /** Applies an accepted decision. `pick` chooses whatever the action leaves open. */
  apply(transition: Transition, personId: string, pick: number): void {
    this.act(transition, personId, pick);
    this.acted.add(personId);
    if (transition.voidsApproval) for (const approval of this.approvals) approval.voided = true;
    this.state = {
      ...this.state,
      stage: transition.to,
      outcome: transition.outcome,
      version: this.state.version + 1,
    };
  }

  private act({ action }: Transition, personId: string, pick: number): void {
    if (action === 'editDraft') return this.edit(personId, pick);
    if (action === 'submit') return this.submit();
    if (action === 'recordFinding') return this.find(personId, pick);
    if (action === 'overrideFinding') return this.override(personId, pick);
    if (action === 'passOn') this.passedOnBy = personId;
    if (action === 'approve') {
      this.approvals.push({
        by: personId,
        content: this.contentDigest(),
        evidence: this.evidenceDigest(),
        voided: false,
      });
    }
  }

  private edit(personId: string, pick: number): void {
    this.contributors.add(personId);
    this.serial += 1;
    const { content } = this;
    const edits: readonly (() => ModelContent)[] = [
      () => ({ ...content, words: content.words + 1, question: true, verdict: true }),
      () => ({
        ...content,
        words: content.words + 1,
        citations: [...content.citations, { id: `c${this.serial}`, statement: pick }],
      }),
      () => ({ ...content, citations: content.citations.slice(1) }),
      () => ({ ...content, citations: content.citations.map(({ id }) => ({ id, statement: pick })) }),
      () => this.seed,
    ];
    this.content = edits[pick % edits.length]!();
  }

  private submit(): void {
    const judged = this.findings.map((finding): JudgedCitation => ({
      citationId: finding.citation.id,
      statementDigest: statementDigest(finding.citation.statement),
      sourceId: 's',
      passageDigest: null,
      findingId: finding.id,
      foundBy: finding.by,
      foundInThisRound: finding.inThisRound,
      overriddenBy: finding.overriddenBy,
    }));
    const citations = this.content.citations.map(({ id, statement }) => ({
      citationId: id,
      statementDigest: statementDigest(statement),
      sourceId: 's',
      passageDigest: null,
    }));
    const carried = carriedFindings(judged, citations, [...this.contributors], 'ALL');
    this.revision = this.content;
    this.passedOnBy = null;
    this.findings = carried.map(({ citationId, findingId, withOverride }) => {
      const finding = this.findings.find(({ id }) => id === findingId)!;
      const citation = this.content.citations.find(({ id }) => id === citationId)!;
      return { ...finding, citation, overriddenBy: withOverride ? finding.overriddenBy : null };
    });
  }

  private find(personId: string, pick: number): void {
    const citations = this.citations();
    const citation = citations[pick % Math.max(citations.length, 1)];
    if (!citation) return;
    const values: readonly Finding[] = ['SUPPORTS', 'SUPPORTS', 'SUPPORTS', 'PARTLY_SUPPORTS', 'CANNOT_VERIFY'];
    const value = values[pick % values.length]!;
    if (findingNoteRefusal(value, 'note')) throw new Error('A note was given.');
    this.serial += 1;
    this.findings = [
      ...this.findings.filter((finding) => finding.citation.id !== citation.id),
      { id: `f${this.serial}`, citation, value, by: personId, inThisRound: true, overriddenBy: null },
    ];
  }

  private override(personId: string, pick: number): void {
    const blocking = this.findings.filter(({ value, overriddenBy }) => blocksApproval(value) && !overriddenBy);
    const chosen = blocking[pick % blocking.length];
    this.findings = this.findings.map((finding) =>
      finding.id === chosen?.id ? { ...finding, overriddenBy: personId } : finding,
    );
  }
}
