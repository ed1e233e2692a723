import type { PlainDate } from '../kernel/plain-date';

/** The statement under examination. A check that answers an open question has none. */
export interface Claim {
  /** The words as they were said, without quotation marks around them. */
  readonly words: string;
  /** Who made it; null when not known. */
  readonly claimant: string | null;
  /** The day on which it was made; null when not known. */
  readonly madeOn: PlainDate | null;
  readonly appearances: readonly Appearance[];
}

/** One place where a claim appeared. At least one of address and description is not empty. */
export interface Appearance {
  readonly address: string | null;
  readonly description: string | null;
  readonly on: PlainDate | null;
}
