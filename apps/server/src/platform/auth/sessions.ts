import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Role } from '@recheck/domain';
import { statement, type Reads } from '../database/reads';
import type { PersonActor } from './actor';

interface SessionRow {
  readonly session_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly administrator: boolean;
  readonly memberships: readonly { readonly deskId: string; readonly role: Role }[];
}

/** Who a session belongs to and what they may do at this moment; nothing for an ended session or a suspended person. */
export const sessionByToken = statement<SessionRow>(
  'auth.sessionByToken',
  `SELECT s.id AS session_id, p.id AS person_id, p.name, p.administrator,
          coalesce((SELECT json_agg(json_build_object('deskId', m.desk_id, 'role', m.role))
                    FROM memberships m WHERE m.person_id = p.id), '[]') AS memberships
   FROM sessions s JOIN people p ON p.id = s.person_id
   WHERE s.token = $1 AND s.expires_at > now() AND p.suspended_at IS NULL`,
);

const cookieValue = (header: string | undefined, name: string): string | null => {
  for (const part of header?.split(';') ?? []) {
    const [key, ...value] = part.split('=');
    if (key?.trim() === name) return decodeURIComponent(value.join('=').trim());
  }
  return null;
};

/**
 * Reads the person behind a request's session cookie, anew for each request, in one prepared statement: nothing is
 * carried over from the last one, so a suspension or a role change counts at once.
 */
@Injectable()
export class Sessions {
  constructor(
    private readonly reads: Reads,
    private readonly secret: string,
    private readonly cookieName: string,
  ) {}

  /** The signed-in person; null when there is none, the session ended or the person is suspended. */
  async actorOf(request: Pick<IncomingMessage, 'headers'>): Promise<PersonActor | null> {
    const token = this.#tokenOf(request.headers.cookie);
    const row = token === null ? null : await this.reads.row(sessionByToken, [token]);
    return (
      row && {
        kind: 'person',
        personId: row.person_id,
        systemActor: null,
        name: row.name,
        sessionId: row.session_id,
        administrator: row.administrator,
        memberships: row.memberships,
      }
    );
  }

  /** The cookie is `token.signature` with an HMAC of SHA-256, as the authentication library writes it. */
  #tokenOf(cookies: string | undefined): string | null {
    let value: string | null;
    try {
      value = cookieValue(cookies, this.cookieName);
    } catch {
      return null; // not percent-encoded: nobody's cookie
    }
    const dot = value?.lastIndexOf('.') ?? -1;
    if (value === null || dot < 1) return null;
    const token = value.slice(0, dot);
    const expected = createHmac('sha256', this.secret).update(token).digest();
    const given = Buffer.from(value.slice(dot + 1), 'base64');
    return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
  }
}
