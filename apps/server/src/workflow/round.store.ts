import {
  accepted,
  composeRevision,
  decide,
  digestOf,
  hasCapability,
  refusal,
  refused,
  severalLines,
  type PlainDate,
  type Result,
  type RevisionContent,
  type RoundAction,
  type Seen,
  type Transition,
} from '@recheck/domain';
import { DraftLogStore } from '../drafting/drafting.module';
import { statement } from '../platform/database/reads';
import type { Transaction } from '../platform/database/transaction';
import { isId, newId } from '../platform/ids';
import { sha256 } from '../platform/sha256';
import { namingTheFaster } from './lost-race';
import { actorIn, revisionFacts, roundFacts, roundState } from './round-facts';
import type { RoundRecord } from './round-record';
import { ROUND_MEMBERS, ROUND_TABLES } from './round-record.sql';
import { RoundRow } from './round.row';

/** What a person wants to do to a round, and what they saw when they pressed the button. */
export interface Attempt {
  readonly roundId: string;
  readonly action: RoundAction;
  /** Digests that the action does not pin may be left out; so may the version of an act that does not compare it. */
  readonly seen?: Partial<Seen>;
  readonly reason?: string | null;
}

/** What submitting would store: the draft as its log has it, composed with the round's facts. */
export interface ComposedDraft {
  readonly content: RevisionContent;
  readonly digest: Revision['digest'];
  readonly logPosition: number;
}

type Revision = NonNullable<RoundRecord['revision']>;

/** An accepted attempt on a locked round. */
export interface AcceptedAttempt {
  readonly round: RoundRecord;
  readonly transition: Transition;
  readonly reason: string | null;
  /** Only where the draft is what the action is about. */
  readonly draft: ComposedDraft | null;
}

/** What a transition changes beside the stage. What is left out stays as it is. */
export interface MoveChanges {
  readonly submittedRevision?: string;
  readonly submittedUnchanged?: boolean;
  readonly checkedAt?: PlainDate | null;
}

/** What a round says beside the prose. */
export type RoundFactChanges = Partial<
  Pick<RoundRow, 'question' | 'claim' | 'verdictValue' | 'verdictRationale' | 'scaleId' | 'scaleVersion'>
>;

const roundFactsOf = statement<{ round: RoundRecord }>(
  'workflow.roundFacts',
  `SELECT json_build_object(${ROUND_MEMBERS}) AS round FROM ${ROUND_TABLES} WHERE r.id = $1`,
);

const lockRound = statement<unknown>('workflow.lockRound', 'SELECT 1 FROM rounds WHERE id = $1 FOR UPDATE');

/** The new place of a round ($1) that is as it was judged ($2, $3), and the move that brought it there. */
const moveRound = statement<{ round_id: string }>(
  'workflow.moveRound',
  `WITH moved AS (
     UPDATE rounds SET version = version + 1, stage = $4,
       stage_since = CASE WHEN $5::text IS NULL THEN $6 ELSE stage_since END,
       outcome = $5, ended_at = CASE WHEN $5::text IS NULL THEN NULL ELSE $6::timestamptz END,
       ended_by = CASE WHEN $5::text IS NULL THEN NULL ELSE $7::uuid END,
       end_reason = CASE WHEN $5::text IS NULL THEN NULL ELSE $8 END,
       submitted_revision = coalesce($9, submitted_revision),
       submitted_unchanged = coalesce($10, submitted_unchanged), checked_at = $11
     WHERE id = $1 AND version = $2 AND stage = $3 AND outcome IS NULL
     RETURNING id, submitted_revision)
   INSERT INTO round_moves (id, round_id, revision_id, action, from_stage, to_stage, reason, person_id, moved_at)
   SELECT $12, id, submitted_revision, $13, $3, CASE WHEN $5::text IS NULL THEN $4 END, $8, $7::uuid, $6::timestamptz
   FROM moved RETURNING round_id`,
);

