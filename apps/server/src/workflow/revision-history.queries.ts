import { Injectable } from '@nestjs/common';
import { namedPerson } from '../evidence/evidence.module';
import type { PersonActor } from '../platform/auth/actor';
import { instantText } from '../platform/database/json-text';
import { Reads, statement } from '../platform/database/reads';
import { isId } from '../platform/ids';
import { mayReadDesk, readerOf } from './reader';
import type { KeptRevision } from './revision-history.types';

/**
 * The revisions of the check that a round ($1) belongs to, youngest first. Relies on `rounds_number_key`,
 * `revisions_number_key` and `editions_number_key`, each of which begins with what it is asked by.
 */
const revisionHistory = statement<{ readonly revision: KeptRevision }>(
  'workflow.revisionHistory',
  `WITH own AS (
     SELECT fc.id, fc.current_edition, fc.public_state FROM rounds r JOIN fact_checks fc ON fc.id = r.fact_check_id
     WHERE r.id = $1 AND ${mayReadDesk('fc.desk_id', 2)}),
   printed AS (
     SELECT e.revision_id, min(e.number) AS edition,
       bool_or(own.public_state = 'LIVE' AND e.number = own.current_edition) AS live
     FROM own JOIN editions e ON e.fact_check_id = own.id GROUP BY e.revision_id),
   kept AS (
     SELECT v.id FROM own JOIN rounds r ON r.fact_check_id = own.id JOIN revisions v ON v.round_id = r.id
     UNION SELECT revision_id FROM printed)
   SELECT json_build_object('id', v.id, 'number', v.number, 'digest', v.digest, 'reason', v.made_for, 'name', v.name,
     'madeBy', CASE WHEN p.id IS NOT NULL THEN ${namedPerson('p')} END, 'madeAt', ${instantText('v.made_at')},
     'roundId', v.round_id, 'roundNumber', r.number, 'edition', printed.edition,
     'live', coalesce(printed.live, false)) AS revision
   FROM kept JOIN revisions v ON v.id = kept.id LEFT JOIN rounds r ON r.id = v.round_id
   LEFT JOIN people p ON p.id = v.made_by LEFT JOIN printed ON printed.revision_id = v.id
   ORDER BY v.made_at DESC, v.id DESC`,
);

/** The revisions of checks, to compare and to go back to. */
@Injectable()
export class RevisionHistoryQueries {
  constructor(private readonly reads: Reads) {}

  /** Every revision of the check of a round, youngest first; none where the person may not read the round. */
  async revisions(actor: PersonActor, roundId: string): Promise<readonly KeptRevision[]> {
    if (!isId(roundId)) return [];
    const rows = await this.reads.rows(revisionHistory, [roundId, ...readerOf(actor)]);
    return rows.map(({ revision }) => revision);
  }
}
