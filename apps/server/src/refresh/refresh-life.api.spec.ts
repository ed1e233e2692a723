import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REFUSAL, type Refused } from '../../test/actor';
import { eventually } from '../../test/eventually';
import { cite, documentOf, heading, paragraph, words } from '../../test/documents';
import type { TestPerson } from '../../test/factories';
import { Road, type SeenRound } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';
import { RefreshSweepJob } from './refresh.module';

interface SeenCheck {
  readonly __typename: 'FactCheck';
  readonly id: string;
  readonly version: number;
  readonly publicState: string;
  readonly freshness: {
    readonly state: string;
    readonly freshUntil: string | null;
    readonly reasons: readonly string[];
  } | null;
  readonly refresh: {
    readonly period: string | null;
    readonly watchDates: readonly { readonly id: string; readonly on: string }[];
  };
  readonly needs: readonly {
    readonly id: string;
    readonly trigger: string;
    readonly state: string;
    readonly version: number;
  }[];
  readonly editions: readonly {
    readonly number: number;
    readonly changeNote: string;
    readonly checkedAt: string | null;
    readonly path: string;
  }[];
  readonly withdrawal: { readonly id: string } | null;
  readonly availableActions: readonly {
    readonly action: string;
    readonly available: boolean;
    readonly refusal: Refused | null;
  }[];
}

const CHECK = `fragment check on FactCheck {
  id version publicState
  freshness { state freshUntil reasons }
  refresh { period watchDates { id on } }
  needs { id trigger state version }
  editions { number changeNote checkedAt path }
  withdrawal { id }
  availableActions { action available refusal { code } }
}`;

const SLUG = 'is-the-vell-cleaner-than-it-was-in-1990';

