import { setTimeout as sleep } from 'node:timers/promises';
import { ACCESS_CHANGED } from '../src/people/people.module';
import { noticesOf, sendNotices, type Announcement } from '../src/platform/announce/announcement';
import { draftAccessChanged } from '../src/drafting/draft-access';
import { LiveNewsroom } from '../test/live-newsroom';
import { LiveProgram } from '../test/live-process';
import type { TestPerson } from '../test/live-rows';
import { must, quantile, type Proof } from './proof';

const TWO_SECONDS = 2_000;
/** How long the person goes on trying after that. */
const LONGER = 500;
const MILLISECONDS_BETWEEN_EDITS = 20;
const LANES = 10;

interface Revocation {
  readonly name: string;
  /** What the editor is told. */
  readonly reason: string;
  /** The statement that takes the right away; $1 is the person, their session or the round. */
  readonly statement: string;
  value(person: TestPerson, roundId: string): string;
  /** What the command says when it commits; ended sessions are announced by the database itself. */
  announced?(person: TestPerson, roundId: string): Announcement;
}

const ofPerson = ({ personId }: TestPerson): Announcement => ({ topic: ACCESS_CHANGED, ids: [personId] });

const REVOCATIONS: readonly Revocation[] = [
  {
    name: 'demoted to a reader',
    reason: 'roleMissing',
    statement: `UPDATE memberships SET role = 'SOURCE_REVIEWER' WHERE person_id = $1`,
    value: ({ personId }) => personId,
    announced: ofPerson,
  },
  {
    name: 'removed from the desk',
    reason: 'notFound',
    statement: 'DELETE FROM memberships WHERE person_id = $1',
    value: ({ personId }) => personId,
    announced: ofPerson,
  },
  {
    name: 'suspended',
    reason: 'notSignedIn',
    statement: 'UPDATE people SET suspended_at = now() WHERE id = $1',
    value: ({ personId }) => personId,
    announced: ofPerson,
  },
  {
    name: 'the stage moves',
    reason: 'draftFrozen',
    statement: `UPDATE rounds SET stage = 'SOURCE_REVIEW', version = version + 1 WHERE id = $1`,
    value: (_, roundId) => roundId,
    announced: (_, roundId) => draftAccessChanged(roundId),
  },
  {
    name: 'the session ends',
    reason: 'notSignedIn',
    statement: 'DELETE FROM sessions WHERE id = $1',
    value: ({ sessionId }) => sessionId,
  },
];

export const revocation: Proof = {
  name: 'revocation',
  promise:
    'Whoever loses the right to write (demoted, removed, suspended, stage moved, session ended) is disconnected from every ' +
    'process within two seconds, and nothing they type is accepted later than that, however often they try.',
  trials: 'revocations',
  full: 1_000,
  short: 5,
  async prove({ repeat, mustTake }) {
    const newsroom = await LiveNewsroom.open();
    const program = new LiveProgram();
    try {
      const url = newsroom.database.applicationUrl;
      const [one, other] = [await program.start(url, { quiet: true }), await program.start(url, { quiet: true })];
      const disconnected: number[] = [];
      let tooLate = 0;
      const trial = async (number: number): Promise<void> => {
        const { name, reason, statement, value, announced } = REVOCATIONS[number % REVOCATIONS.length] as Revocation;
        const person = await newsroom.rows.person(`Writer ${number}`, 'WRITER');
        const roundId = await newsroom.rows.round(newsroom.ada.personId);
        const here = await newsroom.editor(person, roundId, { server: one }).whenReady();
        const there = await newsroom.editor(person, roundId, { server: other }).whenReady();
        const editors = [here, there];
        for (const [place, editor] of editors.entries()) editor.type(`before${place}`);
        await Promise.all(editors.map((editor) => editor.whenSaved()));
        const typing = setInterval(() => {
          for (const [place, editor] of editors.entries()) editor.type(`e${place}.${editor.typed.length}`);
        }, MILLISECONDS_BETWEEN_EDITS);
        try {
          await newsroom.owner.query(statement, [value(person, roundId)]);
          const revoked = performance.now();
          const { rows } = await newsroom.owner.query('SELECT clock_timestamp()::text AS at');
          const announcement = announced?.(person, roundId);
          if (announcement) await newsroom.owner.query(sendNotices.text, [noticesOf([announcement])]);
          await Promise.all(editors.map((editor) => editor.whenEnded()));
          const took = performance.now() - revoked;
          mustTake(took, TWO_SECONDS, `${name}: disconnected`);
          for (const { endings } of editors) must(endings[0]?.reason === reason, `${name}: told "${reason}"`, endings);
          disconnected.push(took);
          // They go on trying, and the editors go on connecting.
          const accepted = async () =>
            newsroom.owner
              .query<{ count: number; late: number }>(
                `SELECT count(*)::int AS count,
                   coalesce(max(extract(epoch FROM received_at - $2::timestamptz)) * 1000, 0)::float8 AS late
                 FROM draft_updates WHERE round_id = $1`,
                [roundId, rows[0].at],
              )
              .then(({ rows: [all] }) => all ?? { count: 0, late: 0 });
          await sleep(TWO_SECONDS - took);
          const before = await accepted();
          await sleep(LONGER);
          const { count, late } = await accepted();
          must(count === before.count, `${name}: nothing more is accepted`, { before, count, late });
          mustTake(late, TWO_SECONDS, `${name}: the last update was accepted`);
          tooLate = Math.max(tooLate, late);
        } finally {
          clearInterval(typing);
          for (const editor of editors) editor.leave();
        }
      };
      const revocations = await repeat(trial, LANES);
      return {
        revocations,
        kinds: REVOCATIONS.length,
        processes: 2,
        'accepted later than 2 s': 0,
        'latest update accepted after the revocation': `${Math.round(tooLate)} ms`,
        'disconnected from both processes, median': `${Math.round(quantile(disconnected, 0.5))} ms`,
        '99th percentile': `${Math.round(quantile(disconnected, 0.99))} ms`,
        'at the latest': `${Math.round(Math.max(...disconnected))} ms`,
      };
    } finally {
      program.dispose();
      await newsroom.close();
    }
  },
};
