import { Injectable } from '@nestjs/common';
import { CAPABILITIES } from '@recheck/domain';
import { desksWith, type PersonActor } from '../../platform/auth/actor';
import { instantText, jsonRows } from '../../platform/database/json-text';
import { Reads, statement } from '../../platform/database/reads';
import { isId } from '../../platform/ids';
import { DraftAccess } from '../draft-access';
import type { DraftMargin, Mention } from './margin.types';

const person = (id: string): string =>
  `(SELECT json_build_object('id', p.id, 'name', p.name) FROM people p WHERE p.id = ${id})`;

// PostgreSQL breaks long base64 into lines.
const base64 = (bytes: string): string => `translate(encode(${bytes}, 'base64'), E'\\n', '')`;

const anchor = (row: string): string => `json_build_object('start', ${base64(`${row}.anchor_start`)},
  'end', ${base64(`${row}.anchor_end`)}, 'words', ${row}.words, 'prefix', ${row}.prefix, 'suffix', ${row}.suffix)`;

/** Everything beside the draft of a round ($1). Relies on comment_threads_round_idx, comments_thread_idx, suggestions_round_idx. */
const draftMargin = statement<DraftMargin>(
  'drafting.draftMargin',
  `SELECT r.id AS "roundId",
   ${jsonRows(`
     SELECT json_build_object('id', t.id, 'anchor', ${anchor('t')}, 'begunAt', ${instantText('t.begun_at')},
       'resolvedAt', ${instantText('t.resolved_at')}, 'resolvedBy', ${person('t.resolved_by')},
       'comments', ${jsonRows(`
         SELECT json_build_object('id', c.id, 'person', ${person('c.person_id')},
           'body', CASE WHEN c.deleted_at IS NULL THEN c.body END, 'writtenAt', ${instantText('c.written_at')},
           'changedAt', ${instantText('c.changed_at')})
         FROM comments c WHERE c.thread_id = t.id ORDER BY c.written_at, c.id`)})
     FROM comment_threads t WHERE t.round_id = r.id ORDER BY t.begun_at, t.id`)} AS threads,
   ${jsonRows(`
     SELECT json_build_object('id', s.id, 'anchor', ${anchor('s')}, 'replacement', s.replacement, 'reason', s.reason,
       'person', ${person('s.person_id')}, 'suggestedAt', ${instantText('s.suggested_at')}, 'state', s.state,
       'contributes', EXISTS (SELECT 1 FROM contributors k WHERE k.round_id = r.id AND k.person_id = s.person_id),
       'settledBy', ${person('s.settled_by')}, 'settledAt', ${instantText('s.settled_at')})
     FROM suggestions s WHERE s.round_id = r.id ORDER BY s.suggested_at, s.id`)} AS suggestions,
   ${jsonRows(`
     SELECT json_build_object('id', p.id, 'name', p.name) FROM people p
     WHERE p.suspended_at IS NULL
       AND EXISTS (SELECT 1 FROM memberships m WHERE m.person_id = p.id AND m.desk_id = fc.desk_id)
     ORDER BY p.name, p.id`)} AS people
   FROM rounds r JOIN fact_checks fc ON fc.id = r.fact_check_id WHERE r.id = $1`,
);

const MOST_MENTIONS = 50;

/**
 * What a person ($1) was asked in the desks that they may read ($2, or all: $3), the latest of each thread: until they
 * answer, the thread is resolved or the round has ended. Relies on comments_mentions_idx.
 */
const mentions = statement<Mention>(
  'drafting.mentions',
  `SELECT * FROM (
     SELECT DISTINCT ON (t.id) t.id AS "threadId", r.id AS "roundId", fc.id AS "factCheckId", r.question, t.words, c.body,
       ${person('c.person_id')} AS person, ${instantText('c.written_at')} AS "writtenAt"
     FROM comments c
     JOIN comment_threads t ON t.id = c.thread_id AND t.resolved_at IS NULL
     JOIN rounds r ON r.id = t.round_id AND r.outcome IS NULL
     JOIN fact_checks fc ON fc.id = r.fact_check_id AND ($3::boolean OR fc.desk_id = ANY($2::uuid[]))
     WHERE c.mentions @> ARRAY[$1::uuid] AND c.deleted_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM comments own WHERE own.thread_id = t.id AND own.person_id = $1
         AND own.deleted_at IS NULL AND (own.written_at, own.id) > (c.written_at, c.id))
     ORDER BY t.id, c.written_at DESC) asked
   ORDER BY "writtenAt" DESC LIMIT ${MOST_MENTIONS}`,
);

/** What is said beside drafts. */
@Injectable()
export class MarginQueries {
  constructor(
    private readonly reads: Reads,
    private readonly access: DraftAccess,
  ) {}

  /** Null for a draft that the caller may not read. */
  async margin(actor: PersonActor, roundId: string): Promise<DraftMargin | null> {
    if (!isId(roundId) || !(await this.access.permission(actor.personId, roundId)).read) return null;
    return this.reads.row(draftMargin, [roundId]);
  }

  /** For a command that has just asked whether the caller may read it. */
  shown(roundId: string): Promise<DraftMargin> {
    return this.reads.one(draftMargin, [roundId]);
  }

  /** What the caller was asked and has not answered, youngest first. */
  mentions(actor: PersonActor): Promise<readonly Mention[]> {
    const everyDesk = actor.administrator && CAPABILITIES['draft.read'].administrator;
    return this.reads.rows(mentions, [actor.personId, desksWith(actor, 'draft.read'), everyDesk]);
  }
}
