import { createHash } from 'node:crypto';
import type { Reads } from '../platform/database/reads';
import { statement } from '../platform/database/reads';

interface ChainRow {
  readonly seq: number;
  readonly recorded_at: string;
  readonly actor_id: string | null;
  readonly system_actor: string | null;
  readonly action: string;
  readonly fact_check_id: string | null;
  readonly round_id: string | null;
  readonly facts: string;
  readonly previous_hash: string;
  readonly hash: string;
}

const chain = statement<ChainRow>(
  'ledger.chain',
  `SELECT seq, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS recorded_at, actor_id,
          system_actor, action, fact_check_id, round_id, facts, previous_hash, hash
   FROM ledger WHERE seq > $1 ORDER BY seq LIMIT 5000`,
);

/** The end of the ledger at some moment, kept somewhere that the database's owner cannot write: shows a cut-off end. */
export interface LedgerHead {
  readonly seq: number;
  readonly hash: string;
}

export type Verification =
  | { readonly sound: true; readonly entries: number; readonly head: LedgerHead | null }
  /** `seq` is the first row that is not what was written, or the number that is missing. */
  | {
      readonly sound: false;
      readonly seq: number;
      readonly problem: 'changed' | 'missing' | 'chainBroken' | 'headDiffers';
    };

/** The text that a row's hash covers: the same as the database's own function, worked out independently of it. */
const coveredText = (row: ChainRow): string =>
  [
    row.seq,
    row.recorded_at,
    row.actor_id ?? '',
    row.system_actor ?? '',
    row.action,
    row.fact_check_id ?? '',
    row.round_id ?? '',
    row.facts,
    row.previous_hash,
  ].join('\x1f');

const hashOf = (row: ChainRow): string => createHash('sha256').update(coveredText(row)).digest('hex');

/**
 * Reads the whole ledger and works out its chain anew.
 * @param expected a head that was noted earlier; without one, a cut-off end cannot be seen
 */
export const verifyLedger = async (reads: Reads, expected: LedgerHead | null = null): Promise<Verification> => {
  let head: LedgerHead | null = null;
  for (;;) {
    const rows: ChainRow[] = await reads.rows(chain, [head?.seq ?? 0]);
    for (const row of rows) {
      const next: number = (head?.seq ?? 0) + 1;
      if (row.seq !== next) return { sound: false, seq: next, problem: 'missing' };
      if (row.previous_hash !== (head?.hash ?? '')) return { sound: false, seq: row.seq, problem: 'chainBroken' };
      if (row.hash !== hashOf(row)) return { sound: false, seq: row.seq, problem: 'changed' };
      if (expected?.seq === row.seq && expected.hash !== row.hash) {
        return { sound: false, seq: row.seq, problem: 'headDiffers' };
      }
      head = { seq: row.seq, hash: row.hash };
    }
    if (rows.length === 0) break;
  }
  if (expected && (head?.seq ?? 0) < expected.seq) {
    return { sound: false, seq: (head?.seq ?? 0) + 1, problem: 'missing' };
  }
  return { sound: true, entries: head?.seq ?? 0, head };
};
