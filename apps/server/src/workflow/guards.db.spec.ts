import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { cite, documentOf, paragraph, words } from '../../test/documents';
import type { TestPerson } from '../../test/factories';
import { Road, type SeenRound } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';

const DIGEST = 'd'.repeat(64);

/** What the database refuses to the server's own login, whatever the server believes. */
describe('the guards of the database', () => {
  let server: TestServer;
  let road: Road;
  let writer: TestPerson;
  let both: TestPerson;
  let reviewer: TestPerson;
  let editor: TestPerson;
  let round: SeenRound;

  /** The code under which a statement is refused; null when it goes through. */
  const refused = async (text: string, values: readonly unknown[] = []): Promise<string | null> => {
    try {
      await server.sql(text, values);
      return null;
    } catch (error) {
      return (error as { code?: string }).code ?? 'unknown';
    }
  };

  const decide = (
    personId: string,
    outcome: string,
    digest: string | undefined = round.revision?.digest,
  ): Promise<string | null> =>
    refused(
      `INSERT INTO decisions (id, round_id, revision_id, revision_digest, evidence_digest, outcome, person_id, decided_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
      [randomUUID(), round.id, round.revision?.id, digest, DIGEST, outcome, personId],
    );

  beforeAll(async () => {
    server = await startTestServer();
    road = new Road(server);
    writer = await server.make.writer();
    reviewer = await server.make.sourceReviewer();
    editor = await server.make.editor();
    both = await server.make.person({
      name: 'Berta Both',
      roles: ['WRITER', 'SOURCE_REVIEWER', 'EDITOR', 'PUBLISHER'],
    });
    round = await road.create(writer, 'Does brown bread hold whole grain?');
    const source = await road.addSource(both, round.id, { title: 'Flour survey', reference: 'Mill Review 7' });
    await road.write(writer, round.id, documentOf(paragraph(words('Most of it does'), cite(source), words('.'))));
    round = await road.proposeVerdict(writer, await road.see(writer, round.id));
    round = await road.submit(writer, round.id);
  });

  afterAll(() => server.close());

  it('refuse a contributor as reviewer, even one who has every role', async () => {
    const [citation] = round.revision?.citations ?? [];
    const find = (personId: string) =>
      refused(
        `INSERT INTO findings (id, revision_id, citation_id, value, person_id, found_at) VALUES ($1, $2, $3, 'SUPPORTS', $4, now())`,
        [randomUUID(), round.revision?.id, citation?.id, personId],
      );
    expect(await find(both.id)).toBe('RC004');
    expect(await find(writer.id)).toBe('RC004');
    expect(
      await road.attempt(both, 'recordFinding', {
        roundId: round.id,
        citationId: citation?.id,
        revisionDigest: round.revision?.digest,
        value: 'SUPPORTS',
      }),
    ).toMatchObject({ code: 'authorCannotReview', kind: 'MAY_NOT', places: [reviewer.id] });
  });

  it('refuse a contributor as approver and as overrider', async () => {
    round = await road.findAll(reviewer, round.id, 'CANNOT_VERIFY', 'The survey is out of print.');
    round = await road.passOn(reviewer, round);
    expect(await decide(both.id, 'APPROVED')).toBe('RC004');
    expect(await decide(writer.id, 'CHANGES_REQUESTED')).toBe('RC004');
    const finding = round.revision?.citations[0]?.finding;
    expect(
      await refused(
        `INSERT INTO overrides (id, finding_id, person_id, reason, overridden_at) VALUES ($1, $2, $3, 'Because', now())`,
        [randomUUID(), finding?.id, both.id],
      ),
    ).toBe('RC004');
    const seen = await road.see(both, round.id);
    expect(await road.attempt(both, 'approve', road.pins(seen))).toMatchObject({
      code: 'authorCannotApprove',
      sentence: expect.stringContaining(editor.name) as unknown,
    });
  });

  it('refuse a second approval, a skipped version and a version that winds back', async () => {
    const finding = round.revision?.citations[0]?.finding;
    round = await road.act(editor, 'overrideFinding', {
      roundId: round.id,
      findingId: finding?.id,
      revisionDigest: round.revision?.digest,
      reason: 'The author read it to us.',
    });
    round = await road.approve(editor, round);
    expect(await decide(reviewer.id, 'APPROVED')).toBe('23505');
    expect(await decide(reviewer.id, 'APPROVED', DIGEST)).toBe('RC006');
    const move = 'UPDATE rounds SET version = version + $2 WHERE id = $1';
    expect(await refused(move, [round.id, 2])).toBe('RC001');
    expect(await refused(move, [round.id, -1])).toBe('RC001');
    expect(await refused(move, [round.id, 0])).toBe('RC001');
  });

  it('refuse writing in a draft that is judged, by whatever table', async () => {
    const bytes = Buffer.from([0, 0]);
    expect(
      await refused(
        `INSERT INTO draft_updates (round_id, person_id, schema_version, bytes, received_at) VALUES ($1, $2, 1, $3, now())`,
        [round.id, writer.id, bytes],
      ),
    ).toBe('RC003');
    expect(
      await refused('UPDATE round_sources SET title = $2, version = version + 1 WHERE round_id = $1', [round.id, 'X']),
    ).toBe('RC003');
    expect(
      await refused(
        `INSERT INTO contributors (round_id, person_id, first_act, since, last_at) VALUES ($1, $2, 'PROSE', now(), now())`,
        [round.id, editor.id],
      ),
    ).toBe('RC003');
  });

  it('refuse a second open round, and any change of one that has ended', async () => {
    expect(
      await refused(
        `INSERT INTO rounds (id, fact_check_id, number, kind, stage, stage_since, question, rules, opened_at)
         VALUES ($1, $2, 9, 'REFRESH', 'DRAFT', now(), 'Q', '{}', now())`,
        [randomUUID(), round.factCheckId],
      ),
    ).toBe('23505');
    await road.act(editor, 'abandon', { roundId: round.id, expectedVersion: round.version, reason: 'Not our topic.' });
    expect(await refused(`UPDATE rounds SET question = 'X', version = version + 1 WHERE id = $1`, [round.id])).toBe(
      'RC002',
    );
  });

  it('grant no change and no removal of what is kept', async () => {
    const denied = '42501';
    for (const statement of [
      `UPDATE revisions SET digest = '${DIGEST}'`,
      `UPDATE revision_citations SET statement = 'x'`,
      `UPDATE overrides SET reason = 'x'`,
      `UPDATE round_moves SET reason = 'x'`,
      `UPDATE snapshots SET text = 'x'`,
      `UPDATE passages SET quotation = 'x'`,
      ...[
        'fact_checks',
        'rounds',
        'contributors',
        'revisions',
        'decisions',
        'findings',
        'overrides',
        'sources',
        'round_sources',
        'round_moves',
        'assignments',
        'snapshots',
        'passages',
        'revision_citations',
        'editions',
      ].map((table) => `DELETE FROM ${table}`),
    ]) {
      expect([statement, await refused(statement)]).toEqual([statement, denied]);
    }
  });

  it('let nothing stand whose record cannot be written', async () => {
    const other = await road.create(writer, 'Do kettles boil faster with salt?');
    const superuser = new pg.Client({ connectionString: server.database.superuserUrl });
    await superuser.connect();
    await superuser.query(`
      CREATE FUNCTION refuse_record() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$;
      CREATE TRIGGER ledger_refused BEFORE INSERT ON ledger FOR EACH ROW EXECUTE FUNCTION refuse_record();`);
    try {
      const actor = await server.as(writer);
      const { errors } = await actor.ask(
        `mutation ($input: ChangeRoundFactsInput!) { changeRoundFacts(input: $input) { __typename } }`,
        { input: { roundId: other.id, expectedVersion: other.version, question: 'Do kettles boil slower with salt?' } },
      );
      expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    } finally {
      await superuser.query('DROP TRIGGER ledger_refused ON ledger; DROP FUNCTION refuse_record()');
      await superuser.end();
    }
    expect(await road.see(writer, other.id)).toMatchObject({ version: other.version, question: other.question });
  });
});
