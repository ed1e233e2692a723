import { createHmac, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Role, Stage } from '@recheck/domain';
import { sessionCookieName } from '../src/platform/auth/authentication';
import { newId } from '../src/platform/ids';

/** Signs the cookies of test sessions. */
export const TEST_SECRET = 'thirty-two characters of a secret';

/** Somebody signed in, as a browser would be. */
export interface TestPerson {
  readonly personId: string;
  readonly name: string;
  readonly sessionId: string;
  /** The header `Cookie` of this person's browser. */
  readonly cookie: string;
}

/** One round in `DRAFT` and the people around it, written as rows. */
export class LiveRows {
  readonly deskId = newId();

  private constructor(private readonly pool: pg.Pool) {}

  /** A newsroom with one desk. */
  static async in(pool: pg.Pool): Promise<LiveRows> {
    const rows = new LiveRows(pool);
    await pool.query(
      `INSERT INTO desks (id, slug, name, language, created_at) VALUES ($1, $2, 'Nature', 'en', now())`,
      [rows.deskId, `nature-${rows.deskId}`],
    );
    return rows;
  }

  /** A person with roles in the desk, signed in. */
  async person(name: string, ...roles: readonly Role[]): Promise<TestPerson> {
    const personId = newId();
    await this.pool.query(
      `INSERT INTO people (id, name, email, created_at, updated_at) VALUES ($1, $2, $3, now(), now())`,
      [personId, name, `${personId}@newsroom.example`],
    );
    for (const role of roles) await this.grant(personId, role);
    const sessionId = newId();
    const token = randomBytes(24).toString('base64url');
    await this.pool.query(
      `INSERT INTO sessions (id, person_id, token, expires_at, created_at, updated_at)
       VALUES ($1, $2, $3, now() + interval '1 day', now(), now())`,
      [sessionId, personId, token],
    );
    const signature = createHmac('sha256', TEST_SECRET).update(token).digest('base64');
    const cookie = `${sessionCookieName('http://127.0.0.1')}=${encodeURIComponent(`${token}.${signature}`)}`;
    return { personId, name, sessionId, cookie };
  }

  async grant(personId: string, role: Role): Promise<void> {
    await this.pool.query(`INSERT INTO memberships (person_id, desk_id, role, granted_at) VALUES ($1, $2, $3, now())`, [
      personId,
      this.deskId,
      role,
    ]);
  }

  /** An open round of a check of its own; gives its id. */
  async round(openedBy: string, stage: Stage = 'DRAFT'): Promise<string> {
    const factCheckId = newId();
    const roundId = newId();
    await this.pool.query(
      `INSERT INTO fact_checks (id, desk_id, slug, question, language, created_by, created_at)
       VALUES ($1, $2, $3, 'Do bats sleep in winter?', 'en', $4, now())`,
      [factCheckId, this.deskId, `bats-${factCheckId}`, openedBy],
    );
    await this.pool.query(
      `INSERT INTO rounds (id, fact_check_id, number, kind, stage, stage_since, question, rules, opened_by, opened_at)
       VALUES ($1, $2, 1, 'INITIAL', $3, now(), 'Do bats sleep in winter?', '{"reviewerMayApprove": true}', $4, now())`,
      [roundId, factCheckId, stage, openedBy],
    );
    return roundId;
  }

  /** Who is a contributor of the round. */
  async contributors(roundId: string): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ person_id: string }>(
      'SELECT person_id FROM contributors WHERE round_id = $1 ORDER BY since',
      [roundId],
    );
    return rows.map((row) => row.person_id);
  }

  /** How many rows the update log of the round has. */
  async logged(roundId: string): Promise<number> {
    const { rows } = await this.pool.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM draft_updates WHERE round_id = $1',
      [roundId],
    );
    return rows[0]?.count ?? 0;
  }
}
