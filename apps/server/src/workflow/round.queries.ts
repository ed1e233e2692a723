import { Injectable } from '@nestjs/common';
import { DraftDocuments } from '../drafting/drafting.module';
import type { PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { Reads, selections } from '../platform/database/reads';
import { asksFor, type Asked } from '../platform/graphql/asked';
import { isId } from '../platform/ids';
import { mayReadDesk, readerOf } from './reader';
import { jsonMembers, ROUND_GATHERED, ROUND_OWN_MEMBERS, ROUND_TABLES } from './round-record.sql';
import type { RoundRecord } from './round-record';
import { roundView, type RoundViewOnly } from './round-view';
import { ROUND_SHOWN } from './round-view.sql';
import type { Round } from './round.types';

/** Everything that is gathered around a round for its readers, by name. */
const GATHERED = { ...ROUND_GATHERED, ...ROUND_SHOWN };
export type Gathered = keyof typeof GATHERED;
export const ALL_GATHERED = Object.keys(GATHERED) as Gathered[];

/** For which fields of a round each is gathered; `roundView` looks at nothing else for them. */
const NEEDED_FOR: Readonly<Record<Gathered, readonly (keyof Round)[]>> = {
  previousCheckedAt: ['proposedCheckedAt', 'tasks'],
  people: ['checklist', 'availableActions'],
  contributors: ['checklist', 'availableActions'],
  actors: ['checklist', 'availableActions'],
  citations: ['revision', 'sources', 'evidenceDigest', 'proposedCheckedAt', 'tasks', 'checklist', 'availableActions'],
  passedOn: ['proposedCheckedAt', 'tasks', 'checklist', 'availableActions'],
  approval: ['checklist', 'availableActions'],
  sources: ['sources', 'tasks', 'checklist', 'availableActions'],
  draft: ['sources', 'tasks', 'checklist', 'availableActions'],
  opening: ['opening'],
  stages: ['stages'],
  contributions: ['contributors'],
  decisions: ['decisions'],
  moves: ['moves'],
  revisions: ['revisions'],
  tasks: ['tasks'],
  import: ['import'],
  document: ['revision', 'tasks'],
  madeAt: ['revision'],
  madeBy: ['revision'],
};

/** Whether something has to be gathered for the fields of a round that are asked for. */
export const isNeededFor = (asked: Asked, member: Gathered): boolean => asksFor(asked, NEEDED_FOR[member]);

/** SQL for the JSON of one round with what is wanted around it. Follows `ROUND_TABLES`. */
export const roundJson = (wanted: ReadonlySet<string>): string => {
  const gathered = Object.fromEntries(Object.entries(GATHERED).filter(([name]) => wanted.has(name)));
  return `json_build_object(${[ROUND_OWN_MEMBERS, jsonMembers(gathered)].filter(Boolean).join(', ')})`;
};

/** A round as a statement gives it to its readers. What was not asked for is not there. */
export type RoundForReader = RoundRecord & RoundViewOnly;

/** One round ($1) for a reader ($2, $3). Relies on the keys alone: rounds_pkey, and what hangs on a round by its id. */
const roundStatements = selections<{ readonly round: RoundForReader }, Gathered>(
  'workflow.round',
  ALL_GATHERED,
  (wanted) =>
    `SELECT ${roundJson(wanted)} AS round FROM ${ROUND_TABLES} WHERE r.id = $1 AND ${mayReadDesk('fc.desk_id', 2)}`,
);

/** The one that gathers everything. */
export const roundForReader = roundStatements(() => true);

/** Rounds as people see them. */
@Injectable()
export class RoundQueries {
  constructor(
    private readonly reads: Reads,
    private readonly drafts: DraftDocuments,
    private readonly time: NewsroomTime,
  ) {}

  /** One round, or null if there is none that the person may read; with no more than the fields that are asked for. */
  async round(actor: PersonActor, roundId: string, asked: Asked = null): Promise<Round | null> {
    const read = roundStatements((member) => isNeededFor(asked, member));
    const row = isId(roundId) ? await this.reads.row(read, [roundId, ...readerOf(actor)]) : null;
    return row && this.view(actor, row.round, asked);
  }

  /** A round that a command has just changed for this person. */
  async shown(actor: PersonActor, roundId: string, asked: Asked = null): Promise<Round> {
    const round = await this.round(actor, roundId, asked);
    if (!round) throw new Error(`Round ${roundId} was changed and cannot be read.`);
    return round;
  }

  /**
   * Puts a record into the form that the person sees. Reads the log of a draft only if a field is asked for that depends
   * on it, and only if it has grown since the last time.
   */
  async view(actor: PersonActor, round: RoundForReader, asked: Asked): Promise<Round> {
    const drafting = round.stage === 'DRAFT' && isNeededFor(asked, 'draft');
    const [timeZone, draft] = await Promise.all([
      this.time.zone(),
      drafting ? this.drafts.read(round.id, round.draft) : null,
    ]);
    return roundView(round, draft, { personId: actor.personId, timeZone });
  }
}
