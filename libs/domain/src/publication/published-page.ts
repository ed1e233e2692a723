import type { CheckDocument } from '../drafting/document';
import type { Finding } from '../evidence/finding';
import type { SourceDescription } from '../evidence/source';
import type { Claim } from '../intake/claim';
import type { Digest, PlainDate } from '../kernel';
import type { RatingScale, RevisionContent, ScaleAnswers, Verdict } from '../workflow/revision';
import type { ChangeNote } from './change-note';

/** Versions of the page's JSON only grow. */
export const PAGE_VERSION = 1;

/**
 * Everything the public page of one edition says, written once when the edition is made. What changes afterwards is not
 * in it: whether the answer is still fresh, and whether a newer edition has replaced this one.
 */
export interface PublishedPage {
  readonly version: typeof PAGE_VERSION;
  readonly slug: string;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** Name of the desk. */
  readonly desk: string;
  readonly topics: readonly string[];
  readonly question: string;
  /** Number of this edition, from 1. */
  readonly edition: number;
  readonly dates: PageDates;
  /** Null for an open question. */
  readonly claim: Claim | null;
  /** Null where an imported text has no verdict. */
  readonly answer: PageAnswer | null;
  readonly document: CheckDocument;
  /** In the order of their numbers. */
  readonly sources: readonly PageSource[];
  /** What the source review found of each citation mark, in the order of the sources' numbers where it was given so. */
  readonly citations: readonly PageCitation[];
  /** Follow-up questions that other checks answer; the others stand in the document only. */
  readonly followUps: readonly PageFollowUp[];
  /** This edition and all before it, newest first. */
  readonly editions: readonly PageEdition[];
  /** The note of a correcting edition, shown above the answer while it is the current one. */
  readonly correction: PageNote | null;
  /** Set when the check no longer stands. */
  readonly retraction: PageNote | null;
  /** Set when the text was brought in from elsewhere and nobody has reviewed it here. */
  readonly imported: PageImport | null;
  readonly digests: { readonly revision: Digest; readonly evidence: Digest | null };
}

/** Three dates with three meanings; none is ever shown in place of another. Days are local to the newsroom. */
export interface PageDates {
  /** The day on which the review of all citations was completed; null when not recorded. */
  readonly checkedAt: PlainDate | null;
  /** Null when the text was published elsewhere before it was brought in. */
  readonly firstPublishedOn: PlainDate | null;
  /** The day of the last edition with other words than the one before; null until the words have changed. */
  readonly textChangedOn: PlainDate | null;
}

/** The verdict as readers see it, with the scale it was given on. */
export interface PageAnswer {
  readonly answers: ScaleAnswers;
  /** The word, letter for letter as the scale has it. */
  readonly label: string;
  readonly rationale: string;
  /** Place on the line from least to most true; null for a value outside the line. */
  readonly place: number | null;
  readonly scale: {
    readonly name: string;
    readonly values: readonly { readonly label: string; readonly definition: string; readonly place: number | null }[];
  };
}

export interface PageSource extends Omit<SourceDescription, 'importedNumber' | 'republishes'> {
  /** From 1, in the order in which the text first cites the sources. */
  readonly number: number;
  /** True when it republishes another work, named here or not. */
  readonly copy: boolean;
  /** Number of the source of which this is a copy, where the check cites that too. */
  readonly copyOf: number | null;
}

/** One citation mark and what stands behind it. */
export interface PageCitation {
  readonly citationId: string;
  readonly sourceId: string;
  /** Null where nothing was reviewed here (an import). */
  readonly finding: Finding | null;
  readonly note: string | null;
  readonly passage: PagePassage | null;
  /** An editor's reason for letting a blocking finding stand. */
  readonly override: string | null;
}

/** Cited words within the words around them. */
export interface PagePassage {
  readonly quotation: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The day on which the source was read. */
  readonly readOn: PlainDate;
  /** Address of the kept copy; null where readers cannot open it. */
  readonly archiveAddress: string | null;
}

/** A follow-up question of this check that another published check answers. */
export interface PageFollowUp {
  /** As it stands in the document. */
  readonly question: string;
  readonly slug: string;
}

