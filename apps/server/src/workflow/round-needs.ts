import type { Outcome, Result, RoundKind, Touched } from '@recheck/domain';
import type { PersonActor } from '../platform/auth/actor';
import type { Work } from '../platform/database/transaction';

/** A round, as far as refresh needs care. */
export interface RoundOfCheck {
  readonly factCheckId: string;
  readonly roundId: string;
  readonly kind: RoundKind;
}

/**
 * What rounds mean for refresh needs: refresh implements this, `processes/` binds it. Called within the transaction of
 * the command, with the round and then the check locked.
 */
export abstract class RoundNeeds {
  /**
   * A refresh or correction round was opened. A refresh takes up every open need; where there is none, the editor's
   * `reason` becomes one (`EDITOR_REQUEST`).
   */
  abstract roundOpened(work: Work<PersonActor>, round: RoundOfCheck, reason: string | null): Promise<Result<null>>;

  /** The citations that the round must verify again, from the needs attached to it now. Asked at each submission. */
  abstract touched(work: Work<PersonActor>, round: RoundOfCheck): Promise<Touched>;

  /**
   * A round ended. Published or confirmed, the needs that were attached when its revision was submitted are resolved and
   * the others open again; abandoned, all of them open again.
   */
  abstract roundEnded(work: Work<PersonActor>, round: RoundOfCheck & { readonly outcome: Outcome }): Promise<void>;
}
