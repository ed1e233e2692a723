import { Injectable } from '@nestjs/common';
import { DESK } from '../people/people.module';
import type { PersonActor } from '../platform/auth/actor';
import { Reads, statement, type Statement } from '../platform/database/reads';
import { instantText, jsonRows } from '../platform/database/json-text';
import { isId } from '../platform/ids';
import { CheckParts } from './check-parts';
import type { FactCheck } from './fact-check.types';
import { mayReadDesk, readerOf } from './reader';
import { ROUND_TABLES } from './round-record.sql';
import { ROUND_COLUMNS, RoundQueries, type RoundColumns } from './round.queries';

const rounds = jsonRows(`
  SELECT json_build_object('id', s.id, 'number', s.number, 'kind', s.kind, 'stage', s.stage, 'outcome', s.outcome,
    'openedAt', ${instantText('s.opened_at')}, 'endedAt', ${instantText('s.ended_at')}, 'endReason', s.end_reason)
  FROM rounds s WHERE s.fact_check_id = c.id ORDER BY s.number DESC`);

interface CheckRow {
  readonly fact_check: Omit<FactCheck, 'openRound' | 'parts'>;
  readonly parts: FactCheck['parts'];
  readonly open: { readonly round: RoundColumns['round'] | null; readonly view: RoundColumns['view'] | null };
}

const checkWith = (parts: CheckParts): string => `
   SELECT json_build_object('id', c.id, 'slug', c.slug, 'language', c.language, 'topics', c.topics,
     'priority', c.priority, 'publicState', c.public_state, 'version', c.version, 'question', c.question,
     'desk', (SELECT ${DESK} FROM desks d WHERE d.id = c.desk_id), 'rounds', ${rounds}) AS fact_check,
     ${parts.sql('c')} AS parts,
     json_build_object('round', open.round, 'view', open.view) AS open
   FROM fact_checks c
   LEFT JOIN LATERAL (
     SELECT ${ROUND_COLUMNS} FROM ${ROUND_TABLES} WHERE r.fact_check_id = c.id AND r.outcome IS NULL
   ) open ON true
   WHERE c.id = $1 AND ${mayReadDesk('c.desk_id', 2)}`;

/** Checks as people see them, with what later chapters know about them. */
@Injectable()
export class CheckQueries {
  /**
   * One check ($1) with its open round, whole, for a reader ($2, $3). Relies on fact_checks_pkey, and on
   * rounds_one_open_idx and rounds_number_key for its rounds.
   */
  readonly checkForReader: Statement<CheckRow>;

  constructor(
    private readonly reads: Reads,
    private readonly rounds: RoundQueries,
    parts: CheckParts,
  ) {
    this.checkForReader = statement('workflow.check', checkWith(parts));
  }

  /** One check, or null if there is none that the person may read. */
  async check(actor: PersonActor, factCheckId: string): Promise<FactCheck | null> {
    const row = isId(factCheckId) ? await this.reads.row(this.checkForReader, [factCheckId, ...readerOf(actor)]) : null;
    if (!row) return null;
    const { round, view } = row.open;
    return {
      ...row.fact_check,
      parts: row.parts,
      openRound: round && view && (await this.rounds.view(actor, { round, view })),
    };
  }

  /** A check that a command has just changed for this person. */
  async shown(actor: PersonActor, factCheckId: string): Promise<FactCheck> {
    const check = await this.check(actor, factCheckId);
    if (!check) throw new Error(`Check ${factCheckId} was changed and cannot be read.`);
    return check;
  }
}
