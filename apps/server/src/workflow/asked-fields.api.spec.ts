import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import type { Actor } from '../../test/actor';
import { cite, documentOf, paragraph, words } from '../../test/documents';
import type { TestPerson } from '../../test/factories';
import { everythingOf } from '../../test/operations';
import { Road, type SeenRound } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';

let server: TestServer;
let road: Road;
let people: Readonly<Record<'writer' | 'reviewer' | 'editor' | 'publisher', TestPerson>>;
let asker: Actor;
let round: SeenRound;

beforeAll(async () => {
  server = await startTestServer();
  road = new Road(server);
  people = {
    writer: await server.make.writer(),
    reviewer: await server.make.sourceReviewer(),
    editor: await server.make.editor(),
    publisher: await server.make.publisher(),
  };
  asker = await server.as(people.writer);
  round = await road.create(people.writer, 'Is a part the same as in the whole?');
  const source = await road.addSource(people.writer, round.id, { title: 'A source', reference: 'p. 3' });
  await road.write(people.writer, round.id, documentOf(paragraph(words('Parts add up'), cite(source), words('.'))));
  round = await road.proposeVerdict(people.writer, await road.see(people.writer, round.id));
}, 60_000);

afterAll(() => server.close());

const objectType = (name: string): GraphQLObjectType => {
  const type = server.app.get(GraphQLSchemaHost).schema.getType(name);
  if (!isObjectType(type)) throw new Error(`The schema has no ${name}.`);
  return type;
};

/** Each field of a type with all that can be selected below it. */
const selections = (type: string): readonly (readonly [name: string, selection: string])[] =>
  Object.values(objectType(type).getFields()).map(({ name, type: shown }) => [
    name,
    `${name} ${everythingOf(getNamedType(shown))}`,
  ]);

/** Asks for every field of the round and of its check alone, and for all at once. */
const compare = async (): Promise<void> => {
  const places = [
    { type: 'Round', around: (selection: string) => `round(id: "${round.id}") { ${selection} }` },
    {
      type: 'Round',
      around: (selection: string) => `check(id: "${round.factCheckId}") { openRound { ${selection} } }`,
    },
    { type: 'FactCheck', around: (selection: string) => `check(id: "${round.factCheckId}") { ${selection} }` },
  ];
  for (const { type, around } of places) {
    const answer = async (selection: string): Promise<Record<string, unknown>> => {
      const data = await asker.graphql<Record<string, Record<string, unknown>>>(`{ ${around(selection)} }`);
      const shown = data['round'] ?? data['check'] ?? {};
      return (around('').includes('openRound') ? shown['openRound'] : shown) as Record<string, unknown>;
    };
    const fields = selections(type);
    const whole = await answer(fields.map(([, selection]) => selection).join(' '));
    for (const [name, selection] of fields)
      expect([type, await answer(selection)]).toEqual([type, { [name]: whole[name] }]);
  }
};

it('what is asked for alone is the same as among everything: while it is written', async () => {
  expect(round).toMatchObject({ stage: 'DRAFT', sources: [{ citationCount: 1 }] });
  await compare();
}, 60_000);

it('while its sources are reviewed', async () => {
  round = await road.submit(people.writer, round.id);
  await compare();
}, 60_000);

it('and once it waits to be published', async () => {
  round = await road.passOn(people.reviewer, await road.findAll(people.reviewer, round.id));
  round = await road.approve(people.editor, round);
  expect(round.stage).toBe('PUBLICATION');
  await compare();
}, 60_000);

it('counts for what a transition shows as well', async () => {
  const recall = `mutation ($input: MoveInput!) { sendBack(input: $input) {
    ... on Round { stage sources { citationCount } moves { reason } } } }`;
  const publisher = await server.as(people.publisher);
  const input = { roundId: round.id, expectedVersion: round.version, reason: 'One more look.' };
  expect(await publisher.graphql(recall, { input })).toEqual({
    sendBack: { stage: 'DRAFT', sources: [{ citationCount: 1 }], moves: [{ reason: 'One more look.' }] },
  });
}, 60_000);
