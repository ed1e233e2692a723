import type { INestApplicationContext } from '@nestjs/common';
import type { Role } from '@recheck/domain';
import { AddPersonCommand, PeopleQueries, type Desk } from '../src/people/people.module';
import { systemActor, type PersonActor } from '../src/platform/auth/actor';

/** The password of everybody whom a test makes. */
export const PASSWORD = 'copper kettle on the hob';

/** Somebody whom a test made. `actor` is for commands that are called directly, `email` and `password` for signing in. */
export interface TestPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly actor: PersonActor;
}

export interface PersonWishes {
  readonly name?: string;
  readonly roles?: readonly Role[];
  readonly administrator?: boolean;
}

/**
 * Makes things through the server's own commands. What a thing needs and the test did not name is made too; what exists
 * is used. Chapters add theirs as functions in files beside this one that take a `Factories`.
 */
export class Factories {
  #people = 0;

  constructor(readonly app: INestApplicationContext) {}

  /** The newsroom's first desk. */
  async desk(): Promise<Desk> {
    const [desk] = await this.app.get(PeopleQueries).desks();
    if (!desk) throw new Error('The newsroom has no desk.');
    return desk;
  }

  /** Somebody with the roles in the first desk. */
  async person({ name, roles = [], administrator = false }: PersonWishes = {}): Promise<TestPerson> {
    this.#people += 1;
    const desk = await this.desk();
    const shown = name ?? `Person ${this.#people}`;
    const email = `person${this.#people}@newsroom.example`;
    const added = await this.app.get(AddPersonCommand).execute(systemActor('tests'), {
      name: shown,
      email,
      password: PASSWORD,
      desk: desk.slug,
      roles,
      administrator,
    });
    if (!added.ok) throw new Error(`${shown} could not be added: ${added.refusal.code}`);
    const id = added.value.personId;
    return {
      id,
      name: shown,
      email,
      password: PASSWORD,
      actor: {
        kind: 'person',
        personId: id,
        systemActor: null,
        name: shown,
        sessionId: '00000000-0000-7000-8000-000000000000',
        administrator,
        memberships: roles.map((role) => ({ deskId: desk.id, role })),
      },
    };
  }

  writer = (name?: string): Promise<TestPerson> => this.#withRole('WRITER', name);
  sourceReviewer = (name?: string): Promise<TestPerson> => this.#withRole('SOURCE_REVIEWER', name);
  editor = (name?: string): Promise<TestPerson> => this.#withRole('EDITOR', name);
  publisher = (name?: string): Promise<TestPerson> => this.#withRole('PUBLISHER', name);
  administrator = (name?: string): Promise<TestPerson> =>
    this.person({ ...(name ? { name } : {}), administrator: true });

  #withRole(role: Role, name: string | undefined): Promise<TestPerson> {
    return this.person({ ...(name ? { name } : {}), roles: [role] });
  }
}
