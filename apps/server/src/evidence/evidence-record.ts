import type { Digest, Finding, Instant, PlainDate, SourceKind, WorkFacts } from '@recheck/domain';

/** A person as records name them. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** A standing finding with everything the evidence digest and the carrying rule look at. */
export interface FindingRecord {
  readonly id: string;
  readonly value: Finding;
  readonly note: string | null;
  readonly person: NamedPerson;
  readonly foundAt: Instant;
  readonly carried: boolean;
  readonly override: {
    readonly id: string;
    readonly reason: string;
    readonly person: NamedPerson;
    readonly overriddenAt: Instant;
  } | null;
}

export interface PassageRecord {
  readonly id: string;
  readonly snapshotId: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly quotation: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly digest: Digest;
  readonly snapshotDigest: Digest;
  readonly snapshotTakenAt: Instant;
}

/** One citation of the submitted revision with the finding and the passage that stand on it. */
export interface CitationRecord {
  readonly id: string;
  readonly ordinal: number;
  readonly sourceId: string;
  readonly statement: string;
  readonly statementDigest: Digest;
  readonly section: string | null;
  readonly before: string;
  readonly after: string;
  readonly finding: FindingRecord | null;
  /** The passage the finding is about, else the one that the writer chose. */
  readonly passage: PassageRecord | null;
}

/** One source of the round, cited or not. */
export interface SourceRecord {
  readonly id: string;
  readonly kind: SourceKind | null;
  readonly kindConfirmed: boolean;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly publishedOn: PlainDate | null;
  readonly address: string | null;
  readonly reference: string | null;
  readonly republishes: string | null;
  readonly importedNumber: number | null;
  readonly version: number;
  /** What its newest capture says of itself; null where nothing was captured. */
  readonly captured: Pick<WorkFacts, 'finalAddress' | 'canonicalAddress' | 'publisher' | 'authors'> | null;
}
