import { setTimeout as sleep } from 'node:timers/promises';
import { LiveNewsroom } from '../test/live-newsroom';
import { LiveProgram } from '../test/live-process';
import { Company } from './company';
import type { Proof } from './proof';

const WRITERS = 5;
const MILLISECONDS_BETWEEN_EDITS = 4;
/** Words of each writer from one kill to the next, so that 200 kills see 50,000 acknowledged edits. */
const EDITS_OF_EACH = 50;
const KILLS_OF_A_DRAFT = 10;

export const kill: Proof = {
  name: 'kill',
  promise: `An edit that was acknowledged survives a \`kill -9\` of the server under ${WRITERS} people who type.`,
  trials: 'kills',
  full: 200,
  short: 4,
  async prove({ repeat, random }) {
    const newsroom = await LiveNewsroom.open();
    const program = new LiveProgram();
    try {
      const company = await Company.of(WRITERS, newsroom);
      let server = await program.start(newsroom.database.applicationUrl);
      const { port } = server;
      const kills = await repeat(async (number) => {
        const crowd = await company.inDraft(number, KILLS_OF_A_DRAFT, () => ({ port }));
        crowd.type(MILLISECONDS_BETWEEN_EDITS);
        await crowd.hasTyped(EDITS_OF_EACH);
        await sleep(random() * 200);
        await server.kill();
        await crowd.nothingMissing();
        server = await program.start(newsroom.database.applicationUrl, { port });
      });
      await company.finish();
      const { typed, acknowledged } = company;
      return { kills, 'people typing': WRITERS, 'edits typed': typed, 'edits acknowledged': acknowledged, missing: 0 };
    } finally {
      program.dispose();
      await newsroom.close();
    }
  },
};
