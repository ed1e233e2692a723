import type { Contribution } from '../drafting/drafting.module';
import type { Transaction } from '../platform/database/transaction';

/** Who contributed to rounds, within one transaction. */
export class ContributorStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Notes the acting person, or the one whose words they took, as contributor; what they did first stays noted. Outside `DRAFT` the database refuses it.
   * What the system does on its own makes nobody a contributor.
   */
  async note(roundId: string, act: Contribution, personId = this.transaction.actor.personId): Promise<void> {
    const { now } = this.transaction;
    if (personId === null) return;
    await this.transaction.query(
      `INSERT INTO contributors (round_id, person_id, first_act, since, last_at) VALUES ($1, $2, $3, $4, $4)
       ON CONFLICT (round_id, person_id) DO UPDATE SET last_at = excluded.last_at`,
      [roundId, personId, act, now],
    );
  }

  /** Takes the contributors of the round of a revision over into a round that goes on with its words. */
  async inherit(roundId: string, revisionId: string): Promise<void> {
    await this.transaction.query(
      `INSERT INTO contributors (round_id, person_id, first_act, since, last_at)
       SELECT $1, c.person_id, c.first_act, c.since, c.last_at
       FROM revisions v JOIN contributors c ON c.round_id = v.round_id WHERE v.id = $2`,
      [roundId, revisionId],
    );
  }
}
