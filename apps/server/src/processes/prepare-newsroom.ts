import type { INestApplicationContext } from '@nestjs/common';
import { MakeFirstAdministratorLinkCommand, OneTimeLinks, SetUpNewsroomCommand } from '../people/people.module';
import { systemActor } from '../platform/auth/actor';
import { ConfigurationProblems } from '../platform/config/setting';
import { SETTINGS_TOKEN, type Settings } from '../platform/config/settings';
import { DEMONSTRATION_PASSWORD, demonstrationPeople } from './demonstration/people';
import { seedDemonstration } from './demonstration/seed-demonstration';
import { demonstrationSeeders } from './demonstration/seeders';

const accepted = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: { code: string } }): Value => {
  if (result.ok) return result.value;
  throw new Error(`The newsroom could not be prepared: ${result.refusal.code}`);
};

/**
 * Sets the newsroom up at its first start, and fills the demonstration one.
 * @throws ConfigurationProblems when the data belongs to the other kind of newsroom
 */
export const prepareNewsroom = async (app: INestApplicationContext): Promise<void> => {
  const demonstration = app.get<Settings>(SETTINGS_TOKEN).newsroom === 'demo';
  const newsroom = accepted(
    await app.get(SetUpNewsroomCommand).execute(systemActor('Recheck'), {
      name: demonstration ? 'The Demonstration' : 'Newsroom',
      demonstration,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
  );
  if (newsroom.demonstration !== demonstration) {
    throw new ConfigurationProblems([
      newsroom.demonstration
        ? 'RECHECK_NEWSROOM=empty, but this data is a demonstration with published passwords; choose another RECHECK_DATA_DIR'
        : 'RECHECK_NEWSROOM=demo, but this data is a real newsroom; choose another RECHECK_DATA_DIR',
    ]);
  }
  if (demonstration) await seedDemonstration(app, demonstrationSeeders);
};

/**
 * How to get in, in lines for whoever started the server: the invented people of the demonstration, or the link for the
 * first administrator. To be asked for once the address is known.
 */
export const welcomeTo = async (app: INestApplicationContext, url: string): Promise<readonly string[]> => {
  if (app.get<Settings>(SETTINGS_TOKEN).newsroom === 'demo') {
    return [
      `Sign in at ${url}/newsroom with the password "${DEMONSTRATION_PASSWORD}" as one of`,
      ...Object.values(demonstrationPeople).map(({ name, email }) => `  ${email.padEnd(30)} ${name}`),
    ];
  }
  const link = accepted(await app.get(MakeFirstAdministratorLinkCommand).execute(systemActor('Recheck')));
  if (link === null) return [`Sign in at ${url}/newsroom`];
  return [
    'Make the account of the first administrator (the link works once, for two days):',
    `  ${app.get(OneTimeLinks).show(link)}`,
  ];
};
