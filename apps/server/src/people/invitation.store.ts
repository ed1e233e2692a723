import { refusal, refused, accepted, type Result } from '@recheck/domain';
import type { Transaction } from '../platform/database/transaction';
import { InvitationRow } from './invitation.row';

/** One-time links. */
export class InvitationStore {
  constructor(private readonly transaction: Transaction) {}

  async insert(invitation: Omit<InvitationRow, 'usedAt' | 'revokedAt' | 'createdAt' | 'invitedBy'>): Promise<void> {
    await this.transaction.insert(InvitationRow, {
      ...invitation,
      invitedBy: this.transaction.actor.personId,
      createdAt: this.transaction.now,
      usedAt: null,
      revokedAt: null,
    });
  }

  lock(id: string): Promise<InvitationRow | null> {
    return this.transaction.lock(InvitationRow, { id });
  }

  /** The link behind a token, locked: of two people who open one at once, the second finds it spent. */
  async take(tokenHash: string): Promise<Result<InvitationRow>> {
    const invitation = await this.transaction.lock(InvitationRow, { tokenHash });
    if (invitation === null) return refused(refusal('invitationSpent'));
    const spent = invitation.usedAt !== null || invitation.revokedAt !== null;
    if (spent || invitation.expiresAt <= this.transaction.now) return refused(refusal('invitationSpent'));
    await this.transaction.update(InvitationRow, { id: invitation.id }, { usedAt: this.transaction.now });
    return accepted(invitation);
  }

  async revoke(id: string): Promise<void> {
    await this.transaction.update(InvitationRow, { id }, { revokedAt: this.transaction.now });
  }

  /** Takes back every open link of a kind for a person: the newest one alone is to work. */
  async revokeOpen(kind: InvitationRow['kind'], personId: string | null): Promise<void> {
    await this.transaction.query(
      `UPDATE invitations SET revoked_at = $3
       WHERE kind = $1 AND person_id IS NOT DISTINCT FROM $2 AND used_at IS NULL AND revoked_at IS NULL`,
      [kind, personId, this.transaction.now],
    );
  }
}