export interface PageEdition {
  readonly number: number;
  readonly note: ChangeNote;
  readonly publishedOn: PlainDate;
  readonly checkedAt: PlainDate | null;
  /** What the newsroom says about the change; null when the kind says it all. */
  readonly text: string | null;
  readonly revision: Digest;
}

/** A dated note of the newsroom. */
export interface PageNote {
  readonly on: PlainDate;
  readonly text: string;
}

export interface PageImport {
  /** The day on which the text was brought in. */
  readonly on: PlainDate;
}

/** What the publication knows about an edition beside its revision. */
export interface EditionFacts {
  readonly slug: string;
  readonly desk: string;
  readonly topics: readonly string[];
  /** This edition and all before it, in any order; at least one. The highest number is this one's. */
  readonly editions: readonly PageEdition[];
  readonly citations: readonly PageCitation[];
  readonly followUps: readonly PageFollowUp[];
  readonly evidenceDigest: Digest | null;
}

const pageAnswer = (verdict: Verdict | null, scale: RatingScale | null): PageAnswer | null => {
  const chosen = scale?.values.find(({ value }) => value === verdict?.value);
  if (!verdict || !scale || !chosen) return null;
  return {
    answers: scale.answers,
    label: chosen.label,
    rationale: verdict.rationale,
    place: chosen.place,
    scale: {
      name: scale.name,
      values: scale.values.map(({ label, definition, place }) => ({ label, definition, place })),
    },
  };
};

const pageSources = (sources: readonly SourceDescription[]): PageSource[] => {
  const numbers = new Map(sources.map(({ sourceId }, index) => [sourceId, index + 1]));
  return sources.map(({ importedNumber: _, republishes, ...source }, index) => ({
    ...source,
    number: index + 1,
    copy: source.kind === 'REPUBLISHED_COPY' || republishes !== null,
    copyOf: republishes === null ? null : (numbers.get(republishes) ?? null),
  }));
};

const textChangedOn = (newestFirst: readonly PageEdition[]): PlainDate | null => {
  const changed = newestFirst.find((edition, index) => {
    const before = newestFirst[index + 1];
    return before !== undefined && before.revision !== edition.revision;
  });
  return changed?.publishedOn ?? null;
};

/** The newest edition that changed words or meaning: a recheck leaves the correction before it current. */
const currentCorrection = (newestFirst: readonly PageEdition[]): PageNote | null => {
  const telling = newestFirst.find(({ note }) => note !== 'RECHECKED');
  return telling?.note === 'CORRECTION' && telling.text ? { on: telling.publishedOn, text: telling.text } : null;
};

/**
 * Composes the page of an edition from its revision and what the publication knows about it.
 * @throws TypeError when no edition is given
 */
export const composePage = (content: RevisionContent, facts: EditionFacts): PublishedPage => {
  const editions = [...facts.editions].sort((a, b) => b.number - a.number);
  const [current, first] = [editions[0], editions.at(-1)];
  if (!current || !first) throw new TypeError('A page needs the edition it shows.');
  const reviewedHere = editions.some(({ note }) => note !== 'IMPORTED' && note !== 'RETRACTION');
  return {
    version: PAGE_VERSION,
    slug: facts.slug,
    language: content.language,
    desk: facts.desk,
    topics: facts.topics,
    question: content.question,
    edition: current.number,
    dates: {
      checkedAt: current.checkedAt,
      firstPublishedOn: first.note === 'IMPORTED' ? null : first.publishedOn,
      textChangedOn: textChangedOn(editions),
    },
    claim: content.claim,
    answer: pageAnswer(content.verdict, content.scale),
    document: content.document,
    sources: pageSources(content.sources),
    citations: facts.citations,
    followUps: facts.followUps,
    editions,
    correction: currentCorrection(editions),
    retraction: current.note === 'RETRACTION' ? { on: current.publishedOn, text: current.text ?? '' } : null,
    imported: reviewedHere ? null : { on: first.publishedOn },
    digests: { revision: current.revision, evidence: facts.evidenceDigest },
  };
};
