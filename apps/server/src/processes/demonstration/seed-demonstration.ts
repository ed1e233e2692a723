import type { INestApplicationContext } from '@nestjs/common';
import { accepted } from '@recheck/domain';
import { LedgerStore } from '../../ledger/ledger.module';
import { AddPersonCommand } from '../../people/people.module';
import { systemActor } from '../../platform/auth/actor';
import { Reads, statement } from '../../platform/database/reads';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DEMONSTRATION_PASSWORD, demonstrationPeople, type DemonstrationCast } from './people';

/**
 * Puts something into the demonstration newsroom through the ordinary commands. It must see by itself what is there
 * already, and go on from there: an earlier start may have been interrupted at any moment.
 */
export type DemonstrationSeeder = (app: INestApplicationContext, cast: DemonstrationCast) => Promise<void>;

const DESK = 'newsroom';

const idByEmail = statement<{ id: string }>('demonstration.idByEmail', 'SELECT id FROM people WHERE email = $1');

const isFilled = statement<{ filled: boolean }>(
  'demonstration.isFilled',
  `SELECT EXISTS (SELECT 1 FROM ledger WHERE action = 'people.demonstrationFilled') AS filled`,
);

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

/** Notes that everything is there: from now on it is the people's, whatever they make of it. */
const noteFilled = async (app: INestApplicationContext): Promise<void> => {
  await app.get(UnitOfWork).transaction(systemActor('Recheck'), async (work) => {
    work.store(LedgerStore).append({ action: 'people.demonstrationFilled', facts: {} });
    return Promise.resolve(accepted(null));
  });
};

/**
 * Fills the demonstration newsroom, once: its people, then what each seeder brings, in order. Nobody can sign in before
 * it is done.
 */
export const seedDemonstration = async (
  app: INestApplicationContext,
  seeders: readonly DemonstrationSeeder[],
): Promise<void> => {
  const noted = await app.get(Reads).row(isFilled);
  if (noted?.filled) return;
  const cast = await castOf(app);
  for (const seed of seeders) await seed(app, cast);
  await noteFilled(app);
};
