import { rolesWith, type Actor as DeskActor, type Capability, type Role } from '@recheck/domain';
import type { Acting } from '../actor';

/** A role held in a desk. */
export interface Holding {
  readonly deskId: string;
  readonly role: Role;
}

/** A person who is signed in, with the rights that the database held when this request was read. */
export interface PersonActor extends Acting {
  readonly kind: 'person';
  readonly personId: string;
  readonly systemActor: null;
  readonly name: string;
  readonly sessionId: string;
  readonly administrator: boolean;
  readonly memberships: readonly Holding[];
}

/** The system itself, under the name of the part that acts; history shows it. */
export interface SystemActor extends Acting {
  readonly kind: 'system';
  readonly personId: null;
  readonly systemActor: string;
}

export type Actor = PersonActor | SystemActor;

/** Makes a named system actor. */
export const systemActor = (systemActor: string): SystemActor => ({ kind: 'system', personId: null, systemActor });

/** The roles that a person holds in a desk. */
export const rolesIn = (actor: PersonActor, deskId: string): readonly Role[] =>
  actor.memberships.filter((holding) => holding.deskId === deskId).map((holding) => holding.role);

/** A person as the rules look at them, who act on something of a desk. */
export const inDesk = (actor: PersonActor, deskId: string): DeskActor => ({
  personId: actor.personId,
  roles: rolesIn(actor, deskId),
  administrator: actor.administrator,
});

/** The desks in which a person has a capability through a role; for lists that show what one may work on. */
export const desksWith = (actor: PersonActor, capability: Capability): readonly string[] => {
  const roles = rolesWith(capability);
  return [...new Set(actor.memberships.filter(({ role }) => roles.includes(role)).map(({ deskId }) => deskId))];
};
