import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REFUSAL, type Refused } from '../../test/actor';
import { cite, documentOf, heading, paragraph, words } from '../../test/documents';
import { eventually } from '../../test/eventually';
import type { TestPerson } from '../../test/factories';
import { Road, type SeenRound } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';

interface SeenCheck {
  readonly __typename: 'FactCheck';
  readonly related: readonly { readonly id: string }[];
  readonly needs: readonly { readonly trigger: string; readonly state: string; readonly sentence: string }[];
  readonly freshness: { readonly state: string } | null;
}

const CHECK = `fragment check on FactCheck { related { id } needs { trigger state sentence } freshness { state } }`;

describe('checks that bear on each other', () => {
  let server: TestServer;
  let road: Road;
  let writer: TestPerson;
  let reviewer: TestPerson;
  let editor: TestPerson;
  let publisher: TestPerson;
  let bridge: SeenRound;
  let ferry: SeenRound;

  const link = async (mutation: 'relateChecks' | 'unrelateChecks', one: string, other: string, person = editor) => {
    const actor = await server.as(person);
    const data = await actor.graphql<{ done: SeenCheck | Refused }>(
      `mutation($one: ID!, $other: ID!) {
         done: ${mutation}(factCheckId: $one, relatedId: $other) { __typename ...check ...refusal } } ${CHECK} ${REFUSAL}`,
      { one, other },
    );
    return data.done;
  };
  const check = async (id: string): Promise<SeenCheck> => {
    const actor = await server.as(editor);
    return (
      await actor.graphql<{ check: SeenCheck }>(`query($id: ID!) { check(id: $id) { ...check } } ${CHECK}`, { id })
    ).check;
  };
  /** From a draft in hand to the public page, with a verdict. */
  const publish = async (opened: SeenRound, verdict: string, changeNote: string | null): Promise<SeenRound> => {
    const source = await road.addSource(writer, opened.id, { title: 'Timetable', address: 'https://boats.example/' });
    const said = words(`The timetable says so, in its version ${verdict}.`);
    await road.write(writer, opened.id, documentOf(heading('As it is'), paragraph(said, cite(source))));
    await road.proposeVerdict(writer, await road.see(writer, opened.id), verdict);
    await road.submit(writer, opened.id);
    const passed = await road.passOn(reviewer, await road.findAll(reviewer, opened.id, 'SUPPORTS'));
    const approved = await road.approve(editor, passed);
    return road.publish(publisher, approved, changeNote ? { changeNote, changeText: 'The timetable changed.' } : {});
  };

  beforeAll(async () => {
    server = await startTestServer();
    road = new Road(server);
    writer = await server.make.writer();
    reviewer = await server.make.sourceReviewer();
    editor = await server.make.editor();
    publisher = await server.make.publisher();
    bridge = await publish(await road.create(writer, 'Is the bridge open in winter?'), 'yes', null);
    ferry = await publish(await road.create(writer, 'Does the ferry run in winter?'), 'yes', null);
  });
  afterAll(() => server.close());

  it('are linked once, in both directions', async () => {
    for (const [one, other] of [
      [bridge, ferry],
      [ferry, bridge],
      [bridge, ferry],
    ] as const) {
      expect(await link('relateChecks', one.factCheckId, other.factCheckId)).toMatchObject({
        related: [{ id: other.factCheckId }],
      });
    }
    const actor = await server.as(editor);
    const { history } = await actor.graphql<{ history: { rows: readonly { action: string }[] } }>(
      'query($id: ID!) { history(factCheckId: $id, first: 20) { rows { action } } }',
      { id: bridge.factCheckId },
    );
    expect(history.rows.filter(({ action }) => action === 'refresh.checkRelated')).toHaveLength(1);
  });

  it('ask for another look when the answer of the other changes, and only then', async () => {
    const open = async () => {
      const actor = await server.as(publisher);
      const data = await actor.graphql<{ openRound: SeenRound }>(
        `mutation($input: OpenRoundInput!) { openRound(input: $input) { ... on Round { id } ...refusal } } ${REFUSAL}`,
        { input: { factCheckId: ferry.factCheckId, kind: 'REFRESH', reason: 'A new timetable.' } },
      );
      return road.see(writer, data.openRound.id);
    };
    await publish(await open(), 'yes', 'UPDATE');
    await publish(await open(), 'no', 'UPDATE');
    await eventually(async () => (await check(bridge.factCheckId)).needs.length > 0, 'the other check hears of it');
    const { needs, freshness } = await check(bridge.factCheckId);
    expect(needs).toEqual([
      {
        trigger: 'RELATED_CHANGED',
        state: 'OPEN',
        sentence: expect.stringMatching(/ferry run in winter\? \(Yes → No\)/),
      },
    ]);
    expect(freshness?.state).toBe('DUE');
    expect((await check(ferry.factCheckId)).needs.filter(({ trigger }) => trigger === 'RELATED_CHANGED')).toEqual([]);
  });

  it('are parted again, by editors and publishers', async () => {
    expect(await link('unrelateChecks', ferry.factCheckId, bridge.factCheckId, writer)).toMatchObject({
      code: 'roleMissing',
    });
    expect(await link('unrelateChecks', ferry.factCheckId, bridge.factCheckId)).toMatchObject({ related: [] });
    expect((await check(bridge.factCheckId)).related).toEqual([]);
    expect(await link('relateChecks', ferry.factCheckId, ferry.factCheckId)).toMatchObject({ code: 'mergeIntoItself' });
    expect(await link('relateChecks', ferry.factCheckId, 'nonsense')).toMatchObject({ code: 'notFound' });
  });
});
