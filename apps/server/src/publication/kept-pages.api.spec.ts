import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { eventually } from '../../test/eventually';
import type { TestPerson } from '../../test/factories';
import { Road, type SeenRound } from '../../test/road';
import { judge, publish, type Desk } from '../../test/published';
import { startTestServer, type TestServer } from '../../test/server';
import { afterStatement, statementsDuring } from '../../test/statements';
import { Announcements } from '../platform/announce/announcements';
import { deskPeriodChanged } from '../people/people.module';
import { readSettings } from '../platform/config/settings';
import { JOBS_SCHEMA } from '../platform/jobs/install';
import { Log } from '../platform/telemetry/log';
import { startServer, type RunningServer } from '../processes/start';
import { PublicPageQueries } from './publication.module';

const MORNING = '2026-03-02T09:00:00Z';
const ANSWER = '__typename ... on Refusal { code sentence }';

/** Far less than a page is kept when nobody tells of changes. */
const SOON_MILLISECONDS = 5_000;

/** Pages are kept in memory. Whatever changes what a page says must be in the very next answer. */
describe('a public page that is kept', () => {
  let server: TestServer;
  let road: Road;
  let people: Desk & { readonly administrator: TestPerson };
  let other: { readonly id: string; readonly slug: string };
  let round: SeenRound;
  let path: string;

  const slugOf = async (factCheckId: string): Promise<string> => {
    const [row] = await server.sql<{ slug: string }>('SELECT slug FROM fact_checks WHERE id = $1', [factCheckId]);
    return row?.slug ?? '';
  };

  /** One mutation that must not be refused. Its only argument is `input`, or the ids that are named. */
  const act = async (who: keyof typeof people, field: string, variables: Record<string, unknown>, type?: string) => {
    const names = Object.keys(variables);
    const declared = names.map((name) => `$${name}: ${type ?? 'ID'}!`).join(', ');
    const given = names.map((name) => `${name}: $${name}`).join(', ');
    const actor = await server.as(people[who]);
    const { done } = await actor.graphql<{ done: { __typename: string } }>(
      `mutation(${declared}) { done: ${field}(${given}) { ${ANSWER} } }`,
      variables,
    );
    expect([field, done]).not.toEqual([field, expect.objectContaining({ __typename: 'Refusal' })]);
  };
  const input = (who: keyof typeof people, field: string, type: string, values: Record<string, unknown>) =>
    act(who, field, { input: values }, type);

  const seen = async <Row>(fields: string): Promise<Row> => {
    const actor = await server.as(people.editor);
    const { check } = await actor.graphql<{ check: Row }>(`query($id: ID!) { check(id: $id) { ${fields} } }`, {
      id: round.factCheckId,
    });
    return check;
  };
  const openNeed = async () => {
    const { needs } = await seen<{ needs: { id: string; version: number; state: string }[] }>(
      'needs { id version state }',
    );
    const need = needs.find(({ state }) => state === 'OPEN');
    return { needId: need?.id, expectedVersion: need?.version };
  };

  const settings = (changes: { readonly name: string; readonly timeZone?: string }) =>
    input('administrator', 'changeNewsroomSettings', 'ChangeNewsroomSettingsInput', { timeZone: 'UTC', ...changes });

  const ask = (reason: string) =>
    input('editor', 'requestRefresh', 'RequestRefreshInput', { factCheckId: other.id, reason });

  const get = (init?: RequestInit) => server.visitor().fetch(path, init);

  /** What the address answers, and whether it took a statement for the page. */
  const asked = async (from = server.app, base = server.url): Promise<{ html: string; read: boolean }> => {
    let html = '';
    const statements = await statementsDuring(from, async () => {
      const response = await fetch(`${base}${path}`, { redirect: 'manual' });
      html = response.headers.get('location') ?? (await response.text());
    });
    return { html, read: statements.includes(pageStatement()) };
  };
  const pageStatement = () => server.app.get(PublicPageQueries).currentPage.name;

  /** What was left to a job changes pages when its turn comes: waits until it has come. */
  const jobsDone = () =>
    eventually(async () => {
      const name = deskPeriodChanged.name;
      const sql = `SELECT 1 FROM ${JOBS_SCHEMA}.job WHERE name = $1 AND state < 'completed'`;
      return (await server.sql(sql, [name])).length === 0;
    }, 'the days of the desk’s checks are worked out again');

  /** Makes sure that the page is in memory; gives it. */
  const kept = async (): Promise<string> => {
    await jobsDone();
    await get();
    const { html, read } = await asked();
    expect(read).toBe(false);
    return html;
  };

  beforeAll(async () => {
    server = await startTestServer({ RECHECK_CLOCK: MORNING });
    road = new Road(server);
    people = {
      writer: await server.make.writer('Wanda Weber'),
      reviewer: await server.make.sourceReviewer('Ravi Rao'),
      editor: await server.make.editor('Edda Ek'),
      publisher: await server.make.publisher('Paul Pico'),
      administrator: await server.make.administrator('Ada Ahl'),
    };
    const { factCheckId } = await publish(road, people, 'Do sleeper trains leave at midnight?');
    other = { id: factCheckId, slug: await slugOf(factCheckId) };
    round = await publish(road, people, 'Does the night train stop at Vell?');
    path = `/checks/${await slugOf(round.factCheckId)}`;
  });

  afterAll(() => server.close());

  it('is given from memory as it was given first: header for header, byte for byte', async () => {
    server.clock.moveTo(new Date('2026-03-03T09:00:00Z'));
    const whole = async (init?: RequestInit) => {
      const response = await get(init);
      const headers = [...response.headers].filter(([name]) => name !== 'date');
      return { status: response.status, headers, body: await response.text() };
    };
    const first = await whole();
    expect(first).toMatchObject({ status: 200, body: expect.stringContaining('Does the night train stop at Vell?') });
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'cache-control': 'public, max-age=60, must-revalidate',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    await kept();
    expect(await whole()).toEqual(first);

    const etag = new Headers(first.headers).get('etag') ?? '';
    const expected = first.headers.filter(([name]) =>
      ['cache-control', 'connection', 'etag', 'keep-alive'].includes(name),
    );
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const unchanged = await whole({ headers: { 'if-none-match': known } });
      expect([known, unchanged]).toEqual([known, { status: 304, headers: expected, body: '' }]);
    }
    expect((await whole({ headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('is the same whatever the query, and kept under its own address only', async () => {
    const html = await kept();
    const shared = await server.visitor().fetch(`${path}?utm_source=a-messenger`);
    expect(await shared.text()).toBe(html);
    const loud = path.replace('/checks/', '/CHECKS/');
    await server.visitor().fetch(loud);
    path = loud;
    try {
      expect((await asked()).read).toBe(true);
    } finally {
      path = path.toLowerCase();
    }
    expect((await get({ method: 'HEAD' })).status).toBe(200);
  });

  /** Each of these in turn, on the page that the ones before have left. */
  const CHANGES: readonly (readonly [string, () => Promise<unknown>, string | RegExp])[] = [
    [
      'a refresh that an editor asks for',
      () =>
        input('editor', 'requestRefresh', 'RequestRefreshInput', {
          factCheckId: round.factCheckId,
          reason: 'There is a summer timetable.',
        }),
      'There is a summer timetable.',
    ],
    [
      'a need that is confirmed',
      async () => input('editor', 'confirmNeed', 'ConfirmNeedInput', await openNeed()),
      'may be outdated',
    ],
    [
      'a round that is opened',
      () =>
        road.act(people.editor, 'openRound', { factCheckId: round.factCheckId, kind: 'CORRECTION', reason: 'A typo.' }),
      'We have been at work on this check since',
    ],
    [
      'a round that is abandoned',
      async () => {
        const { openRound } = await seen<{ openRound: { id: string; version: number } }>('openRound { id version }');
        const pins = { roundId: openRound.id, expectedVersion: openRound.version };
        await road.act(people.editor, 'abandon', { ...pins, reason: 'It was none.' });
      },
      /^(?![^]*We have been at work)/,
    ],
    [
      'a need that is dismissed',
      async () =>
        input('editor', 'dismissNeed', 'DismissNeedInput', { ...(await openNeed()), reason: 'The same train.' }),
      /^(?![^]*may be outdated)/,
    ],
    [
      'the desk’s period',
      async () => {
        const { id, name } = await server.make.desk();
        const period = { refreshPeriod: 'P1Y', reviewerMayApprove: true };
        await input('administrator', 'changeDeskSettings', 'ChangeDeskSettingsInput', { deskId: id, name, ...period });
      },
      'March 2027',
    ],
    [
      'its own period',
      async () => {
        const { version } = await seen<{ version: number }>('version');
        const pins = { factCheckId: round.factCheckId, expectedVersion: version };
        await input('publisher', 'planRefresh', 'PlanRefreshInput', { ...pins, period: 'P2Y' });
      },
      'March 2028',
    ],
    ['the newsroom’s name', () => settings({ name: 'The Vell Courier' }), 'The Vell Courier</title>'],
    [
      'that it is another day where the newsroom works',
      async () => {
        server.clock.moveTo(new Date('2026-03-05T23:30:00Z'));
        await input('publisher', 'addWatchDate', 'AddWatchDateInput', {
          factCheckId: round.factCheckId,
          on: '2026-03-05',
          expectation: 'The new timetable.',
        });
        await kept();
        await settings({ name: 'The Vell Courier', timeZone: 'Europe/Helsinki' });
      },
      'The new timetable.',
    ],
    [
      'a date that is not watched any more',
      async () => {
        const { refresh } = await seen<{ refresh: { watchDates: { id: string }[] } }>('refresh { watchDates { id } }');
        await act('publisher', 'removeWatchDate', { watchDateId: refresh.watchDates[0]?.id });
      },
      'Fresh',
    ],
    [
      'the day, by the clock alone',
      () => Promise.resolve(server.clock.moveTo(new Date('2028-04-09T09:00:00Z'))),
      'Our own limit has passed.',
    ],
    [
      'an edition that replaces it',
      async () => {
        await input('publisher', 'confirmUnchanged', 'ConfirmUnchangedInput', {
          factCheckId: round.factCheckId,
          lookedAt: 'The timetable of 2028.',
        });
        const { openRound } = await seen<{ openRound: { id: string } }>('openRound { id }');
        await judge(road, people, openRound.id);
      },
      '9 April 2028',
    ],
    [
      'a check that it is merged into',
      () => act('editor', 'mergeCheck', { factCheckId: round.factCheckId, intoId: other.id }),
      /^\/checks\/do-sleeper-trains/,
    ],
    [
      'standing by itself again',
      () => act('editor', 'separateCheck', { factCheckId: round.factCheckId }),
      'Does the night train stop at Vell?',
    ],
    [
      'being withdrawn',
      async () => {
        await input('editor', 'proposeWithdrawal', 'ProposeWithdrawalInput', {
          factCheckId: round.factCheckId,
          reason: 'It was another train.',
        });
        const { withdrawal } = await seen<{ withdrawal: { id: string } }>('withdrawal { id }');
        await act('publisher', 'confirmWithdrawal', { withdrawalId: withdrawal.id });
      },
      'It was another train.',
    ],
  ];

  it.each(CHANGES.map(([name, change, shows]) => [name, { change, shows }] as const))(
    'shows %s at once',
    async (_, { change, shows }) => {
      const before = await asked();
      await change();
      const { html } = await asked();
      expect([html === before.html, typeof shows === 'string' ? html.includes(shows) : shows.test(html)]).toEqual([
        false,
        true,
      ]);
      if (html.startsWith('<')) await kept();
    },
  );

  it('is not kept when its check changed while it was drawn', async () => {
    path = `/checks/${other.slug}`;
    await settings({ name: 'The Vell Courier' });
    afterStatement(server.app, pageStatement(), () => ask('There is a summer timetable.'));
    expect(await (await get()).text()).not.toContain('There is a summer timetable.');
    expect(await (await get()).text()).toContain('There is a summer timetable.');
  });

  describe('in two processes', () => {
    let second: RunningServer;
    let folder: string;
    let owner: pg.Client;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'recheck-second-'));
      const environment = {
        PORT: '0',
        DATABASE_URL: server.database.applicationUrl,
        RECHECK_DATABASE_EMBEDDED: 'true',
        RECHECK_DATA_DIR: folder,
        RECHECK_CLOCK: server.clock.now(),
      };
      second = await startServer(readSettings(environment), new Log('error', () => undefined));
      owner = new pg.Client({ connectionString: new URL('/postgres', server.database.superuserUrl).href });
      await owner.connect();
      path = `/checks/${other.slug}`;
    });

    afterAll(async () => {
      await owner.end();
      await second.close();
      rmSync(folder, { recursive: true });
    });

    const elsewhere = () => asked(second.app, second.url);
    const keptElsewhere = async () => {
      await jobsDone();
      await elsewhere();
      expect((await elsewhere()).read).toBe(false);
    };

    it('shows what another process changed as soon as the notice of it arrives', async () => {
      await keptElsewhere();
      await ask('There is a winter timetable.');
      expect((await asked()).html).toContain('There is a winter timetable.');
      await eventually(
        async () => (await elsewhere()).html.includes('There is a winter timetable.'),
        'the notice has arrived',
        SOON_MILLISECONDS,
      );
      await keptElsewhere();
    });

    it('is read anew while announcements do not arrive, and after they may have been missed', async () => {
      const announcements = second.app.get(Announcements);
      await keptElsewhere();
      // Connections that are open stay; none is made anew.
      const { name } = server.database;
      const allow = (allowed: boolean) => owner.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS ${allowed}`);
      await allow(false);
      await owner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND query LIKE 'LISTEN%'`,
        [name],
      );
      await eventually(() => !announcements.arrive, 'the connection is lost', SOON_MILLISECONDS);
      for (const reason of ['The stop is moved.', 'The stop is closed.']) {
        await ask(reason);
        for (const { html } of [await asked(), await elsewhere()]) expect(html.includes(reason)).toBe(true);
      }
      await allow(true);
      await eventually(() => announcements.arrive, 'there is a connection again', SOON_MILLISECONDS);
      expect((await elsewhere()).html).toContain('The stop is closed.');
      await keptElsewhere();
    });
  });
});
