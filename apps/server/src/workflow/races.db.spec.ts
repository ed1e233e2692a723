import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Digest, Result } from '@recheck/domain';
import { randomUUID } from 'node:crypto';
import { cite, documentOf, heading, paragraph, words } from '../../test/documents';
import { draftUpdate } from '../../test/draft-writing';
import type { TestPerson } from '../../test/factories';
import { Road, type SeenRound } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';
import { rebuildDraft } from '../drafting/drafting.module';
import type { Transaction } from '../platform/database/transaction';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { evidenceDigestOf } from './round-facts';
import type { RoundRecord } from './round-record';
import { ApproveRevisionCommand } from './approve-revision.command';
import { PassOnCommand } from './pass-on.command';
import { RequestChangesCommand } from './request-changes.command';
import { RoundStore } from './round.store';
import { SendBackCommand } from './send-back.command';
import { SubmitDraftCommand } from './submit-draft.command';

const RACES = 500;
const DOUBLE_CLICKS = 100;
const TYPED_INTO = 60;

/** Reads the draft of a round with the server's own store, whatever its stage. */
class DraftReading {
  constructor(private readonly transaction: Transaction) {}

  draft(roundId: string) {
    return rebuildDraft(this.transaction, roundId);
  }
}

describe('two people, one outcome', () => {
  let server: TestServer;
  let road: Road;
  let writer: TestPerson;
  let reviewer: TestPerson;
  let editors: readonly [TestPerson, TestPerson];
  let publisher: TestPerson;
  let roundId: string;

  const record = async (id = roundId): Promise<RoundRecord> => {
    const read = await server.app.get(UnitOfWork).transaction(writer.actor, async (work) => {
      const round = await work.store(RoundStore).read(id);
      if (!round) throw new Error('The round is gone.');
      return { ok: true, value: round } as const;
    });
    if (!read.ok) throw new Error('Reading cannot be refused.');
    return read.value;
  };

  const pins = (round: RoundRecord) => ({
    roundId: round.id,
    expectedVersion: round.version,
    revisionDigest: round.revision?.digest as Digest,
    evidenceDigest: evidenceDigestOf(round) as Digest,
  });

  const done = <Value>(result: Result<Value>): Value => {
    if (!result.ok) throw new Error(`Refused: ${result.refusal.code}`);
    return result.value;
  };

  const composed = async (id: string): Promise<Digest> => {
    const result = await server.app.get(UnitOfWork).transaction(writer.actor, async (work) => {
      const rounds = work.store(RoundStore);
      const round = await rounds.lock(id);
      if (!round) throw new Error('The round is gone.');
      return { ok: true, value: (await rounds.compose(round)).digest } as const;
    });
    return done(result);
  };

  const submit = async (id = roundId): Promise<void> => {
    const { version } = await record(id);
    const digest = await composed(id);
    done(
      await server.app.get(SubmitDraftCommand).execute(writer.actor, { roundId: id, expectedVersion: version, digest }),
    );
  };

  /** Brings the round in front of the editors again, from wherever the last race left it. */
  const backToApproval = async (): Promise<RoundRecord> => {
    let round = await record();
    if (round.stage === 'PUBLICATION') {
      const sent = { roundId, expectedVersion: round.version, reason: 'Once more.' };
      done(await server.app.get(SendBackCommand).execute(publisher.actor, sent));
      round = await record();
    }
    if (round.stage === 'DRAFT') {
      await submit();
      done(await server.app.get(PassOnCommand).execute(reviewer.actor, pins(await record())));
    }
    return record();
  };

  /**
   * Puts the same revision in front of the editors again, behind the server's back: the road there is walked by other
   * tests, and a race is worth running often.
   */
  const again = async (): Promise<RoundRecord> => {
    await server.sql(
      `WITH voided AS (
         UPDATE decisions SET voided_at = now() WHERE round_id = $1 AND outcome = 'APPROVED' AND voided_at IS NULL)
       UPDATE rounds SET stage = 'EDITOR_APPROVAL', checked_at = NULL, version = version + 1
       WHERE id = $1 AND stage <> 'EDITOR_APPROVAL'`,
      [roundId],
    );
    return record();
  };

  const draftOf = (source: string, text = 'A lid saves a fifth of the energy') =>
    documentOf(heading('Executive summary', 'SUMMARY'), paragraph(words(text), cite(source), words('.')));

  const opened = async (question: string): Promise<SeenRound> => {
    const round = await road.create(writer, question);
    const source = await road.addSource(writer, round.id, { title: 'Boiling water', reference: 'Kitchen Lab 3' });
    await road.write(writer, round.id, draftOf(source));
    return road.proposeVerdict(writer, await road.see(writer, round.id));
  };

  beforeAll(async () => {
    server = await startTestServer();
    road = new Road(server);
    writer = await server.make.writer('Wanda Weber');
    reviewer = await server.make.sourceReviewer('Ravi Rao');
    editors = [await server.make.editor('Edda Ek'), await server.make.editor('Jun Ito')];
    publisher = await server.make.publisher('Paul Pico');
    const round = await opened('Does a lid save energy?');
    roundId = round.id;
    await road.submit(writer, roundId);
    await road.passOn(reviewer, await road.findAll(reviewer, roundId));
  });

  afterAll(() => server.close());

  it(`decides ${RACES} races of approving against requesting changes, and names the winner to the loser`, async () => {
    const approving = server.app.get(ApproveRevisionCommand);
    const requesting = server.app.get(RequestChangesCommand);
    const wins = { approve: 0, requestChanges: 0 };
    for (let race = 0; race < RACES; race += 1) {
      const round = await again();
      const [first, second] = race % 2 === 0 ? editors : [editors[1], editors[0]];
      const attempts = [
        () => approving.execute(first.actor, { ...pins(round), checkedAt: null, reasons: null }),
        () => requesting.execute(second.actor, { ...pins(round), reasons: 'Shorter.' }),
      ];
      // One of the two is ahead by nothing to four milliseconds, so that neither wins by being the quicker command.
      const late = Math.floor(race / 2) % 2;
      const [approved, changes] = await Promise.all(
        attempts.map(async (attempt, index) => {
          if (index === late && race % 5 > 0) await sleep(race % 5);
          return attempt();
        }),
      );
      expect([approved?.ok, changes?.ok].filter(Boolean)).toHaveLength(1);
      const loser = approved?.ok ? changes : approved;
      const winner = approved?.ok ? first : second;
      wins[approved?.ok ? 'approve' : 'requestChanges'] += 1;
      expect(loser).toMatchObject({
        refusal: { code: 'versionMoved', facts: { person: winner.name, at: expect.any(String) as unknown } },
      });
      const after = await record();
      expect([after.version, after.stage]).toEqual([round.version + 1, approved?.ok ? 'PUBLICATION' : 'DRAFT']);
    }
    // A race that one side always wins is none.
    expect(Math.min(wins.approve, wins.requestChanges)).toBeGreaterThan(RACES / 20);
  });

  it(`counts ${DOUBLE_CLICKS} double clicks on "Approve" once each`, async () => {
    const approving = server.app.get(ApproveRevisionCommand);
    for (let click = 0; click < DOUBLE_CLICKS; click += 1) {
      const round = await again();
      const input = { ...pins(round), checkedAt: null, reasons: null };
      const answers = await Promise.all([1, 2].map(() => approving.execute(editors[0].actor, input)));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const [standing] = await server.sql<{ count: number }>(
        `SELECT count(*) FROM decisions WHERE round_id = $1 AND outcome = 'APPROVED' AND voided_at IS NULL`,
        [roundId],
      );
      expect(standing?.count).toBe(1);
    }
  });

  it('gives one effect and one answer to a request that arrives five times with one key', async () => {
    await backToApproval();
    const seen = await road.see(editors[0], roundId);
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => road.attempt(editors[0], 'approve', road.pins(seen), key)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveProperty('size', 1);
    expect(answers[0]).toMatchObject({ stage: 'PUBLICATION', version: seen.version + 1 });
    const other = { ...road.pins(seen), reasons: 'Another input.' };
    expect(await road.attempt(editors[0], 'approve', other, key)).toMatchObject({ code: 'keyReused', kind: 'MOVED' });
  });

  it('refuses every transition that starts from a state that is gone', async () => {
    await backToApproval();
    const stale = await road.see(editors[0], roundId);
    await road.act(editors[1], 'requestChanges', {
      roundId,
      expectedVersion: stale.version,
      revisionDigest: stale.revision?.digest,
      reasons: 'Shorter.',
    });
    const move = { roundId, expectedVersion: stale.version, reason: 'Because.' };
    const tries = [
      road.attempt(editors[0], 'approve', road.pins(stale)),
      road.attempt(editors[0], 'abandon', move),
      road.attempt(reviewer, 'returnToDraft', move),
      road.attempt(reviewer, 'passOn', road.pins(stale)),
      road.attempt(writer, 'submit', { roundId, expectedVersion: stale.version, digest: stale.revision?.digest }),
      road.attempt(writer, 'recall', move),
      road.attempt(publisher, 'sendBack', move),
      road.attempt(publisher, 'publish', road.pins(stale)),
    ];
    for (const answer of await Promise.all(tries)) {
      expect(answer).toMatchObject({ code: 'versionMoved', kind: 'MOVED' });
      expect(answer).toMatchObject({ sentence: expect.stringContaining('Jun Ito was faster') as unknown });
    }
  });

  it('never publishes words that were not approved: an edit after the approval needs a new one', async () => {
    const round = await backToApproval();
    done(
      await server.app
        .get(ApproveRevisionCommand)
        .execute(editors[0].actor, { ...pins(round), checkedAt: null, reasons: null }),
    );
    const approved = await road.see(publisher, roundId);
    await road.act(publisher, 'sendBack', { roundId, expectedVersion: approved.version, reason: 'A word.' });
    const [source] = approved.sources;
    await road.write(writer, roundId, draftOf(source?.id ?? '', 'A lid saves a quarter of the energy'));
    await submit();
    const now = await road.see(publisher, roundId);
    for (const attempt of [
      road.pins(approved),
      road.pins(now),
      { ...road.pins(approved), expectedVersion: now.version },
    ]) {
      const answer = await road.attempt(publisher, 'publish', attempt);
      expect(answer).toMatchObject({ __typename: 'Refusal' });
    }
    const findings = await road.findAll(reviewer, roundId);
    await road.passOn(reviewer, findings);
    const seen = await road.see(editors[0], roundId);
    expect(
      await road.attempt(editors[0], 'approve', { ...road.pins(seen), revisionDigest: approved.revision?.digest }),
    ).toMatchObject({
      code: 'contentMoved',
    });
  });

  it(`takes every word in or none: ${TYPED_INTO} submissions while somebody types`, async () => {
    const outcomes = { submitted: 0, moved: 0 };
    // By how many milliseconds typing begins first. Whoever lost begins sooner next time, so that it stays a race on
    // every machine.
    let lead = 0;
    // A timer is the thing itself here: the head start that one of two runners gives the other.
    const starting = async (milliseconds: number): Promise<void> => {
      if (milliseconds > 0) await sleep(milliseconds);
    };
    for (let index = 0; index < TYPED_INTO; index += 1) {
      const round = await record();
      if (round.stage !== 'DRAFT') {
        await server.sql(`UPDATE rounds SET stage = 'DRAFT', version = version + 1 WHERE id = $1 AND outcome IS NULL`, [
          roundId,
        ]);
      }
      const { version } = await record();
      const digest = await composed(roundId);
      const source = round.sources[0]?.id ?? '';
      const text = `A lid saves ${index} parts in a hundred`;
      const update = await draftUpdate(server, writer, roundId, draftOf(source, text));
      const typing = () => update.send();
      const submitting = () =>
        server.app.get(SubmitDraftCommand).execute(writer.actor, { roundId, expectedVersion: version, digest });
      const [typed, submitted] = await Promise.all([starting(-lead).then(typing), starting(lead).then(submitting)]);
      lead += submitted.ok ? 1 : -1;
      if (submitted.ok) {
        outcomes.submitted += 1;
        expect(typed).toMatchObject({ ok: false, refusal: { code: 'draftFrozen' } });
      } else {
        outcomes.moved += 1;
        expect(typed.ok).toBe(true);
        expect(submitted.refusal).toMatchObject({ code: 'contentMoved' });
      }
      const after = await record();
      const draft = await server.app.get(UnitOfWork).transaction(writer.actor, async (work) => ({
        ok: true as const,
        value: await work.store(DraftReading).draft(roundId),
      }));
      if (submitted.ok && draft.ok) {
        const [kept] = await server.sql<{ log_position: number; document: unknown }>(
          `SELECT log_position, content->'document' AS document FROM revisions WHERE id = $1`,
          [after.revision?.id],
        );
        expect(kept).toEqual({ log_position: draft.value.logPosition, document: draft.value.document });
      }
    }
    expect(outcomes.submitted + outcomes.moved).toBe(TYPED_INTO);
    expect(Math.min(outcomes.submitted, outcomes.moved)).toBeGreaterThan(0);
  });
});
