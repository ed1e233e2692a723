import type { INestApplicationContext } from '@nestjs/common';
import { AddPersonCommand } from '../../people/people.module';
import { systemActor } from '../../platform/auth/actor';
import { Reads, statement } from '../../platform/database/reads';
import { DEMONSTRATION_PASSWORD, demonstrationPeople, type DemonstrationCast } from './people';

/**
 * Puts something into the demonstration newsroom through the ordinary commands. It runs at every start, so it must see
 * by itself what is there already: a first start may have been interrupted.
 */
export type DemonstrationSeeder = (app: INestApplicationContext, cast: DemonstrationCast) => Promise<void>;

const DESK = 'newsroom';

const idByEmail = statement<{ id: string }>('demonstration.idByEmail', 'SELECT id FROM people WHERE email = $1');

const castOf = async (app: INestApplicationContext): Promise<DemonstrationCast> => {
  const reads = app.get(Reads);
  const addPerson = app.get(AddPersonCommand);
  const ids: Record<string, string> = {};
  for (const [part, person] of Object.entries(demonstrationPeople)) {
    const known = await reads.row(idByEmail, [person.email]);
    const added =
      known === null
        ? await addPerson.execute(systemActor('Recheck'), { ...person, password: DEMONSTRATION_PASSWORD, desk: DESK })
        : null;
    if (added?.ok === false) throw new Error(`${person.name} could not be added: ${added.refusal.code}`);
    ids[part] = known?.id ?? added?.value.personId ?? '';
  }
  return ids as DemonstrationCast;
};

/** Fills the demonstration newsroom: its people, then what each seeder brings, in order. */
export const seedDemonstration = async (
  app: INestApplicationContext,
  seeders: readonly DemonstrationSeeder[],
): Promise<void> => {
  const cast = await castOf(app);
  for (const seed of seeders) await seed(app, cast);
};
