import { Injectable } from '@nestjs/common';
import { Reads, statement } from '../platform/database/reads';
import type { Account, Me } from './account.types';
import type { Desk } from './desk.types';

/** A desk as JSON: `d` is the desk. Members in the order of their names, scales at their newest version. */
export const DESK = `json_build_object(
  'id', d.id, 'slug', d.slug, 'name', d.name, 'language', d.language, 'refreshPeriod', d.refresh_period,
  'watchSources', d.watch_sources, 'reviewerMayApprove', d.reviewer_may_approve,
  'members', (
    SELECT coalesce(json_agg(json_build_object('person', json_build_object('id', m.id, 'name', m.name), 'roles', m.roles)
                             ORDER BY m.name, m.id), '[]')
    FROM (SELECT p.id, p.name, array_agg(held.role ORDER BY held.role) AS roles
          FROM memberships held JOIN people p ON p.id = held.person_id
          WHERE held.desk_id = d.id AND p.suspended_at IS NULL GROUP BY p.id) m),
  'scales', (
    SELECT coalesce(json_agg(json_build_object('id', s.id, 'version', s.version, 'name', s.name, 'answers', s.answers,
                                               'values', s.scale_values) ORDER BY s.answers, s.name), '[]')
    FROM (SELECT DISTINCT ON (id) * FROM rating_scales WHERE desk_id = d.id ORDER BY id, version DESC) s))`;

/** What a person holds, as JSON: `p` is the person. */
const MEMBERSHIPS = `(
  SELECT coalesce(json_agg(json_build_object('desk', ${DESK}, 'role', held.role) ORDER BY d.name, held.role), '[]')
  FROM memberships held JOIN desks d ON d.id = held.desk_id WHERE held.person_id = p.id)`;

const me = statement<{ me: Me }>(
  'people.me',
  `SELECT json_build_object('person', json_build_object('id', p.id, 'name', p.name, 'email', p.email),
                            'administrator', p.administrator, 'memberships', ${MEMBERSHIPS}) AS me
   FROM people p WHERE p.id = $1`,
);

const ACCOUNT = `json_build_object('person', json_build_object('id', p.id, 'name', p.name, 'email', p.email),
  'administrator', p.administrator, 'memberships', ${MEMBERSHIPS}, 'suspendedAt', p.suspended_at,
  'lastSeenAt', (SELECT max(s.created_at) FROM sessions s WHERE s.person_id = p.id))`;

const accounts = statement<{ account: Account }>(
  'people.accounts',
  `SELECT ${ACCOUNT} AS account FROM people p ORDER BY p.suspended_at IS NOT NULL, p.name, p.id`,
);

const account = statement<{ account: Account }>(
  'people.account',
  `SELECT ${ACCOUNT} AS account FROM people p WHERE p.id = $1`,
);

const desks = statement<{ desk: Desk }>('people.desks', `SELECT ${DESK} AS desk FROM desks d ORDER BY d.name, d.id`);

const desk = statement<{ desk: Desk }>('people.desk', `SELECT ${DESK} AS desk FROM desks d WHERE d.id = $1`);

/** Who works here, and in which desks. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly reads: Reads) {}

  /** The person and all they hold. */
  async me(personId: string): Promise<Me | null> {
    return (await this.reads.row(me, [personId]))?.me ?? null;
  }

  /** Everybody, suspended people last. */
  async accounts(): Promise<Account[]> {
    return (await this.reads.rows(accounts)).map((row) => row.account);
  }

  async account(personId: string): Promise<Account | null> {
    return (await this.reads.row(account, [personId]))?.account ?? null;
  }

  /** All desks by name. */
  async desks(): Promise<Desk[]> {
    return (await this.reads.rows(desks)).map((row) => row.desk);
  }

  async desk(deskId: string): Promise<Desk | null> {
    return (await this.reads.row(desk, [deskId]))?.desk ?? null;
  }
}
