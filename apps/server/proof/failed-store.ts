import { eventually } from '../test/eventually';
import { LiveNewsroom } from '../test/live-newsroom';
import { must, type Proof } from './proof';

export const failedStore: Proof = {
  name: 'failed-store',
  promise:
    'When the database takes no updates and then the last person leaves, nothing that was acknowledged is lost, and what ' +
    'was not is still with whoever typed it.',
  trials: 'rounds',
  full: 100,
  short: 4,
  async prove({ repeat, random }) {
    const newsroom = await LiveNewsroom.open();
    try {
      let acknowledged = 0;
      const rounds = await repeat(async () => {
        const roundId = await newsroom.rows.round(newsroom.ada.personId);
        const ada = await newsroom.editor(newsroom.ada, roundId).whenReady();
        const words = 1 + Math.floor(random() * 20);
        for (let word = 0; word < words; word += 1) ada.type(`w${word}`);
        await ada.whenSaved();
        await newsroom.owner.query('REVOKE INSERT ON draft_updates FROM recheck_application');
        try {
          ada.type('meanwhile');
          await ada.whenEnded();
          must(!ada.acknowledged.has('meanwhile'), 'What cannot be stored is not acknowledged.');
          ada.disconnect();
          await eventually(() => newsroom.server.drafts.open.drafts === 0, 'the draft is closed');
        } finally {
          await newsroom.owner.query('GRANT INSERT ON draft_updates TO recheck_application');
        }
        const before = ada.typed.slice(0, -1).map((word) => `${word} `);
        const ben = await newsroom.editor(newsroom.ben, roundId).whenReady();
        await eventually(() => ben.paragraphs.length === 1, 'Ben has the draft');
        must(ben.paragraphs.join('') === before.join(''), 'What was acknowledged is there.', ben.paragraphs);
        ada.connect();
        await ada.whenSaved();
        const all = `${before.join('')}meanwhile `;
        await eventually(() => ben.paragraphs.join('') === all, 'what was typed meanwhile arrives');
        acknowledged += ada.acknowledged.size;
        newsroom.everybodyLeaves();
      });
      return { rounds, 'edits acknowledged': acknowledged, missing: 0 };
    } finally {
      await newsroom.close();
    }
  },
};
