import { setTimeout as sleep } from 'node:timers/promises';
import { LiveNewsroom } from '../test/live-newsroom';
import { LiveProgram } from '../test/live-process';
import { Company } from './company';
import { OwnPostgres } from './own-postgres';
import { must, quantile, type Proof } from './proof';

const WRITERS = 20;
const MILLISECONDS_BETWEEN_EDITS = 40;
const EDITS_OF_EACH = 5;
const STOPS_OF_A_DRAFT = 5;
const AGREEMENT_MILLISECONDS = 10_000;

export const postgresStop: Proof = {
  name: 'postgres-stop',
  promise:
    `An edit that was acknowledged survives an immediate stop of PostgreSQL under ${WRITERS} people who type; nothing is ` +
    'acknowledged while it is away, and everybody has the same draft within ten seconds of its return.',
  trials: 'stops',
  full: 50,
  short: 2,
  async prove({ repeat, random, mustTake }) {
    const postgres = await OwnPostgres.start();
    const program = new LiveProgram();
    const newsroom = await LiveNewsroom.open(postgres.database);
    try {
      const company = await Company.of(WRITERS, newsroom);
      const server = await program.start(postgres.database.applicationUrl, { quiet: true });
      const returns: number[] = [];
      const stops = await repeat(async (number) => {
        const crowd = await company.inDraft(number, STOPS_OF_A_DRAFT, () => server);
        crowd.type(MILLISECONDS_BETWEEN_EDITS);
        await crowd.hasTyped(EDITS_OF_EACH);
        await sleep(random() * 200);
        await postgres.stopAtOnce();
        await crowd.hearsNothingMore();
        const atStop = crowd.acknowledged.length;
        await sleep(random() * 1_000);
        must(crowd.acknowledged.length === atStop, 'Nothing is acknowledged while the database is away.');
        await postgres.startAgain();
        const returned = performance.now();
        await crowd.nothingMissing();
        await crowd.agree();
        const took = performance.now() - returned;
        mustTake(took, AGREEMENT_MILLISECONDS, 'Everybody has the same draft');
        returns.push(took);
      });
      await company.finish();
      must(server.running, 'The server goes on without its database.');
      return {
        stops,
        'people typing': WRITERS,
        'edits typed': company.typed,
        'edits acknowledged': company.acknowledged,
        missing: 0,
        'acknowledged while it was away': 0,
        'everybody agrees again after, median': `${Math.round(quantile(returns, 0.5))} ms`,
        'at the latest after': `${Math.round(Math.max(...returns))} ms`,
      };
    } finally {
      program.dispose();
      await newsroom.close();
      postgres.remove();
    }
  },
};
