import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock';
import { Reads, statement } from '../platform/database/reads';
import { hashOfToken } from './invitation-token';
import type { Invitation, InvitationOffer } from './invitation.types';
import { DESK } from './people.queries';

const invitations = statement<{ invitation: Invitation }>(
  'people.invitations',
  `SELECT json_build_object('id', i.id, 'email', i.email, 'name', i.name, 'roles', i.roles,
            'administrator', i.administrator, 'createdAt', i.created_at, 'expiresAt', i.expires_at,
            'usedAt', i.used_at, 'revokedAt', i.revoked_at,
            'desk', CASE WHEN d.id IS NOT NULL THEN ${DESK} END) AS invitation
   FROM invitations i LEFT JOIN desks d ON d.id = i.desk_id
   WHERE i.kind = 'INVITATION' ORDER BY i.created_at DESC, i.id LIMIT 200`,
);

const openInvitation = statement<InvitationOffer & { readonly person_id: string | null }>(
  'people.openInvitation',
  `SELECT i.kind, coalesce(i.email, p.email) AS email, coalesce(i.name, p.name) AS name, i.person_id,
          (SELECT name FROM newsrooms) AS newsroom
   FROM invitations i LEFT JOIN people p ON p.id = i.person_id
   WHERE i.token_hash = $1 AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $2`,
);

/** Who was invited. */
@Injectable()
export class InvitationQueries {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** The newest 200, for administrators. */
  async invitations(): Promise<Invitation[]> {
    return (await this.reads.rows(invitations)).map((row) => row.invitation);
  }

  /** What a link that still works offers; null for every other one, without telling why. */
  async offer(token: string): Promise<InvitationOffer | null> {
    const row = await this.reads.row(openInvitation, [hashOfToken(token), this.clock.now()]);
    return row && { kind: row.kind, email: row.email, name: row.name, newsroom: row.newsroom };
  }

  /** Whose link it is: `personId` is null where it makes a new account. Null for a link that does not work. */
  async holder(token: string): Promise<{ readonly personId: string | null } | null> {
    const row = await this.reads.row(openInvitation, [hashOfToken(token), this.clock.now()]);
    return row && { personId: row.person_id };
  }
}
