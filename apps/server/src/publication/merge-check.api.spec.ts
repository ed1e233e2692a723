import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REFUSAL, type Refused } from '../../test/actor';
import type { TestPerson } from '../../test/factories';
import { publish } from '../../test/published';
import { Road, type SeenRound } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';

interface SeenCheck {
  readonly __typename: 'FactCheck';
  readonly id: string;
  readonly slug: string;
  readonly publicState: string;
  readonly mergedInto: { readonly id: string } | null;
  readonly merged: readonly { readonly id: string }[];
  readonly openRound: { readonly id: string } | null;
  readonly rounds: readonly { readonly outcome: string | null; readonly endReason: string | null }[];
  readonly availableActions: readonly { readonly action: string; readonly available: boolean }[];
}

const CHECK = `fragment check on FactCheck {
  id slug publicState mergedInto { id } merged { id } openRound { id } rounds { outcome endReason }
  availableActions { action available }
}`;

describe('checks that ask the same', () => {
  let server: TestServer;
  let road: Road;
  let writer: TestPerson;
  let reviewer: TestPerson;
  let editor: TestPerson;
  let publisher: TestPerson;

  const act = async (person: TestPerson, mutation: string, ids: Readonly<Record<string, string>>) => {
    const names = Object.keys(ids);
    const actor = await server.as(person);
    const data = await actor.graphql<{ done: SeenCheck | Refused }>(
      `mutation(${names.map((name) => `$${name}: ID!`).join(', ')}) {
         done: ${mutation}(${names.map((name) => `${name}: $${name}`).join(', ')}) { __typename ...check ...refusal }
       } ${CHECK} ${REFUSAL}`,
      ids,
    );
    return data.done;
  };
  const merge = (factCheckId: string, intoId: string, person = editor) =>
    act(person, 'mergeCheck', { factCheckId, intoId });
  const separate = (factCheckId: string, person = editor) => act(person, 'separateCheck', { factCheckId });
  const check = async (id: string): Promise<SeenCheck> => {
    const actor = await server.as(editor);
    return (
      await actor.graphql<{ check: SeenCheck }>(`query($id: ID!) { check(id: $id) { ...check } } ${CHECK}`, { id })
    ).check;
  };
  const visit = async (path: string) => {
    const response = await server.visitor().fetch(path, { redirect: 'manual' });
    return { status: response.status, to: response.headers.get('location'), text: await response.text() };
  };

  const published = (question: string): Promise<SeenRound> =>
    publish(road, { writer, reviewer, editor, publisher }, question);

  beforeAll(async () => {
    server = await startTestServer();
    road = new Road(server);
    writer = await server.make.writer();
    reviewer = await server.make.sourceReviewer();
    editor = await server.make.editor();
    publisher = await server.make.publisher();
  });
  afterAll(() => server.close());

  it('lead to one another: the draft is kept, and it can stand by itself again', async () => {
    const kept = await road.create(writer, 'Do herons fish at night?');
    const double = await road.create(writer, 'Do herons go fishing at night?');
    expect(await merge(double.factCheckId, kept.factCheckId)).toMatchObject({
      publicState: 'RETIRED',
      mergedInto: { id: kept.factCheckId },
      openRound: null,
      rounds: [{ outcome: 'ABANDONED', endReason: 'Merged into “Do herons fish at night?”' }],
    });
    expect((await check(kept.factCheckId)).merged).toEqual([{ id: double.factCheckId }]);
    const refused = await road.attempt(writer, 'submit', {
      roundId: double.id,
      expectedVersion: double.version,
      digest: 'a'.repeat(64),
    });
    expect(refused).toMatchObject({ code: 'versionMoved' });

    expect(await separate(double.factCheckId, publisher)).toMatchObject({ publicState: 'NONE', mergedInto: null });
    const actor = await server.as(editor);
    const history = await actor.graphql<{ history: { rows: readonly { action: string }[] } }>(
      'query($id: ID!) { history(factCheckId: $id, first: 10) { rows { action } } }',
      { id: double.factCheckId },
    );
    expect(history.history.rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['publication.checkMerged', 'publication.checkSeparated']),
    );
  });

  it('lead readers to the one that answers, and keep every edition readable', async () => {
    const kept = await published('Do otters sleep on their backs?');
    const double = await published('Is it so that otters sleep on their backs?');
    const [to, from] = [await check(kept.factCheckId), await check(double.factCheckId)];
    await merge(double.factCheckId, kept.factCheckId);

    for (const [path, target] of [
      [`/checks/${from.slug}`, `/checks/${to.slug}`],
      [`/checks/${from.slug}/print`, `/checks/${to.slug}`],
      [`/checks/${from.slug}.json`, `/checks/${to.slug}.json`],
    ]) {
      expect([path, await visit(path as string)]).toMatchObject([path, { status: 302, to: target }]);
    }
    const edition = await visit(`/checks/${from.slug}/editions/1`);
    expect(edition.status).toBe(200);
    expect(edition.text).toContain('Is it so that otters sleep on their backs?');
    const home = await visit('/');
    expect(home.text).toContain(to.slug);
    expect(home.text).not.toContain(from.slug);

    await separate(double.factCheckId);
    expect((await visit(`/checks/${from.slug}`)).status).toBe(200);
    expect((await visit('/')).text).toContain(from.slug);
  });

  it('are merged by editors and publishers, into something that stands', async () => {
    const open = await road.create(writer, 'Do voles store roots for winter?');
    const live = await published('Do moles store worms for winter?');
    const code = async (answer: Promise<SeenCheck | Refused>) => {
      const said = await answer;
      return 'code' in said ? said.code : 'done';
    };
    expect(await code(merge(open.factCheckId, live.factCheckId, writer))).toBe('roleMissing');
    expect(await code(merge(live.factCheckId, open.factCheckId))).toBe('mergeNeedsPublished');
    expect(await code(merge(live.factCheckId, live.factCheckId))).toBe('mergeIntoItself');
    expect(await code(merge(live.factCheckId, 'nonsense'))).toBe('notFound');
    expect(await code(separate(open.factCheckId))).toBe('notMerged');
    expect(await code(merge(open.factCheckId, live.factCheckId, publisher))).toBe('done');
    expect(await code(merge(open.factCheckId, live.factCheckId))).toBe('alreadyMerged');
    const shown = (await check(open.factCheckId)).availableActions;
    expect(shown.filter(({ available }) => available).map(({ action }) => action)).toContain('SEPARATE');
  });

  it('never lead in a circle, when two people merge them into each other at once', async () => {
    const [one, other] = [await published('Do bees sleep?'), await published('Do bees ever sleep?')];
    const answers = await Promise.all([
      merge(one.factCheckId, other.factCheckId, editor),
      merge(other.factCheckId, one.factCheckId, publisher),
    ]);
    expect(answers.filter((answer) => 'code' in answer)).toHaveLength(1);
    const states = await Promise.all([check(one.factCheckId), check(other.factCheckId)]);
    expect(states.map(({ publicState }) => publicState).sort()).toEqual(['LIVE', 'RETIRED']);
  });
});
