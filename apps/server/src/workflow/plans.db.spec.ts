import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ARCHIVE_SIZE, fillArchive, planOf } from '../../test/archive';
import type { Actor } from '../../test/actor';
import type { TestPerson } from '../../test/factories';
import { Road } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';
import { statementsDuring } from '../../test/statements';
import { sessionByToken } from '../platform/auth/sessions';
import { timeZoneOfNewsroom } from '../platform/clock/newsroom-time';
import { askedList } from './check-list.queries';
import { CheckQueries } from './check.queries';
import { myWork } from './my-work.queries';
import { readerOf } from './reader';
import { roundForReader } from './round.queries';
import { similarChecks } from './similar-checks.queries';

const TODAY = '2026-11-22';
/** Tables that grow with the archive: a hot read never walks through one. */
const GROWING =
  /Seq Scan on (?:fact_checks|rounds|revisions|editions|revision_citations|findings|contributors|assignments|freshness_days|question_stems|round_sources|round_moves|sources|decisions|draft_updates)\b/;

describe(`plans of the hot reads on ${ARCHIVE_SIZE} checks`, () => {
  let server: TestServer;
  let archivist: TestPerson['actor'];
  let check: { id: string; round: string };

  beforeAll(async () => {
    // Statements are counted here: a job whose hour strikes meanwhile belongs to another process.
    server = await startTestServer({ RECHECK_PROCESS: 'api' });
    await fillArchive(server);
    const superuser = new pg.Client({ connectionString: server.database.superuserUrl });
    await superuser.connect();
    // Ended rounds had contributors too; the guard that refuses writing them now is told to look away.
    await superuser.query(`SET session_replication_role = replica;
      INSERT INTO contributors (round_id, person_id, first_act, since, last_at)
        SELECT r.id, p.id, 'PROSE', r.opened_at, r.opened_at FROM rounds r CROSS JOIN people p;
      INSERT INTO people (id, name, email, created_at, updated_at)
        SELECT gen_random_uuid(), 'Colleague ' || n, 'colleague' || n || '@newsroom.example', now(), now()
        FROM generate_series(1, 40) n;
      INSERT INTO contributors (round_id, person_id, first_act, since, last_at)
        SELECT r.id, p.id, 'PROSE', r.opened_at, r.opened_at
        FROM rounds r JOIN people p ON p.email = 'colleague' || (1 + abs(hashtext(r.id::text)) % 40) || '@newsroom.example';
      INSERT INTO findings (id, revision_id, citation_id, value, person_id, found_at)
        SELECT gen_random_uuid(), c.revision_id, c.citation_id, 'SUPPORTS', p.id, now()
        FROM revision_citations c JOIN people p ON p.name = 'Colleague 1';
      INSERT INTO round_moves (id, round_id, action, from_stage, moved_at)
        SELECT gen_random_uuid(), r.id, move, 'DRAFT', now()
        FROM rounds r, unnest(ARRAY['submit', 'passOn', 'approve']) move;
      INSERT INTO round_sources (round_id, source_id, added_at)
        SELECT r.id, s.id, now() FROM rounds r JOIN sources s ON s.fact_check_id = r.fact_check_id;
      INSERT INTO decisions (id, round_id, revision_id, revision_digest, evidence_digest, outcome, person_id, decided_at)
        SELECT gen_random_uuid(), v.round_id, v.id, v.digest, v.digest, 'APPROVED', p.id, now()
        FROM revisions v JOIN people p ON p.name = 'Colleague 1';
      INSERT INTO draft_updates (round_id, schema_version, bytes, received_at)
        SELECT r.id, 1, '', now() FROM rounds r, generate_series(1, 3);
      ANALYZE`);
    await superuser.end();
    const [person] = await server.sql<{ id: string; name: string }>(
      `SELECT id, name FROM people WHERE name = 'Archive'`,
    );
    const desk = await server.make.desk();
    archivist = {
      kind: 'person',
      personId: person?.id ?? '',
      systemActor: null,
      name: 'Archive',
      sessionId: '',
      administrator: false,
      memberships: (['WRITER', 'EDITOR', 'PUBLISHER', 'SOURCE_REVIEWER'] as const).map((role) => ({
        deskId: desk.id,
        role,
      })),
    };
    const [row] = await server.sql<{ id: string; round: string }>(
      `SELECT fact_check_id AS id, id AS round FROM rounds WHERE outcome IS NULL AND stage = 'SOURCE_REVIEW' LIMIT 1`,
    );
    if (!row) throw new Error('The archive has no open round.');
    check = row;
  });

  afterAll(() => server.close());

  const listPlan = (
    filter: Parameters<typeof askedList>[1]['filter'],
    after: readonly [string, string] | null = null,
  ) => {
    const { statement, values } = askedList(archivist, { filter, limit: 51, after, today: TODAY as never });
    return planOf(server, statement, values);
  };

  it('one round and one check stand on their keys', async () => {
    const round = await planOf(server, roundForReader, [check.round, ...readerOf(archivist)]);
    expect(round).toContain('rounds_pkey');
    expect(round).toContain('revision_citations_pkey');
    expect(round).toContain('findings_one_idx');
    expect(round).not.toMatch(GROWING);
    const whole = await planOf(server, server.app.get(CheckQueries).checkForReader(), [
      check.id,
      ...readerOf(archivist),
    ]);
    expect(whole).toContain('fact_checks_pkey');
    expect(whole).toContain('rounds_one_open_idx');
    expect(whole).not.toMatch(GROWING);
  });

  it('the newest checks come from their index, on the first page and on a late one', async () => {
    for (const after of [null, ['2024-06-01T00:00:00.000000+00', check.id] as const]) {
      const plan = await listPlan({}, after);
      expect(plan).toContain('fact_checks_created_idx');
      expect(plan).not.toMatch(GROWING);
    }
  });

  it('the order by question and the search by words have theirs', async () => {
    const byQuestion = await listPlan({ order: 'QUESTION' });
    expect(byQuestion).toContain('fact_checks_question_idx');
    expect(byQuestion).not.toMatch(GROWING);
    const bySearch = await listPlan({ text: 'statement 1234' });
    expect(bySearch).toContain('fact_checks_search_idx');
    expect(bySearch).not.toMatch(GROWING);
    const alike = await planOf(server, similarChecks, [
      ...readerOf(archivist),
      'Does one lane bat eat a thousand mosquitoes an hour?',
      TODAY,
      null,
    ]);
    expect(alike).toContain('question_stems_pkey');
    expect(alike).not.toMatch(GROWING);
  });

  it('lists of open rounds stand on the open ones alone', async () => {
    for (const filter of [
      { stage: 'SOURCE_REVIEW' },
      { mine: true },
      { order: 'DUE' },
      { assigneeId: archivist.personId },
    ] as const) {
      const plan = await listPlan(filter);
      expect([
        filter,
        /rounds_one_open_idx|rounds_open_stage_idx|assignments_person_idx|rounds_pkey/.test(plan),
      ]).toEqual([filter, true]);
      expect([filter, /Seq Scan on rounds/.test(plan)]).toEqual([filter, false]);
    }
  });

  it('my work is found by who it is given to, and by the open stages', async () => {
    const [colleague] = await server.sql<{ id: string }>(`SELECT id FROM people WHERE name = 'Colleague 1'`);
    const { read, values } = myWork({ ...archivist, personId: colleague?.id ?? '' }, TODAY as never, false);
    const plan = await planOf(server, read, values);
    expect(plan).toContain('assignments_person_idx');
    expect(plan).toContain('contributors_person_idx');
    expect(plan).toContain('rounds_open_stage_idx');
    expect(plan).not.toMatch(GROWING);
  });

  describe('statements per request, once it is warm', () => {
    let road: Road;
    let reader: Actor;

    const statementsOf = async (
      document: string,
      variables: Record<string, unknown>,
      meanwhile: () => void = () => undefined,
    ): Promise<readonly string[]> => {
      await reader.graphql(document, variables);
      meanwhile();
      const made = await statementsDuring(server.app, () => reader.graphql(document, variables));
      // The session behind the request is read anew each time, the time zone every two seconds: they are not the answer's.
      return made.filter((name) => name !== sessionByToken.name && name !== timeZoneOfNewsroom.name);
    };

    beforeAll(async () => {
      road = new Road(server);
      const writer = await server.make.person({ roles: ['WRITER', 'EDITOR'] });
      reader = await server.as(writer);
      const round = await road.create(writer, 'How many statements does it take?');
      await road.addSource(writer, round.id, { title: 'A source', reference: 'p. 3' });
      check = { id: round.factCheckId, round: round.id };
    });

    it.each([
      ['myWork', '{ myWork { items { title } free { title } waitingFor { question } freshness { live } } }', 1],
      ['checks', 'query { checks(first: 50) { next rows { question verdict assignee { name } freshness } } }', 1],
      [
        'round, in DRAFT, with sources and actions',
        'query ($round: ID!) { round(id: $round) { sources { title } revision { citations { statement finding { value } } } availableActions { available refusal { sentence } } } }',
        1,
      ],
      [
        'check with its open round and what later chapters know about it',
        `query ($check: ID!) { check(id: $check) { question desk { name } openRound { sources { title } availableActions { available } } rounds { number }
           editions { number publishedBy { name } } withdrawal { reason } freshness { state } refresh { period }
           needs { sentence } availableActions { action available refusal { sentence } } } }`,
        1,
      ],
      [
        'similarChecks',
        'query { similarChecks(question: "How many statements does this take?") { check { question } } }',
        1,
      ],
      [
        'refreshQueue, with hundreds of refusals',
        '{ refreshQueue(first: 50) { next rows { question needs { sentence } availableActions { available refusal { kind sentence places } } } freshness { live } } }',
        1,
      ],
      ['difference', 'query ($round: ID!) { difference(roundId: $round) { facts } }', 1],
      ['preview', 'query ($round: ID!) { preview(roundId: $round) }', 1],
    ])('%s takes one', async (_, document, expected) => {
      const names = { round: 'ID!', check: 'ID!' };
      const used = Object.keys(names).filter((name) => document.includes(`$${name}`));
      const variables = Object.fromEntries(used.map((name) => [name, check[name === 'check' ? 'id' : 'round']]));
      expect(await statementsOf(document, variables)).toHaveLength(expected);
    });

    it('counts how fresh the checks are within the statement that shows it', async () => {
      const tomorrow = (): void => server.clock.moveTo(new Date(Date.parse(server.clock.now()) + 86_400_000));
      for (const list of ['myWork', 'refreshQueue']) {
        const document = `{ ${list} { freshness { live computedOn } } }`;
        expect([list, await statementsOf(document, {}, tomorrow)]).toEqual([list, [expect.any(String)]]);
        const answer = await reader.graphql<Record<string, { freshness: unknown }>>(document);
        expect(answer[list]?.freshness).toEqual({ live: ARCHIVE_SIZE, computedOn: server.clock.today('UTC') });
      }
    });
  });
});
