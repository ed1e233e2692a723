import { Injectable } from '@nestjs/common';
import { DraftDocuments } from '../drafting/drafting.module';
import type { PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { Reads, statement } from '../platform/database/reads';
import { isId } from '../platform/ids';
import { mayReadDesk, readerOf } from './reader';
import { ROUND_MEMBERS, ROUND_TABLES } from './round-record.sql';
import type { RoundRecord } from './round-record';
import { roundView, type RoundViewOnly } from './round-view';
import { ROUND_VIEW_MEMBERS } from './round-view.sql';
import type { Round } from './round.types';

/** Two columns of JSON on one round: what the lifecycle decides on, and what only readers need. Follows `ROUND_TABLES`. */
export const ROUND_COLUMNS = `json_build_object(${ROUND_MEMBERS}) AS round, json_build_object(${ROUND_VIEW_MEMBERS}) AS view`;

/** What `ROUND_COLUMNS` give. */
export interface RoundColumns {
  readonly round: RoundRecord;
  readonly view: RoundViewOnly;
}

/** One round ($1) for a reader ($2, $3). Relies on the keys alone: rounds_pkey, and what hangs on a round by its id. */
export const roundForReader = statement<RoundColumns>(
  'workflow.round',
  `SELECT ${ROUND_COLUMNS} FROM ${ROUND_TABLES} WHERE r.id = $1 AND ${mayReadDesk('fc.desk_id', 2)}`,
);

/** Rounds as people see them. */
@Injectable()
export class RoundQueries {
  constructor(
    private readonly reads: Reads,
    private readonly drafts: DraftDocuments,
    private readonly time: NewsroomTime,
  ) {}

  /** One round, or null if there is none that the person may read. */
  async round(actor: PersonActor, roundId: string): Promise<Round | null> {
    const row = isId(roundId) ? await this.reads.row(roundForReader, [roundId, ...readerOf(actor)]) : null;
    return row && this.view(actor, row);
  }

  /** A round that a command has just changed for this person. */
  async shown(actor: PersonActor, roundId: string): Promise<Round> {
    const round = await this.round(actor, roundId);
    if (!round) throw new Error(`Round ${roundId} was changed and cannot be read.`);
    return round;
  }

  /** Puts a record into the form that the person sees. Reads the log of a draft only if it has grown since the last time. */
  async view(actor: PersonActor, { round, view }: RoundColumns): Promise<Round> {
    const drafting = round.stage === 'DRAFT';
    const [timeZone, draft] = await Promise.all([
      this.time.zone(),
      drafting ? this.drafts.read(round.id, round.draft) : null,
    ]);
    return roundView({ ...round, ...view }, draft, { personId: actor.personId, timeZone });
  }
}