describe('staying true', () => {
  let server: TestServer;
  let road: Road;
  let writer: TestPerson;
  let reviewer: TestPerson;
  let editor: TestPerson;
  let publisher: TestPerson;
  let round: SeenRound;

  const change = async (
    person: TestPerson,
    mutation: string,
    input: Readonly<Record<string, unknown>>,
    type: string,
  ): Promise<SeenCheck | Refused> => {
    const actor = await server.as(person);
    const data = await actor.graphql<{ done: SeenCheck | Refused }>(
      `mutation($input: ${type}!) { done: ${mutation}(input: $input) { __typename ...check ...refusal } } ${CHECK} ${REFUSAL}`,
      { input },
    );
    return data.done;
  };

  const check = async (person: TestPerson = editor): Promise<SeenCheck> => {
    const actor = await server.as(person);
    const data = await actor.graphql<{ check: SeenCheck }>(`query($id: ID!) { check(id: $id) { ...check } } ${CHECK}`, {
      id: round.factCheckId,
    });
    return data.check;
  };

  const page = async (path = `/checks/${SLUG}`): Promise<{ status: number; html: string }> => {
    const response = await server.visitor().fetch(path);
    return { status: response.status, html: await response.text() };
  };

  const queue = async () => {
    const actor = await server.as(publisher);
    const data = await actor.graphql<{
      refreshQueue: {
        rows: { slug: string; freshness: string; reasons: string[]; needs: { sentence: string; state: string }[] }[];
        freshness: { live: number; due: number; outdated: number; withinPolicy: number | null };
      };
    }>(
      '{ refreshQueue { rows { slug freshness reasons needs { sentence state } } freshness { live due outdated withinPolicy } } }',
    );
    return data.refreshQueue;
  };

  /** From source review to the end, with support for everything. */
  const judge = async (roundId: string): Promise<SeenRound> => {
    const reviewed = await road.findAll(reviewer, roundId, 'SUPPORTS');
    return road.approve(editor, await road.passOn(reviewer, reviewed));
  };

  beforeAll(async () => {
    server = await startTestServer({ RECHECK_CLOCK: '2026-03-02T09:00:00Z' });
    road = new Road(server);
    writer = await server.make.writer('Wanda Weber');
    reviewer = await server.make.sourceReviewer('Ravi Rao');
    editor = await server.make.editor('Edda Ek');
    publisher = await server.make.publisher('Paul Pico');
    round = await road.create(writer, 'Is the Vell cleaner than it was in 1990?');
    const report = await road.addSource(writer, round.id, {
      title: 'River quality',
      address: 'https://vell.example/q',
    });
    await road.write(
      writer,
      round.id,
      documentOf(
        heading('Executive summary', 'SUMMARY'),
        paragraph(words('Phosphate fell by four fifths between 1990 and 2025'), cite(report), words('.')),
      ),
    );
    await road.proposeVerdict(writer, await road.see(writer, round.id));
    await road.submit(writer, round.id);
    round = await road.publish(publisher, await judge(round.id));
  });

  afterAll(() => server.close());

  it('is fresh when it is published, and says until when', async () => {
    expect((await check()).freshness).toEqual({ state: 'FRESH', freshUntil: '2026-09-01', reasons: [] });
    expect((await queue()).rows).toEqual([]);
    const { html } = await page();
    expect(html).toContain('Fresh');
    expect(html).not.toContain('may be outdated');
  });

  it('goes by the desk’s period as soon as that changes, in the queue as well', async () => {
    const { id: deskId, name } = await server.make.desk();
    const administrator = await server.as(await server.make.administrator());
    const [{ refresh_period: before } = {}] = await server.sql<{ refresh_period: string }>(
      'SELECT refresh_period FROM desks WHERE id = $1',
      [deskId],
    );
    const goBy = (refreshPeriod: string | undefined) =>
      administrator.graphql(
        `mutation($input: ChangeDeskSettingsInput!) { changeDeskSettings(input: $input) { __typename ...refusal } } ${REFUSAL}`,
        { input: { deskId, name, refreshPeriod, reviewerMayApprove: true } },
      );
    server.clock.moveTo(new Date('2026-04-10T09:00:00Z'));
    await goBy('P1M');
    await eventually(async () => (await queue()).rows.length === 1, 'the check is due');
    await goBy(before);
    await eventually(async () => (await queue()).rows.length === 0, 'it is fresh again');
  });

  it('becomes due by the calendar alone, before any sweep, and says why on its page', async () => {
    server.clock.moveTo(new Date('2026-09-10T09:00:00Z'));
    const { html } = await page();
    expect(html).toContain('Our own limit has passed.');
    const json = await (await server.visitor().fetch(`/checks/${SLUG}.json`)).json();
    expect(json).toMatchObject({ freshness: { state: 'DUE', reasons: [{ cause: 'AGE' }] } });
    const { rows, freshness } = await queue();
    expect(rows).toMatchObject(
      [{ slug: SLUG, freshness: 'DUE', needs: [], reasons: [/^Our own limit/] }].map((row) => ({
        ...row,
        reasons: [expect.stringMatching(/^Our own limit has passed/)],
      })),
    );
    expect(freshness).toMatchObject({ live: 1, due: 1, withinPolicy: 0 });
  });

  it('raises one need however often the sweep runs', async () => {
    const sweep = server.app.get(RefreshSweepJob);
    expect(await sweep.sweep()).toBe(1);
    expect(await sweep.sweep()).toBe(0);
    expect((await check()).needs).toMatchObject([{ trigger: 'AGE', state: 'OPEN' }]);
    expect((await queue()).rows[0]?.needs).toHaveLength(1);
  });

  it('is confirmed with no change by the same stages, as the next edition', async () => {
    const opened = await change(
      publisher,
      'confirmUnchanged',
      { factCheckId: round.factCheckId, lookedAt: 'The report of 2026.' },
      'ConfirmUnchangedInput',
    );
    expect(opened).toMatchObject({ __typename: 'FactCheck', needs: [{ state: 'IN_ROUND' }] });
    const actor = await server.as(publisher);
    const { check: open } = await actor.graphql<{ check: { openRound: { id: string; stage: string } } }>(
      'query($id: ID!) { check(id: $id) { openRound { id stage } } }',
      { id: round.factCheckId },
    );
    expect(open.openRound.stage).toBe('SOURCE_REVIEW');
    const ended = await judge(open.openRound.id);
    expect(ended).toMatchObject({ outcome: 'CONFIRMED' });
    const now = await check();
    expect(now.editions).toMatchObject([
      { number: 2, changeNote: 'RECHECKED', checkedAt: '2026-09-10', path: `/checks/${SLUG}` },
      { number: 1, changeNote: 'FIRST', checkedAt: '2026-03-02', path: `/checks/${SLUG}/editions/1` },
    ]);
    expect(now.freshness?.state).toBe('FRESH');
    expect(now.needs).toMatchObject([{ trigger: 'AGE', state: 'RESOLVED' }]);
    const earlier = await page(`/checks/${SLUG}/editions/1`);
    expect(earlier.status).toBe(200);
    expect(earlier.html).toContain('noindex');
  });

  it('answers 304 to a reader who has the page, and a new page when its freshness changes', async () => {
    const first = await server.visitor().fetch(`/checks/${SLUG}`);
    const etag = first.headers.get('etag') ?? '';
    const again = await server.visitor().fetch(`/checks/${SLUG}`, { headers: { 'if-none-match': etag } });
    expect([etag.length > 40, again.status]).toEqual([true, 304]);
    await change(
      editor,
      'requestRefresh',
      { factCheckId: round.factCheckId, reason: 'The board has a new laboratory.' },
      'RequestRefreshInput',
    );
    const later = await server.visitor().fetch(`/checks/${SLUG}`, { headers: { 'if-none-match': etag } });
    expect(later.status).toBe(200);
    expect(await later.text()).toContain('The board has a new laboratory.');
  });

  it('lets a person confirm a need, which makes the check outdated', async () => {
    const need = (await check()).needs.find(({ state }) => state === 'OPEN');
    const confirmed = await change(
      editor,
      'confirmNeed',
      { needId: need?.id, expectedVersion: need?.version },
      'ConfirmNeedInput',
    );
    expect(confirmed).toMatchObject({ freshness: { state: 'OUTDATED' } });
    const stale = await change(
      editor,
      'dismissNeed',
      { needId: need?.id, expectedVersion: need?.version, reason: 'No.' },
      'DismissNeedInput',
    );
    expect(stale).toMatchObject({ code: 'versionMoved' });
    expect((await page()).html).toContain('may be outdated');
  });

  it('takes needs up with a round, and gives them back when it is abandoned', async () => {
    const opened = await road.act(editor, 'openRound', {
      factCheckId: round.factCheckId,
      kind: 'REFRESH',
      reason: null,
    });
    expect(opened).toMatchObject({ stage: 'DRAFT', roundKind: 'REFRESH', number: 3 });
    expect((await check()).needs.at(-1)).toMatchObject({ state: 'IN_ROUND' });
    await road.act(editor, 'abandon', {
      roundId: opened.id,
      expectedVersion: opened.version,
      reason: 'The laboratory is closed.',
    });
    const need = (await check()).needs.at(-1);
    expect(need).toMatchObject({ state: 'OPEN' });
    const dismissed = await change(
      editor,
      'dismissNeed',
      { needId: need?.id, expectedVersion: need?.version, reason: 'Same instruments.' },
      'DismissNeedInput',
    );
    expect(dismissed).toMatchObject({ freshness: { state: 'FRESH' } });
  });

  it('watches dates and follows its own period', async () => {
    const watched = await change(
      publisher,
      'addWatchDate',
      { factCheckId: round.factCheckId, on: '2026-10-01', expectation: 'The yearly report was to appear.' },
      'AddWatchDateInput',
    );
    expect(watched).toMatchObject({ refresh: { watchDates: [{ on: '2026-10-01' }] } });
    const past = await change(
      publisher,
      'addWatchDate',
      { factCheckId: round.factCheckId, on: '2026-01-01', expectation: 'Gone.' },
      'AddWatchDateInput',
    );
    expect(past).toMatchObject({ code: 'dateInvalid' });
    server.clock.moveTo(new Date('2026-10-02T09:00:00Z'));
    expect((await check()).freshness).toMatchObject({
      state: 'DUE',
      reasons: [expect.stringContaining('The yearly report was to appear.')],
    });
    const { version } = await check();
    const planned = await change(
      publisher,
      'planRefresh',
      { factCheckId: round.factCheckId, expectedVersion: version, period: 'P1Y' },
      'PlanRefreshInput',
    );
    expect(planned).toMatchObject({ refresh: { period: 'P1Y' } });
    expect(
      await change(
        publisher,
        'planRefresh',
        { factCheckId: round.factCheckId, expectedVersion: version, period: 'P1Y' },
        'PlanRefreshInput',
      ),
    ).toMatchObject({ code: 'versionMoved' });
    expect(
      await change(
        writer,
        'planRefresh',
        { factCheckId: round.factCheckId, expectedVersion: version, period: 'P1Y' },
        'PlanRefreshInput',
      ),
    ).toMatchObject({ kind: 'MAY_NOT' });
  });

  it('is withdrawn by two people, and its page says so for ever', async () => {
    const proposed = await change(
      editor,
      'proposeWithdrawal',
      { factCheckId: round.factCheckId, reason: 'The figures were of another river.' },
      'ProposeWithdrawalInput',
    );
    const withdrawal = (proposed as SeenCheck).withdrawal?.id;
    const confirm = async (person: TestPerson) => {
      const actor = await server.as(person);
      const data = await actor.graphql<{ done: SeenCheck | Refused }>(
        `mutation($id: ID!) { done: confirmWithdrawal(withdrawalId: $id) { __typename ...check ...refusal } } ${CHECK} ${REFUSAL}`,
        { id: withdrawal },
      );
      return data.done;
    };
    expect(await confirm(editor)).toMatchObject({ code: 'secondPersonNeeded' });
    expect(await confirm(publisher)).toMatchObject({ publicState: 'WITHDRAWN', freshness: null });
    const { status, html } = await page();
    expect(status).toBe(200);
    expect(html).toContain('The figures were of another river.');
    expect(html).toContain('noindex');
    expect((await page('/')).html).toContain('No check has been published yet.');
    expect((await page('/corrections')).html).toContain('The figures were of another river.');
  });

  it('answers an unknown address with 404 and nothing else', async () => {
    expect((await page('/checks/nothing-here')).status).toBe(404);
    expect((await page(`/checks/${SLUG}/editions/99`)).status).toBe(404);
    expect((await server.visitor().fetch('/checks/nothing-here.json')).status).toBe(404);
  });
});
