import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PublishedPage } from '@recheck/domain';
import { cite, documentOf, heading, paragraph, words } from '../../test/documents';
import type { TestPerson } from '../../test/factories';
import { Road, type SeenRound } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';

interface Row {
  readonly id: string;
  readonly question: string;
  readonly slug: string;
  readonly stage: string | null;
  readonly dueOn: string | null;
  readonly verdict: string | null;
  readonly freshness: string | null;
  readonly checkedAt: string | null;
  readonly publicState: string;
  readonly assignee: { readonly name: string } | null;
}
interface Page {
  readonly rows: readonly Row[];
  readonly next: string | null;
}
interface Item {
  readonly verb: string;
  readonly group: string;
  readonly title: string;
  readonly why: string;
  readonly question: string;
}

const CHECKS = `query ($filter: CheckFilter, $first: Int!, $after: String) {
  checks(filter: $filter, first: $first, after: $after) { next rows {
    id question slug stage dueOn verdict freshness checkedAt publicState assignee { name } } } }`;

describe('lists, work and differences', () => {
  let server: TestServer;
  let road: Road;
  let writer: TestPerson;
  let reviewer: TestPerson;
  let editor: TestPerson;
  let publisher: TestPerson;
  let stranger: TestPerson;
  let bats: SeenRound;
  let trains: SeenRound;
  let kettles: SeenRound;

  const checks = async (
    filter: Record<string, unknown> | null,
    first = 50,
    after: string | null = null,
  ): Promise<Page> => {
    const actor = await server.as(writer);
    return (await actor.graphql<{ checks: Page }>(CHECKS, { filter, first, after })).checks;
  };

  const questions = ({ rows }: Page): readonly string[] => rows.map(({ question }) => question);

  const work = async (person: TestPerson) => {
    const actor = await server.as(person);
    const { myWork } = await actor.graphql<{
      myWork: {
        today: string;
        items: readonly Item[];
        free: readonly Item[];
        waitingFor: readonly { question: string; stage: string; person: { name: string } | null }[];
        freshness: { live: number; fresh: number; withinPolicy: number | null };
      };
    }>(`{ myWork { today items { ...item } free { ...item } waitingFor { question stage person { name } }
         freshness { live fresh withinPolicy } } } fragment item on WorkItem { verb group title why question }`);
    return myWork;
  };

  const assign = async (round: SeenRound, stage: string, person: TestPerson | null, dueOn: string | null = null) =>
    road.act(editor, 'assign', { roundId: round.id, stage, personId: person?.id ?? null, dueOn });

  beforeAll(async () => {
    server = await startTestServer({ RECHECK_CLOCK: '2026-03-02T09:00:00Z' });
    road = new Road(server);
    writer = await server.make.writer('Wanda Weber');
    reviewer = await server.make.sourceReviewer('Ravi Rao');
    editor = await server.make.editor('Edda Ek');
    publisher = await server.make.publisher('Paul Pico');
    stranger = await server.make.person({ name: 'Nora Nobody' });
    bats = await road.create(writer, 'Does one bat eat a thousand mosquitoes an hour?', { topics: ['Nature'] });
    trains = await road.create(writer, 'Are steam trains still in daily service?', {
      topics: ['Travel'],
      priority: 'HIGH',
    });
    kettles = await road.create(editor, 'Does a lid save energy when water is boiled?', { topics: ['Kitchen'] });
    const source = await road.addSource(writer, bats.id, { title: 'Diet of the lane bat', reference: 'Acta 21' });
    await road.write(
      writer,
      bats.id,
      documentOf(
        heading('Executive summary', 'SUMMARY'),
        paragraph(words('A bat eats insects'), cite(source), words('.')),
      ),
    );
    await road.proposeVerdict(writer, await road.see(writer, bats.id));
    bats = await road.submit(writer, bats.id);
  });

  afterAll(() => server.close());

  it('lists the newest first, a page at a time', async () => {
    const first = await checks(null, 2);
    expect(questions(first)).toEqual([
      'Does a lid save energy when water is boiled?',
      'Are steam trains still in daily service?',
    ]);
    const second = await checks(null, 2, first.next);
    expect(questions(second)).toEqual(['Does one bat eat a thousand mosquitoes an hour?']);
    expect(second.next).toBeNull();
    expect(second.rows[0]).toMatchObject({
      stage: 'SOURCE_REVIEW',
      publicState: 'NONE',
      verdict: 'No',
      freshness: null,
    });
  });

  it('narrows by every filter, and by all of them at once', async () => {
    expect(questions(await checks({ text: 'steam daily' }))).toEqual(['Are steam trains still in daily service?']);
    expect(questions(await checks({ text: 'mosq' }))).toEqual(['Does one bat eat a thousand mosquitoes an hour?']);
    expect(questions(await checks({ text: '!!!' }))).toEqual([]);
    expect(questions(await checks({ topic: 'Kitchen' }))).toEqual(['Does a lid save energy when water is boiled?']);
    expect(questions(await checks({ stage: 'SOURCE_REVIEW' }))).toEqual([
      'Does one bat eat a thousand mosquitoes an hour?',
    ]);
    expect(questions(await checks({ mine: true }))).toEqual([
      'Are steam trains still in daily service?',
      'Does one bat eat a thousand mosquitoes an hour?',
    ]);
    expect(questions(await checks({ publicState: 'LIVE' }))).toEqual([]);
    expect(questions(await checks({ freshness: 'FRESH' }))).toEqual([]);
    const desk = await server.make.desk();
    const all = {
      deskId: desk.id,
      text: 'bat',
      topic: 'Nature',
      stage: 'SOURCE_REVIEW',
      mine: true,
      publicState: 'NONE',
    };
    expect(questions(await checks({ ...all, order: 'QUESTION' }))).toHaveLength(1);
    expect(questions(await checks({ ...all, freshness: 'DUE' }))).toEqual([]);
  });

  it('orders by question and by due date, page after page', async () => {
    await assign(trains, 'DRAFT', writer, '2026-03-09');
    await assign(kettles, 'DRAFT', null, '2026-03-05');
    for (const [order, expected] of [
      ['QUESTION', ['Are steam', 'Does a lid', 'Does one bat']],
      ['DUE', ['Does a lid', 'Are steam', 'Does one bat']],
    ] as const) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: Page = await checks({ order }, 1, after);
        seen.push(...questions(page));
        after = page.next;
      } while (after !== null);
      expect(seen.map((question, index) => question.startsWith(expected[index] ?? '?'))).toEqual([true, true, true]);
    }
    expect((await checks({ assigneeId: writer.id })).rows).toMatchObject([
      { dueOn: '2026-03-09', assignee: { name: 'Wanda Weber' } },
    ]);
  });

  it('answers tampered cursors and ids with nothing', async () => {
    const cursor = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
    const id = '01900000-0000-7000-8000-000000000000';
    const never = ['', '%', cursor(1, id), cursor('a\u0000b', id), cursor('a', 'b'), cursor('a')];
    const tampered = { NEWEST: [cursor('x', id)], DUE: [cursor('2026-13-45', id)], QUESTION: [] };
    for (const [order, cursors] of Object.entries(tampered)) {
      for (const after of [...never, ...cursors]) {
        expect([order, after, (await checks({ order }, 10, after)).rows]).toEqual([order, after, []]);
      }
    }
    expect((await checks({ deskId: 'x' })).rows).toEqual([]);
  });

  it('shows nothing to somebody without a role, and everything to an administrator', async () => {
    const nobody = await server.as(stranger);
    expect((await nobody.graphql<{ checks: Page }>(CHECKS, { filter: null, first: 10 })).checks.rows).toEqual([]);
    const seen = await nobody.graphql<Record<string, unknown>>(
      `query ($round: ID!, $check: ID!) { round(id: $round) { id } check(id: $check) { id } preview(roundId: $round)
         difference(roundId: $round) { toLabel } similarChecks(question: "Does one bat eat mosquitoes?") { likeness } }`,
      { round: bats.id, check: bats.factCheckId },
    );
    expect(seen).toEqual({ round: null, check: null, preview: null, difference: null, similarChecks: [] });
    const administrator = await server.as(await server.make.administrator());
    expect(
      (await administrator.graphql<{ checks: Page }>(CHECKS, { filter: null, first: 10 })).checks.rows,
    ).toHaveLength(3);
  });

  it('says what waits for whom, and why', async () => {
    expect((await work(reviewer)).free).toMatchObject([
      {
        verb: 'REVIEW',
        title: 'Review 1 of 1 citation',
        why: 'Wanda Weber submitted it and waits for the source review.',
      },
    ]);
    await assign(bats, 'SOURCE_REVIEW', reviewer, '2026-03-02');
    const forReviewer = await work(reviewer);
    expect(forReviewer).toMatchObject({ today: '2026-03-02', items: [{ verb: 'REVIEW', group: 'TODAY' }], free: [] });
    const forWriter = await work(writer);
    expect(forWriter.items).toMatchObject([
      { verb: 'WRITE', group: 'LATER', why: 'Edda Ek assigned it.', question: trains.question },
    ]);
    expect(forWriter.waitingFor).toMatchObject([
      { question: bats.question, stage: 'SOURCE_REVIEW', person: { name: 'Ravi Rao' } },
    ]);
    bats = await road.findAll(reviewer, bats.id);
    expect((await work(reviewer)).items).toMatchObject([{ title: 'Pass on: the one citation is reviewed' }]);
    bats = await road.act(reviewer, 'returnToDraft', {
      roundId: bats.id,
      expectedVersion: bats.version,
      reason: 'Say which bat.',
    });
    const mending = await work(writer);
    expect(mending.items[0]).toMatchObject({
      verb: 'MEND',
      group: 'RETURNED',
      why: 'Ravi Rao returned revision 1: “Say which bat.”',
    });
    expect((await work(stranger)).free).toEqual([]);
  });

  it('refuses a stage to whoever could not take it', async () => {
    const refused = await road.attempt(editor, 'assign', {
      roundId: bats.id,
      stage: 'SOURCE_REVIEW',
      personId: writer.id,
      dueOn: null,
    });
    expect(refused).toMatchObject({ code: 'assigneeUnfit', places: [reviewer.id] });
    expect(refused).toMatchObject({ sentence: expect.stringContaining('Ravi Rao could.') as unknown });
  });

  it('shows what changed, word by word, and what the page would be', async () => {
    const actor = await server.as(writer);
    const [source] = (await road.see(writer, bats.id)).sources;
    await road.write(
      writer,
      bats.id,
      documentOf(
        heading('Executive summary', 'SUMMARY'),
        paragraph(words('A lane bat eats insects'), cite(source?.id ?? ''), words('.')),
        paragraph(words('Nobody has counted them by the hour.')),
      ),
    );
    const scale = (await road.see(writer, bats.id)).verdict?.scale;
    await road.proposeVerdict(writer, await road.see(writer, bats.id), scale?.values[1]?.value);
    const DIFFERENCE = `query ($id: ID!, $from: ID, $to: ID) { difference(roundId: $id, fromRevisionId: $from, toRevisionId: $to) {
      fromLabel toLabel facts blocks { parts { kind text } } } }`;
    const { difference } = await actor.graphql<{
      difference: {
        fromLabel: string;
        toLabel: string;
        facts: string[];
        blocks: { parts: { kind: string; text: string }[] }[];
      };
    }>(DIFFERENCE, { id: bats.id });
    expect(difference).toMatchObject({
      fromLabel: 'Revision 1',
      toLabel: 'The draft now',
      facts: ['The verdict was “No” and is “It depends”.'],
    });
    expect(difference.blocks.map(({ parts }) => parts.map(({ kind, text }) => `${kind} ${text}`))).toEqual([
      ['SAME Executive summary'],
      ['SAME A ', 'ADDED lane ', 'SAME bat eats insects [1].'],
      ['ADDED Nobody has counted them by the hour.'],
    ]);
    const unrelated = await actor.graphql<{ difference: unknown }>(DIFFERENCE, {
      id: kettles.id,
      from: bats.revision?.id,
    });
    expect(unrelated.difference).toBeNull();

    const { preview } = await actor.graphql<{ preview: PublishedPage }>('query ($id: ID!) { preview(roundId: $id) }', {
      id: bats.id,
    });
    expect(preview).toMatchObject({
      edition: 1,
      question: bats.question,
      answer: { label: 'It depends' },
      dates: { checkedAt: null, firstPublishedOn: '2026-03-02' },
      sources: [{ number: 1, title: 'Diet of the lane bat' }],
    });
  });

  it('keeps the freshness of the newsroom beside the work', async () => {
    expect((await work(publisher)).freshness).toEqual({ live: 0, fresh: 0, withinPolicy: null });
  });
});
