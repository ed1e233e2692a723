import pg from 'pg';
import { eventually } from '../test/eventually';
import { LiveNewsroom } from '../test/live-newsroom';
import { loggedParagraphs } from '../test/log-reading';
import { must, type Proof } from './proof';

/** A way in which a draft cannot be read, until it is mended. */
interface Breakage {
  readonly name: string;
  breakIt(newsroom: LiveNewsroom, roundId: string): Promise<() => Promise<unknown>>;
}

const BREAKAGES: readonly Breakage[] = [
  {
    name: 'the log may not be read',
    async breakIt({ owner }) {
      await owner.query('REVOKE SELECT ON draft_updates FROM recheck_application');
      return () => owner.query('GRANT SELECT ON draft_updates TO recheck_application');
    },
  },
  {
    name: 'the snapshots may not be read',
    async breakIt({ owner }) {
      await owner.query('REVOKE SELECT ON draft_snapshots FROM recheck_application');
      return () => owner.query('GRANT SELECT ON draft_snapshots TO recheck_application');
    },
  },
  {
    name: 'a row of the log is damaged',
    async breakIt({ owner }, roundId) {
      const { rows } = await owner.query(
        `INSERT INTO draft_updates (round_id, schema_version, bytes, received_at) VALUES ($1, 1, '\\xdeadbeef', now())
         RETURNING id`,
        [roundId],
      );
      return () => owner.query('DELETE FROM draft_updates WHERE id = $1', [rows[0].id]);
    },
  },
  {
    name: 'the connection to the database ends while the draft is read',
    async breakIt({ owner, database }) {
      // Whoever reads waits for the lock, and is ended while it waits.
      const locking = await owner.connect();
      await locking.query('BEGIN');
      await locking.query('LOCK TABLE draft_updates IN ACCESS EXCLUSIVE MODE');
      const superuser = new pg.Pool({ connectionString: database.superuserUrl, max: 1 });
      const ending = setInterval(() => {
        superuser
          .query(
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE usename = 'recheck_application' AND wait_event_type = 'Lock' AND datname = current_database()`,
          )
          .catch(() => undefined);
      }, 10);
      return async () => {
        clearInterval(ending);
        await superuser.end();
        await locking.query('ROLLBACK');
        locking.release();
      };
    },
  },
];

export const failedLoad: Proof = {
  name: 'failed-load',
  promise:
    'A draft that cannot be loaded is opened to nobody, nothing is written to it, and once it can be loaded it holds what ' +
    'it held and what was typed meanwhile.',
  trials: 'failed loads',
  full: 100,
  short: 4,
  async prove({ repeat }) {
    const newsroom = await LiveNewsroom.open();
    try {
      const attempts: number[] = [];
      const trials = await repeat(async (number) => {
        const roundId = await newsroom.rows.round(newsroom.ada.personId);
        const first = await newsroom.editor(newsroom.ada, roundId).whenReady();
        first.type('all that there is');
        await first.whenSaved();
        newsroom.everybodyLeaves();
        await eventually(() => newsroom.server.drafts.open.drafts === 0, 'the draft is closed');
        const breakage = BREAKAGES[number % BREAKAGES.length] as Breakage;
        const mend = await breakage.breakIt(newsroom, roundId);
        const ada = newsroom.editor(newsroom.ada, roundId);
        const ben = newsroom.editor(newsroom.ben, roundId);
        try {
          ada.type('from Ada');
          ben.type('from Ben');
          for (const editor of [ada, ben]) {
            await editor.whenEnded();
            must(
              editor.endings.every(({ code }) => code === 1013),
              `When ${breakage.name}, editors are told to try again.`,
              editor.endings,
            );
            must(editor.acknowledged.size === 0, 'Nothing is acknowledged.');
          }
        } finally {
          await mend();
        }
        await Promise.all([ada.whenSaved(), ben.whenSaved()]);
        const words = [...(await loggedParagraphs(newsroom.owner, roundId))].sort();
        must(words.join('|') === 'all that there is |from Ada |from Ben ', 'Everything is there once.', words);
        // One row each: whoever could not read the draft wrote nothing into it.
        const rows = await newsroom.rows.logged(roundId);
        must(rows === 3, 'Nothing was written before the draft could be read.', rows);
        attempts.push(ada.endings.length + ben.endings.length);
        newsroom.everybodyLeaves();
      });
      return {
        'failed loads': trials,
        'ways in which loading fails': BREAKAGES.length,
        'connections refused': attempts.reduce((sum, more) => sum + more, 0),
        'rows written by refused connections': 0,
      };
    } finally {
      await newsroom.close();
    }
  },
};
