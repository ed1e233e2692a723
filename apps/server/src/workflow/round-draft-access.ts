import { Injectable } from '@nestjs/common';
import {
  accepted,
  capabilityRefusal,
  hasCapability,
  LIFECYCLE,
  refusal,
  refused,
  type Actor,
  type Outcome,
  type Refusal,
  type Result,
  type Stage,
} from '@recheck/domain';
import {
  DraftAccess,
  type Contribution,
  type DiscussedDraft,
  type DraftPermission,
  type OpenDraft,
} from '../drafting/drafting.module';
import { Reads, statement } from '../platform/database/reads';
import type { Transaction } from '../platform/database/transaction';
import { isId } from '../platform/ids';
import { ContributorStore } from './contributor.store';

/** A round as somebody stands to it who wants to read or write its draft. */
interface RoundAsSeenBy {
  readonly round_id: string;
  readonly fact_check_id: string;
  readonly desk_id: string;
  readonly version: number;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly suspended: boolean;
  readonly administrator: boolean;
  readonly roles: Actor['roles'];
}

/** The round ($1) and the person's ($2) roles in its desk. */
const ROUND_AS_SEEN_BY = `
  SELECT r.id AS round_id, r.fact_check_id, fc.desk_id, r.version, r.stage, r.outcome,
    p.suspended_at IS NOT NULL AS suspended, p.administrator,
    ARRAY(SELECT m.role FROM memberships m WHERE m.person_id = p.id AND m.desk_id = fc.desk_id) AS roles
  FROM rounds r JOIN fact_checks fc ON fc.id = r.fact_check_id JOIN people p ON p.id = $2
  WHERE r.id = $1`;

const roundAsSeenBy = statement<RoundAsSeenBy>('workflow.roundAsSeenBy', ROUND_AS_SEEN_BY);

const actorOf = (personId: string, { roles, administrator }: RoundAsSeenBy): Actor => ({
  personId,
  roles,
  administrator,
});

const mayRead = (personId: string, round: RoundAsSeenBy): boolean =>
  !round.suspended && hasCapability(actorOf(personId, round), 'draft.read');

/** Why the person may not write now; the stage says which right that takes, and whether anybody may. */
const writeRefusal = (personId: string, round: RoundAsSeenBy): Refusal | null => {
  // Suspended a moment after the session was looked at: the same answer as a moment before.
  if (round.suspended) return refusal('notSignedIn');
  if (!mayRead(personId, round)) return refusal('notFound');
  const capability = LIFECYCLE.stages[round.stage].draftEditableBy;
  const right = capability ?? 'draft.write';
  if (!hasCapability(actorOf(personId, round), right)) return capabilityRefusal(right);
  if (round.outcome !== null) return refusal('roundEnded', { outcome: round.outcome });
  return capability === null ? refusal('draftFrozen', { stage: round.stage }) : null;
};

/** What drafting and evidence may ask of rounds, answered from the lifecycle table and the rows. */
@Injectable()
export class RoundDraftAccess extends DraftAccess {
  constructor(private readonly reads: Reads) {
    super();
  }

  async permission(personId: string, roundId: string): Promise<DraftPermission> {
    const round = isId(roundId) ? await this.reads.row(roundAsSeenBy, [roundId, personId]) : null;
    if (round === null) return { read: false, writeRefusal: refusal('notFound') };
    return { read: mayRead(personId, round), writeRefusal: writeRefusal(personId, round) };
  }

  async open(transaction: Transaction, roundId: string): Promise<Result<OpenDraft>> {
    const round = await this.#held(transaction, roundId, 'FOR UPDATE OF r');
    const closed = this.#closedTo(transaction, round);
    if (round === null || closed !== null) return refused(closed ?? refusal('notFound'));
    const { fact_check_id: factCheckId, desk_id: deskId, version } = round;
    return accepted({ roundId, factCheckId, deskId, version });
  }

  async hold(transaction: Transaction, roundId: string): Promise<Refusal | null> {
    return this.#closedTo(transaction, await this.#held(transaction, roundId, 'FOR SHARE OF r'));
  }

  async discuss(transaction: Transaction, roundId: string): Promise<Result<DiscussedDraft>> {
    const { personId } = transaction.actor;
    const round = await this.#held(transaction, roundId, 'FOR SHARE OF r');
    if (round === null || personId === null || !mayRead(personId, round)) return refused(refusal('notFound'));
    if (round.outcome !== null) return refused(refusal('roundEnded', { outcome: round.outcome }));
    const mayWrite = hasCapability(actorOf(personId, round), 'draft.write');
    return accepted({ factCheckId: round.fact_check_id, deskId: round.desk_id, stage: round.stage, mayWrite });
  }

  contributed(transaction: Transaction, roundId: string, act: Contribution, personId?: string): Promise<void> {
    return transaction.store(ContributorStore).note(roundId, act, personId);
  }

  async #held(transaction: Transaction, roundId: string, lock: string): Promise<RoundAsSeenBy | null> {
    if (!isId(roundId)) return null;
    return transaction.row<RoundAsSeenBy>(`${ROUND_AS_SEEN_BY} ${lock}`, [roundId, transaction.actor.personId]);
  }

  #closedTo(transaction: Transaction, round: RoundAsSeenBy | null): Refusal | null {
    const { personId } = transaction.actor;
    return round === null || personId === null ? refusal('notFound') : writeRefusal(personId, round);
  }
}