/** Rounds within one transaction. */
export class RoundStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Locks a round and then gathers all that decides about it. Two statements on purpose: a statement that waits for a
   * lock goes on with the state from before the wait, so the facts have to be read by the next one.
   */
  async lock(roundId: string): Promise<RoundRecord | null> {
    const locked = await this.transaction.read(lockRound, [roundId]);
    return locked ? this.read(roundId) : null;
  }

  /** The open round of a check; null when there is none. */
  async openRoundOf(factCheckId: string): Promise<string | null> {
    const row = await this.transaction.row<{ id: string }>(
      'SELECT id FROM rounds WHERE fact_check_id = $1 AND outcome IS NULL',
      [factCheckId],
    );
    return row?.id ?? null;
  }

  /** The round as it is now, without a lock. */
  async read(roundId: string): Promise<RoundRecord | null> {
    const row = await this.transaction.read(roundFactsOf, [roundId]);
    return row?.round ?? null;
  }

  /** The draft as its log has it, composed with the facts of its round. Lock the round first. */
  async compose(round: RoundRecord): Promise<ComposedDraft> {
    const { document, logPosition } = await this.transaction.store(DraftLogStore).rebuild(round.id);
    const content = composeRevision(revisionFacts(round), document, sha256);
    return { content, digest: digestOf(content, sha256), logPosition };
  }

  /** Locks the round, gathers the facts and asks the domain. A round that the person may not see is `notFound`. */
  async attempt({ roundId, action, seen, reason = null }: Attempt): Promise<Result<AcceptedAttempt>> {
    const { personId } = this.transaction.actor;
    const said = severalLines(reason);
    const round = isId(roundId) ? await this.lock(roundId) : null;
    const actor = round && personId !== null ? actorIn(round, personId) : null;
    if (!round || !actor || !hasCapability(actor, 'draft.read')) return refused(refusal('notFound'));
    const draft = action === 'submit' && round.stage === 'DRAFT' && !round.outcome ? await this.compose(round) : null;
    const facts = roundFacts(round, draft && { document: draft.content.document, digest: draft.digest });
    const decision = decide(roundState(round), action, actor, {
      ...facts,
      seen: { version: round.version, content: null, evidence: null, ...seen },
      reason: said,
    });
    if (!decision.ok) return refused(namingTheFaster(decision.refusal, round, actor.personId));
    return accepted({ round, transition: decision.value, reason: said, draft });
  }

  /**
   * The first half of changing what a round says beside the prose: as `attempt` for writing, and refused (`versionMoved`)
   * unless the person saw the round as it is.
   */
  async attemptWriting(roundId: string, expectedVersion: number): Promise<Result<RoundRecord>> {
    const attempt = await this.attempt({ roundId, action: 'editDraft' });
    if (!attempt.ok) return attempt;
    const { round } = attempt.value;
    if (round.version === expectedVersion) return accepted(round);
    return refused(namingTheFaster(refusal('versionMoved'), round, this.transaction.actor.personId));
  }

  /** Changes what the round says beside the prose. Lock it first. */
  async changeFacts(round: RoundRecord, changes: RoundFactChanges): Promise<void> {
    const { id, version } = round;
    const changed = await this.transaction.update(RoundRow, { id, version }, { ...changes, version: version + 1 });
    if (changed !== 1) throw new Error(`Round ${id} changed while it was locked.`);
  }

  /**
   * Writes a transition: the round's new place and the move, in one statement that matches only the round as it was
   * judged.
   */
  async move(
    { round, transition, reason }: Pick<AcceptedAttempt, 'round' | 'transition' | 'reason'>,
    changes: MoveChanges = {},
  ): Promise<Result<string>> {
    const { actor, now } = this.transaction;
    const { outcome, to } = transition;
    const moved = await this.transaction.read(moveRound, [
      round.id,
      round.version,
      transition.from,
      to,
      outcome,
      now,
      actor.personId,
      reason,
      changes.submittedRevision ?? null,
      changes.submittedUnchanged ?? null,
      changes.checkedAt === undefined ? round.checkedAt : changes.checkedAt,
      newId(),
      transition.action,
    ]);
    return moved ? accepted(round.id) : refused(refusal('versionMoved'));
  }
}
