import type { Role } from '@recheck/domain';
import type { Transaction } from '../platform/database/transaction';
import { newId } from '../platform/ids';
import { AccountRow } from './account.row';
import { MembershipRow } from './membership.row';
import { PersonRow } from './person.row';

/** The authentication library's name for "signs in with a password". */
const PASSWORD = 'credential';

/** People, their passwords, their roles and their sessions. */
export class PersonStore {
  constructor(private readonly transaction: Transaction) {}

  lock(personId: string): Promise<PersonRow | null> {
    return this.transaction.lock(PersonRow, { id: personId });
  }

  /** Whether an address belongs to an account. Of two people who take one address at once, a constraint refuses one. */
  async isTaken(email: string): Promise<boolean> {
    return (await this.transaction.find(PersonRow, { email })).length > 0;
  }

  /** Adds somebody with a password (as its hash). */
  async insert(
    person: Pick<PersonRow, 'id' | 'name' | 'email' | 'administrator'>,
    passwordHash: string,
  ): Promise<void> {
    const { now } = this.transaction;
    await this.transaction.insert(PersonRow, {
      ...person,
      emailVerified: true,
      image: null,
      suspendedAt: null,
      createdAt: now,
      updatedAt: now,
    });
    await this.transaction.insert(AccountRow, {
      id: newId(),
      personId: person.id,
      providerId: PASSWORD,
      accountId: person.id,
      password: passwordHash,
      createdAt: now,
      updatedAt: now,
    });
  }

  async change(personId: string, changes: Partial<PersonRow>): Promise<void> {
    await this.transaction.update(PersonRow, { id: personId }, { ...changes, updatedAt: this.transaction.now });
  }

  async changePassword(personId: string, passwordHash: string): Promise<void> {
    await this.transaction.update(
      AccountRow,
      { personId, providerId: PASSWORD },
      { password: passwordHash, updatedAt: this.transaction.now },
    );
  }

  /** Ends everything that is signed in as this person. */
  async endSessions(personId: string): Promise<void> {
    await this.transaction.query('DELETE FROM sessions WHERE person_id = $1', [personId]);
  }

  /** Whether there is an administrator who may act besides this person. All of them stay locked until the end. */
  async anotherAdministrator(personId: string): Promise<boolean> {
    const administrators = await this.transaction.query<{ id: string }>(
      'SELECT id FROM people WHERE administrator AND suspended_at IS NULL ORDER BY id FOR UPDATE',
    );
    return administrators.some(({ id }) => id !== personId);
  }

  /** Whether anybody administrates the newsroom already. */
  async hasAdministrator(): Promise<boolean> {
    return (await this.transaction.row('SELECT 1 FROM people WHERE administrator LIMIT 1')) !== null;
  }

  /** Replaces the roles that a person holds in a desk. */
  async setRoles(personId: string, deskId: string, roles: readonly Role[]): Promise<void> {
    const { now, actor } = this.transaction;
    await this.transaction.query('DELETE FROM memberships WHERE person_id = $1 AND desk_id = $2 AND role <> ALL ($3)', [
      personId,
      deskId,
      roles,
    ]);
    await this.transaction.query(
      `INSERT INTO memberships (person_id, desk_id, role, granted_by, granted_at)
       SELECT $1, $2, role, $4, $5 FROM unnest($3::text[]) AS role ON CONFLICT DO NOTHING`,
      [personId, deskId, roles, actor.personId, now],
    );
  }

  async rolesIn(personId: string, deskId: string): Promise<readonly Role[]> {
    const held = await this.transaction.find(MembershipRow, { personId, deskId });
    return held.map(({ role }) => role);
  }
}
