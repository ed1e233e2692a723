import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { LiveNewsroom } from '../test/live-newsroom';
import { Company } from './company';
import { OwnPostgres } from './own-postgres';
import { must, quantile, type Proof } from './proof';
import { ServerProgram } from './server-program';

const WRITERS = 20;
const MILLISECONDS_BETWEEN_EDITS = 40;
const EDITS_OF_EACH = 5;
const TEN_SECONDS = 10_000;
const FIFTEEN_SECONDS = 15_000;
const RESTARTS_OF_A_DRAFT = 10;
/** In one restart of so many the database is away as well. */
const WITHOUT_DATABASE = 5;

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
};

export const restarts: Proof = {
  name: 'restarts',
  promise:
    `A rolling restart under ${WRITERS} people who type loses nothing that was acknowledged; the process ends within ten ` +
    'seconds, and within fifteen if the database is away.',
  trials: 'restarts',
  full: 50,
  short: 2,
  async prove({ repeat, random, mustTake }) {
    const postgres = await OwnPostgres.start();
    const program = new ServerProgram();
    const newsroom = await LiveNewsroom.open(postgres.database);
    try {
      const company = await Company.of(WRITERS, newsroom);
      const places = await Promise.all(
        [await freePort(), await freePort()].map(async (port) => ({
          port,
          run: await program.start(postgres.database, port),
        })),
      );
      const inOrder: number[] = [];
      const withoutDatabase: number[] = [];
      const made = await repeat(async (number) => {
        const crowd = await company.inDraft(number, RESTARTS_OF_A_DRAFT, (who) => ({
          port: places[who % places.length]?.port ?? 0,
        }));
        crowd.type(MILLISECONDS_BETWEEN_EDITS);
        await crowd.hasTyped(EDITS_OF_EACH);
        await sleep(random() * 200);
        const place = places[number % 2] as (typeof places)[number];
        const databaseAway = number % WITHOUT_DATABASE === WITHOUT_DATABASE - 1;
        if (databaseAway) await postgres.stopAtOnce();
        const { code, took } = await place.run.terminate();
        if (databaseAway) {
          must(code !== null && code !== 0, 'Without its database it says so at its end.', code);
          mustTake(took, FIFTEEN_SECONDS, 'Without its database it ends');
          withoutDatabase.push(took);
          await postgres.startAgain();
        } else {
          must(code === 0, 'It ends in order.', { code, took });
          mustTake(took, TEN_SECONDS, 'It ends');
          inOrder.push(took);
        }
        await crowd.nothingMissing();
        place.run = await program.start(postgres.database, place.port);
      });
      await company.finish();
      return {
        restarts: made,
        'people typing': WRITERS,
        'edits acknowledged': company.acknowledged,
        missing: 0,
        'ended within, median': `${Math.round(quantile(inOrder, 0.5))} ms`,
        'at the latest': `${Math.round(Math.max(...inOrder))} ms`,
        'of these without the database': withoutDatabase.length,
        'without it, at the latest': `${Math.round(Math.max(0, ...withoutDatabase))} ms`,
      };
    } finally {
      program.dispose();
      await newsroom.close();
      postgres.remove();
    }
  },
};
