import type { Refusal, Result, Stage } from '@recheck/domain';
import type { Announcement } from '../platform/announce/announcement';
import type { Transaction } from '../platform/database/transaction';

/** How a person came to contribute to a round: what they changed first. */
export const CONTRIBUTIONS = ['PROSE', 'FACTS', 'VERDICT', 'SOURCE', 'IMPORT', 'SUGGESTION'] as const;
export type Contribution = (typeof CONTRIBUTIONS)[number];

/**
 * To be announced, with the ids of the rounds, in every transaction that changes what may be done with live drafts: a
 * stage that moves, a round that ends. Open editors are then asked again. (What changes about people, people announce.)
 */
export const DRAFT_ACCESS_CHANGED = 'drafting.accessChanged';

/** The announcement of changed access; see `DRAFT_ACCESS_CHANGED`. */
export const draftAccessChanged = (...roundIds: readonly string[]): Announcement => ({
  topic: DRAFT_ACCESS_CHANGED,
  ids: roundIds,
});

/** What a person may do with a live draft at this moment. */
export interface DraftPermission {
  /** False: for this person the draft does not exist. */
  readonly read: boolean;
  /** Null: may write. Otherwise why not. */
  readonly writeRefusal: Refusal | null;
}

/** A draft that this transaction holds open for writing. */
export interface OpenDraft {
  readonly roundId: string;
  readonly factCheckId: string;
  readonly deskId: string;
  readonly version: number;
}

/** A draft that people talk about, frozen or not. */
export interface DiscussedDraft {
  readonly factCheckId: string;
  readonly deskId: string;
  readonly stage: Stage;
  /** Whether the acting person has the right to write in the desk, in whatever stage the round is. */
  readonly mayWrite: boolean;
}

/**
 * What drafting and evidence ask of the round that a draft belongs to. The stages decide, and they are workflow's:
 * workflow implements this, `processes/` binds it.
 */
export abstract class DraftAccess {
  /** What the person may do now; for opening and re-authorizing a live connection. No such round: may not read. */
  abstract permission(personId: string, roundId: string): Promise<DraftPermission>;

  /**
   * Locks the round for the rest of the transaction and asks whether the acting person may change the draft now
   * (`notFound`, `roleMissing`, `draftFrozen`, `roundEnded`). Changes nothing.
   */
  abstract open(transaction: Transaction, roundId: string): Promise<Result<OpenDraft>>;

  /**
   * Like `open`, for the editors of a live draft: many hold it at once, and only what moves the round waits for them.
   * Null: the acting person may write until the transaction ends.
   */
  abstract hold(transaction: Transaction, roundId: string): Promise<Refusal | null>;

  /**
   * Holds the round open for talking about its draft until the transaction ends: for whoever may read it (`notFound`),
   * until it has ended (`roundEnded`).
   */
  abstract discuss(transaction: Transaction, roundId: string): Promise<Result<DiscussedDraft>>;

  /**
   * Notes that the acting person, or another one whose words they took, contributed to the round. Idempotent; kept for the life of the round. Outside `DRAFT`
   * the database refuses it (`draftFrozen`).
   */
  abstract contributed(transaction: Transaction, roundId: string, act: Contribution, personId?: string): Promise<void>;
}
