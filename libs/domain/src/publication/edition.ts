import {
  digestOf,
  refusal,
  type CanonicalValue,
  type Digest,
  type Instant,
  type PlainDate,
  type Refusal,
  type Sha256,
} from '../kernel';
import type { RoundKind } from '../workflow/round';
import type { ChangeNote } from './change-note';

/** What makes one edition: written once, never changed. */
export interface EditionContent {
  readonly factCheckId: string;
  /** From 1, without gaps. */
  readonly number: number;
  readonly revisionDigest: Digest;
  /** Null where nothing was reviewed here (an import). */
  readonly evidenceDigest: Digest | null;
  /** Null for unknown. */
  readonly checkedAt: PlainDate | null;
  readonly publishedAt: Instant;
  readonly note: ChangeNote;
  /** What the newsroom says about the change; null when the note says it all. */
  readonly text: string | null;
}

/** Number of the edition after the current one. */
export const nextEditionNumber = (current: number | null): number => (current ?? 0) + 1;

/** The canonical value that an edition's digest is over. */
export const editionValue = (edition: EditionContent): CanonicalValue => ({
  schema: 1,
  factCheckId: edition.factCheckId,
  number: edition.number,
  revisionDigest: edition.revisionDigest,
  evidenceDigest: edition.evidenceDigest,
  checkedAt: edition.checkedAt,
  publishedAt: edition.publishedAt,
  note: edition.note,
  text: edition.text,
});

/** Digest of an edition: proves later which words on which evidence were published when, and with which note. */
export const editionDigest = (edition: EditionContent, sha256: Sha256): Digest =>
  digestOf(editionValue(edition), sha256);

/** How an edition comes to be. */
export type EditionOrigin =
  | {
      readonly by: 'ROUND';
      readonly kind: RoundKind;
      readonly outcome: 'PUBLISHED' | 'CONFIRMED';
      readonly first: boolean;
    }
  | { readonly by: 'WITHDRAWAL' }
  | { readonly by: 'IMPORT' };

/** The change notes that fit, the usual one first. Where there is one only, nobody is asked. */
export const changeNotesFor = (origin: EditionOrigin): readonly ChangeNote[] => {
  if (origin.by === 'WITHDRAWAL') return ['RETRACTION'];
  if (origin.by === 'IMPORT') return ['IMPORTED'];
  if (origin.outcome === 'CONFIRMED') return ['RECHECKED'];
  if (origin.first) return ['FIRST'];
  return origin.kind === 'CORRECTION' ? ['CORRECTION', 'CLARIFICATION'] : ['UPDATE', 'CLARIFICATION'];
};

/** Notes that tell readers nothing unless somebody says what changed. */
const EXPLAINED: readonly ChangeNote[] = ['UPDATE', 'CORRECTION', 'CLARIFICATION', 'RETRACTION'];

/**
 * Why a change note cannot be used: `inputInvalid` when it does not fit how the edition comes to be, `changeTextMissing`
 * when it lacks its words for readers; else null.
 */
export const changeNoteRefusal = (origin: EditionOrigin, note: ChangeNote, text: string | null): Refusal | null => {
  if (!changeNotesFor(origin).includes(note)) return refusal('inputInvalid', { field: 'note' });
  return EXPLAINED.includes(note) && !text?.trim() ? refusal('changeTextMissing') : null;
};
