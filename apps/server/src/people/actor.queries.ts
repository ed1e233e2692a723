import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../platform/auth/actor';
import { Reads, statement } from '../platform/database/reads';
import { newId } from '../platform/ids';

type ActorRow = Pick<PersonActor, 'personId' | 'name' | 'administrator' | 'memberships'>;

const actorByEmail = statement<ActorRow>(
  'people.actorByEmail',
  `SELECT p.id AS "personId", p.name, p.administrator,
     coalesce((SELECT json_agg(json_build_object('deskId', m.desk_id, 'role', m.role))
               FROM memberships m WHERE m.person_id = p.id), '[]') AS memberships
   FROM people p WHERE p.email = lower($1) AND p.suspended_at IS NULL`,
);

/** People who act without a browser: from the command line, where whoever reaches the data may speak for anybody. */
@Injectable()
export class ActorQueries {
  constructor(private readonly reads: Reads) {}

  /** The person with this address, with the rights they hold now; null when there is none or they are suspended. */
  async byEmail(email: string): Promise<PersonActor | null> {
    const row = await this.reads.row(actorByEmail, [email.trim()]);
    return row && { ...row, kind: 'person', systemActor: null, sessionId: newId() };
  }
}
