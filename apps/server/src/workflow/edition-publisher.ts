import type { ChangeNote, Digest, PlainDate, Result, RoundKind } from '@recheck/domain';
import type { PersonActor } from '../platform/auth/actor';
import type { Work } from '../platform/database/transaction';

/** What an ending round hands over to be published: exactly what was approved, never "the latest". */
export interface EditionOrder {
  readonly factCheckId: string;
  readonly roundId: string;
  readonly roundKind: RoundKind;
  /** `CONFIRMED`: the same words, rechecked; the edition's note is `RECHECKED`. */
  readonly outcome: 'PUBLISHED' | 'CONFIRMED';
  readonly revisionId: string;
  readonly revisionDigest: Digest;
  readonly evidenceDigest: Digest;
  /** As the editor approved it; null for unknown. */
  readonly checkedAt: PlainDate | null;
  /** As the publisher chose it; null for the usual one. */
  readonly changeNote: ChangeNote | null;
  readonly changeText: string | null;
}

/**
 * Writes the next edition of a check: publication implements this, `processes/` binds it. Called with the round locked,
 * in the transaction that ends it; the check's row is the publisher's to lock and to change.
 */
export abstract class EditionPublisher {
  /** Gives the edition's number. Refused: `inputInvalid`, `reasonMissing` (a note that does not fit or lacks its words). */
  abstract publish(work: Work<PersonActor>, order: EditionOrder): Promise<Result<number>>;
}
