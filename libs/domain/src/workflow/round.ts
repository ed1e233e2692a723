/** Where an open round stands. */
export const STAGES = ['DRAFT', 'SOURCE_REVIEW', 'EDITOR_APPROVAL', 'PUBLICATION'] as const;
export type Stage = (typeof STAGES)[number];

/** How a round ends: a new edition, the same words checked again, or nothing. */
export const OUTCOMES = ['PUBLISHED', 'CONFIRMED', 'ABANDONED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const ROUND_KINDS = ['INITIAL', 'REFRESH', 'CORRECTION'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** Where a round stands, as stored. */
export interface RoundState {
  readonly kind: RoundKind;
  readonly stage: Stage;
  /** How it ended; null while it is open. */
  readonly outcome: Outcome | null;
  /** Grows by one with every change of the round; compared with what the person saw. */
  readonly version: number;
  /** Person who opened it; null when the system did. */
  readonly openedBy: string | null;
}
