import { refusal, type PlainDate, type Refusal } from '../kernel';

/** One citation of the current revision, and when this round verified it. */
export interface Verification {
  readonly citationId: string;
  /**
   * Newsroom-local day of the finding made in this round, or of a person's confirmation that the passage is the same in
   * a snapshot taken in this round; null when the round has only carried an older finding.
   */
  readonly verifiedOn: PlainDate | null;
}

export interface CheckedDateProposal {
  /** What the edition is to say; null for unknown. The editor may choose an earlier day, or unknown, never a later. */
  readonly checkedAt: PlainDate | null;
  /** True when this round verified every citation, so that the date moves. */
  readonly complete: boolean;
  /** Citations that this round has not verified. */
  readonly unverified: readonly string[];
}

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

/**
 * Proposes the checked date: the day on which the review of all citations was completed. A round that verified less
 * keeps the date of the edition before it.
 *
 * @param reviewedOn newsroom-local day on which the source review was passed on; it is the date of a check that cites
 * nothing
 * @param previous checked date of the current edition; null when unknown or when there is no edition
 */
export const proposeCheckedDate = (
  verifications: readonly Verification[],
  reviewedOn: PlainDate,
  previous: PlainDate | null,
): CheckedDateProposal => {
  const unverified = verifications.filter(({ verifiedOn }) => verifiedOn === null).map(({ citationId }) => citationId);
  if (unverified.length > 0) return { checkedAt: previous, complete: false, unverified };
  const days = verifications.flatMap(({ verifiedOn }) => verifiedOn ?? []);
  return { checkedAt: days.length === 0 ? reviewedOn : days.reduce(later), complete: true, unverified };
};

/** The refusal `checkedDateTooLate` when an editor chose a later day than the proposal allows; else null. */
export const checkedDateRefusal = (chosen: PlainDate | null, proposal: CheckedDateProposal): Refusal | null => {
  if (chosen === null) return null;
  if (proposal.checkedAt === null) return refusal('checkedDateTooLate');
  return chosen > proposal.checkedAt ? refusal('checkedDateTooLate', { date: proposal.checkedAt }) : null;
};
