import { Injectable } from '@nestjs/common';
import type { LedgerAction } from '@recheck/domain';
import { ledgerSentence, type LedgerFacts } from '@recheck/wording';
import type { PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { Reads, statement } from '../platform/database/reads';
import type { HistoryPage } from './ledger.types';

interface HistoryRow {
  readonly seq: number;
  readonly recorded_at: string;
  readonly action: LedgerAction;
  readonly actor: string;
  readonly facts: string;
  readonly round_number: number | null;
}

/**
 * Newest first, before a number. Whoever holds a role in the check's desk may read its history, and administrators may.
 * Relies on ledger_fact_check_idx.
 */
const historyOfCheck = statement<HistoryRow>(
  'ledger.historyOfCheck',
  `SELECT l.seq, l.recorded_at, l.action, coalesce(p.name, l.system_actor) AS actor, l.facts, r.number AS round_number
   FROM ledger l
   LEFT JOIN people p ON p.id = l.actor_id
   LEFT JOIN rounds r ON r.id = l.round_id
   WHERE l.fact_check_id = $1 AND l.seq < $2
     AND EXISTS (SELECT 1 FROM fact_checks f WHERE f.id = $1 AND
                 ($4 OR EXISTS (SELECT 1 FROM memberships m WHERE m.person_id = $3 AND m.desk_id = f.desk_id)))
   ORDER BY l.seq DESC LIMIT $5`,
);

const END = Number.MAX_SAFE_INTEGER;

/** The reading side of the ledger. */
@Injectable()
export class LedgerQueries {
  constructor(
    private readonly reads: Reads,
    private readonly time: NewsroomTime,
  ) {}

  /** The history of a check, newest first; nothing for whoever may not read it. */
  async history(reader: PersonActor, factCheckId: string, first: number, after: string | null): Promise<HistoryPage> {
    const before = after === null ? END : Number(after);
    if (!Number.isSafeInteger(before)) return { rows: [], next: null };
    const [timeZone, rows] = await Promise.all([
      this.time.zone(),
      this.reads.rows(historyOfCheck, [factCheckId, before, reader.personId, reader.administrator, first + 1]),
    ]);
    const page = rows.slice(0, first);
    return {
      rows: page.map((row) => ({
        seq: String(row.seq),
        at: row.recorded_at,
        action: row.action,
        actor: row.actor,
        roundNumber: row.round_number,
        sentence: ledgerSentence(
          row.action,
          { ...(JSON.parse(row.facts) as LedgerFacts), actor: row.actor },
          { timeZone },
        ),
      })),
      next: rows.length > first ? String(page.at(-1)?.seq) : null,
    };
  }
}
