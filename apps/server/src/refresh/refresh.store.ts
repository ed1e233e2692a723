import {
  ageSignals,
  freshnessDays,
  refusal,
  refused,
  accepted,
  watchDateSignals,
  type NeedSignal,
  type PlainDate,
  type Result,
  type Trigger,
} from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { Transaction } from '../platform/database/transaction';
import { newId } from '../platform/ids';
import { publicSideChanged } from '../workflow/workflow.module';
import { policyOf, refreshFactsOf, type RefreshFacts, type StoredNeed } from './refresh-facts';
import { RefreshNeedRow } from './refresh-need.row';

const FACTS = `SELECT ${refreshFactsOf('fc')} AS facts FROM fact_checks fc WHERE fc.id = $1`;

/** Needs, watched dates and the days of freshness within one transaction. */
export class RefreshStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Locks a check against other acts on its refresh and gathers its facts; `notFound` when there is no such check. Two
   * statements, because one that waits for a lock goes on with what it saw before.
   */
  async lock(factCheckId: string): Promise<Result<RefreshFacts>> {
    const [locked] = await this.transaction.query('SELECT 1 FROM fact_checks WHERE id = $1 FOR NO KEY UPDATE', [
      factCheckId,
    ]);
    const row = locked ? await this.transaction.row<{ facts: RefreshFacts }>(FACTS, [factCheckId]) : null;
    return row ? accepted(row.facts) : refused(refusal('notFound'));
  }

  /** The check that a need belongs to; null when there is no such need. */
  async checkOfNeed(needId: string): Promise<string | null> {
    const row = await this.transaction.row<{ id: string }>(
      'SELECT fact_check_id AS id FROM refresh_needs WHERE id = $1',
      [needId],
    );
    return row?.id ?? null;
  }

  /** Raises a need, unless this signal has raised one before. */
  async raise(factCheckId: string, { trigger, signalKey, detail }: NeedSignal): Promise<boolean> {
    const { actor, now } = this.transaction;
    const raised = await this.transaction.query(
      `INSERT INTO refresh_needs (id, fact_check_id, trigger, signal_key, state, detail, raised_by, raised_at)
       VALUES ($1, $2, $3, $4, 'OPEN', $5, $6, $7)
       ON CONFLICT ON CONSTRAINT refresh_needs_once_key DO NOTHING RETURNING id`,
      [newId(), factCheckId, trigger, signalKey, detail, actor.personId, now],
    );
    if (raised.length === 0) return false;
    this.transaction.store(LedgerStore).append({ action: 'refresh.needRaised', factCheckId, facts: { trigger } });
    return true;
  }

  /** Raises what time alone has brought about: the period is over, a watched date has passed. */
  async raiseDue(facts: RefreshFacts, today: PlainDate): Promise<number> {
    const policy = policyOf(facts);
    const signals = [
      ...ageSignals(policy, { checkedAt: facts.checkedAt }, facts.needs, today),
      ...watchDateSignals(policy, today),
    ];
    let raised = 0;
    for (const signal of signals) if (await this.raise(facts.factCheckId, signal)) raised += 1;
    return raised;
  }

  /** Changes a need as it was read; `versionMoved` when somebody was faster. */
  async change(need: Pick<StoredNeed, 'needId' | 'version'>, values: Partial<RefreshNeedRow>): Promise<Result<null>> {
    const changed = await this.transaction.update(
      RefreshNeedRow,
      { id: need.needId, version: need.version },
      { ...values, version: need.version + 1 },
    );
    return changed === 1 ? accepted(null) : refused(refusal('versionMoved'));
  }

  /** Whether a need waits for somebody. */
  async hasOpen(factCheckId: string): Promise<boolean> {
    const [open] = await this.transaction.query(
      `SELECT 1 FROM refresh_needs WHERE fact_check_id = $1 AND state = 'OPEN' LIMIT 1`,
      [factCheckId],
    );
    return open !== undefined;
  }

  /** Every open need is taken up by a round. */
  async attach(factCheckId: string, roundId: string): Promise<void> {
    await this.transaction.query(
      `UPDATE refresh_needs SET state = 'IN_ROUND', round_id = $2, version = version + 1
       WHERE fact_check_id = $1 AND state = 'OPEN'`,
      [factCheckId, roundId],
    );
  }

  /** The needs of a round that came to nothing are open again. */
  async release(roundId: string): Promise<{ trigger: Trigger }[]> {
    return this.transaction.query(
      `UPDATE refresh_needs SET state = 'OPEN', round_id = NULL, version = version + 1
       WHERE round_id = $1 AND state = 'IN_ROUND' RETURNING trigger`,
      [roundId],
    );
  }

  /** The needs of a round that ended public are settled. Needs raised meanwhile were never attached and stay open. */
  async resolve(roundId: string): Promise<{ trigger: Trigger }[]> {
    const { actor, now } = this.transaction;
    return this.transaction.query(
      `UPDATE refresh_needs SET state = 'RESOLVED', closed_at = $2, closed_by = $3, version = version + 1
       WHERE round_id = $1 AND state = 'IN_ROUND' RETURNING trigger`,
      [roundId, now, actor.personId],
    );
  }

  /**
   * Works the days of freshness out again from what is stored now, and tells everybody. To be called last, after every
   * change.
   */
  async keepDays(factCheckId: string, today: PlainDate): Promise<void> {
    this.transaction.announce(publicSideChanged(factCheckId));
    const row = await this.transaction.row<{ facts: RefreshFacts }>(FACTS, [factCheckId]);
    if (row?.facts.publicState !== 'LIVE') {
      await this.transaction.query('DELETE FROM freshness_days WHERE fact_check_id = $1', [factCheckId]);
      return;
    }
    const { facts } = row;
    const days = freshnessDays(policyOf(facts), { checkedAt: facts.checkedAt }, facts.needs, today);
    await this.transaction.query(
      `INSERT INTO freshness_days (fact_check_id, due_soon_on, due_on, outdated_on) VALUES ($1, $2, $3, $4)
       ON CONFLICT (fact_check_id) DO UPDATE
       SET due_soon_on = EXCLUDED.due_soon_on, due_on = EXCLUDED.due_on, outdated_on = EXCLUDED.outdated_on`,
      [factCheckId, days.dueSoonOn, days.dueOn, days.outdatedOn],
    );
  }
}
