import { Injectable } from '@nestjs/common';
import { DESK } from '../people/people.module';
import type { PersonActor } from '../platform/auth/actor';
import { Reads, selections, type Statement } from '../platform/database/reads';
import { instantText, jsonRows } from '../platform/database/json-text';
import { asksFor, type Asked } from '../platform/graphql/asked';
import { isId } from '../platform/ids';
import { CheckParts } from './check-parts';
import type { FactCheck } from './fact-check.types';
import { mayReadDesk, readerOf } from './reader';
import { ROUND_TABLES } from './round-record.sql';
import {
  ALL_GATHERED,
  isNeededFor,
  roundJson,
  RoundQueries,
  type Gathered,
  type RoundForReader,
} from './round.queries';

const rounds = jsonRows(`
  SELECT json_build_object('id', s.id, 'number', s.number, 'kind', s.kind, 'stage', s.stage, 'outcome', s.outcome,
    'openedAt', ${instantText('s.opened_at')}, 'endedAt', ${instantText('s.ended_at')}, 'endReason', s.end_reason)
  FROM rounds s WHERE s.fact_check_id = c.id ORDER BY s.number DESC`);

interface CheckRow {
  readonly fact_check: Omit<FactCheck, 'openRound' | 'parts'>;
  readonly parts: FactCheck['parts'];
  readonly open: RoundForReader | null;
}

/** What of a check is gathered only if it is asked for, beside the parts of later chapters and what is around its round. */
const OF_CHECK = ['rounds', 'openRound'] as const;

const OPEN_ROUND = (wanted: ReadonlySet<string>): string => `LEFT JOIN LATERAL (
     SELECT ${roundJson(wanted)} AS round FROM ${ROUND_TABLES} WHERE r.fact_check_id = c.id AND r.outcome IS NULL
   ) open ON true`;

const checkWith = (parts: CheckParts, wanted: ReadonlySet<string>): string => `
   SELECT json_build_object('id', c.id, 'slug', c.slug, 'language', c.language, 'topics', c.topics,
     'priority', c.priority, 'publicState', c.public_state, 'version', c.version, 'question', c.question,
     'desk', (SELECT ${DESK} FROM desks d WHERE d.id = c.desk_id)${wanted.has('check.rounds') ? `, 'rounds', ${rounds}` : ''}) AS fact_check,
     ${parts.sql('c', wanted)} AS parts, ${wanted.has('check.openRound') ? 'open.round' : 'NULL::json'} AS open
   FROM fact_checks c ${wanted.has('check.openRound') ? OPEN_ROUND(wanted) : ''}
   WHERE c.id = $1 AND ${mayReadDesk('c.desk_id', 2)}`;

/** The fields of a check that are asked for, and those of its open round. */
export interface AskedOfCheck {
  readonly check: Asked;
  readonly round: Asked;
}

const EVERYTHING: AskedOfCheck = { check: null, round: null };

/** Checks as people see them, with what later chapters know about them. */
@Injectable()
export class CheckQueries {
  /**
   * One check ($1) with its open round for a reader ($2, $3): whole, or with what is asked for. Relies on fact_checks_pkey,
   * and on rounds_one_open_idx and rounds_number_key for its rounds.
   */
  readonly #statements: (isWanted: (member: string) => boolean) => Statement<CheckRow>;

  constructor(
    private readonly reads: Reads,
    private readonly rounds: RoundQueries,
    private readonly parts: CheckParts,
  ) {
    const members = [...OF_CHECK.map((name) => `check.${name}`), ...parts.names, ...ALL_GATHERED];
    this.#statements = selections('workflow.check', members, (wanted) => checkWith(parts, wanted));
  }

  /** The statement for some fields. */
  checkForReader({ check, round }: AskedOfCheck = EVERYTHING): Statement<CheckRow> {
    const withRound = asksFor(check, ['openRound']);
    return this.#statements((member) => {
      if (member.startsWith('check.')) return asksFor(check, [member.slice('check.'.length)]);
      if (this.parts.names.includes(member)) return this.parts.isNeededFor(check, member);
      return withRound && isNeededFor(round, member as Gathered);
    });
  }

  /** One check, or null if there is none that the person may read; with no more than the fields that are asked for. */
  async check(actor: PersonActor, factCheckId: string, asked = EVERYTHING): Promise<FactCheck | null> {
    const values = [factCheckId, ...readerOf(actor)];
    const row = isId(factCheckId) ? await this.reads.row(this.checkForReader(asked), values) : null;
    if (!row) return null;
    return {
      ...row.fact_check,
      parts: row.parts,
      openRound: row.open && (await this.rounds.view(actor, row.open, asked.round)),
    };
  }

  /** A check that a command has just changed for this person. */
  async shown(actor: PersonActor, factCheckId: string): Promise<FactCheck> {
    const check = await this.check(actor, factCheckId);
    if (!check) throw new Error(`Check ${factCheckId} was changed and cannot be read.`);
    return check;
  }
}
