import type { Role } from '@recheck/domain';

/** One invented person of the demonstration newsroom. */
export interface DemonstrationPerson {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly administrator: boolean;
}

/** The password of all of them. Everybody may know it, so this newsroom is reachable from its own machine only. */
export const DEMONSTRATION_PASSWORD = 'rivers and bread';

const person = (name: string, account: string, ...roles: Role[]): DemonstrationPerson => ({
  name,
  email: `${account}@recheck.example`,
  roles,
  administrator: account === 'administrator',
});

/** One per role, and an administrator who holds none. */
export const demonstrationPeople = {
  writer: person('Wanda Moor', 'writer', 'WRITER'),
  sourceReviewer: person('Ravi Sand', 'reviewer', 'SOURCE_REVIEWER'),
  editor: person('Edda Lind', 'editor', 'EDITOR'),
  publisher: person('Pavel Brook', 'publisher', 'PUBLISHER'),
  administrator: person('Ines Thorn', 'administrator'),
} as const satisfies Readonly<Record<string, DemonstrationPerson>>;

/** Ids of the demonstration's people, by what they are. */
export type DemonstrationCast = Readonly<Record<keyof typeof demonstrationPeople, string>>;
