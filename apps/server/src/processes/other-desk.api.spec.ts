import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { REFUSAL, type Actor } from '../../test/actor';
import { Margin } from '../../test/margin';
import { operationsIn, type Known } from '../../test/operations';
import { startTestServer, type TestServer } from '../../test/server';

/** Words that stand nowhere but in the draft, and must reach nobody outside its desk. */
const CANARY = 'Xylocopa';

const TEXT = `Does ${CANARY} nest in the old sleepers of branch lines?
Checked on 12 January 2026

Executive summary
${CANARY} nests in 14 of 20 sleepers that were opened. [1]

1. Old sleepers are soft enough
The wood of unused lines gives way to a fingernail after 30 years. [2]
`;

const IMPORT = `mutation ($input: ImportTextInput!) {
  importText(input: $input) { __typename ... on ImportedDraft { factCheckId roundId } ...refusal }
} ${REFUSAL}`;

/** Settings of the newsroom and its people belong to no desk. */
const OF_NO_DESK = new Set(['acceptInvitation']);

describe('a check of another desk', () => {
  let server: TestServer;
  let schema: GraphQLSchema;
  let stranger: Actor;
  let member: Actor;
  let known: Known;

  beforeAll(async () => {
    server = await startTestServer();
    schema = server.app.get(GraphQLSchemaHost).schema;
    const desk = await server.make.desk();
    const person = await server.make.person({ roles: ['WRITER', 'SOURCE_REVIEWER', 'EDITOR', 'PUBLISHER'] });
    member = await server.as(person);
    const { importText } = await member.graphql<{ importText: { factCheckId: string; roundId: string } }>(IMPORT, {
      input: { deskId: desk.id, fileName: `${CANARY}.txt`, text: TEXT },
    });
    const { factCheckId, roundId } = importText;
    const one = async (sql: string, value = roundId): Promise<string> =>
      (await server.sql<{ id: string }>(sql, [value]))[0]?.id ?? '';
    const margin = new Margin(server);
    const suggestionIds = await margin.suggest(person, roundId, 'fingernail', `nail of a ${CANARY}`);
    const threadId = await margin.comment(person, roundId, `${CANARY} nests`, `@${person.name} in softer wood?`);
    const ids = {
      threadId,
      commentId: await one('SELECT id FROM comments WHERE thread_id = $1', threadId),
      suggestionIds,
      factCheckId,
      roundId,
      deskId: desk.id,
      personId: person.id,
      sourceId: await one('SELECT source_id AS id FROM round_sources WHERE round_id = $1 LIMIT 1'),
      taskId: await one('SELECT id FROM draft_tasks WHERE round_id = $1 LIMIT 1'),
      importId: await one('SELECT id FROM imports WHERE round_id = $1'),
    };
    for (const [name, id] of Object.entries(ids))
      expect([name, id]).toEqual([name, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    known = { ...ids, question: `Does ${CANARY} nest in sleepers?` };

    const other = await server.make.person();
    await server.sql(
      `WITH elsewhere AS (INSERT INTO desks (id, slug, name, language, created_at)
         VALUES ('01900000-0000-7000-8000-00000000de5c', 'elsewhere', 'Elsewhere', 'en', now()) RETURNING id)
       INSERT INTO memberships (person_id, desk_id, role, granted_at)
       SELECT $1, elsewhere.id, role, now()
       FROM elsewhere, unnest('{WRITER,SOURCE_REVIEWER,EDITOR,PUBLISHER}'::text[]) AS role`,
      [other.id],
    );
    stranger = await server.as(other);
  });

  afterAll(() => server.close());

  const entries = async (): Promise<number> =>
    (await server.sql<{ n: number }>('SELECT count(*)::int AS n FROM ledger'))[0]?.n ?? -1;

  /** Everything that a person gets to see of it: each query with its real ids, and whatever can be selected. */
  const seen = async (reader: Actor): Promise<readonly string[]> => {
    const leaks: string[] = [];
    for (const operation of operationsIn(schema, known).filter(({ kind }) => kind === 'query')) {
      const { data, errors } = await reader.ask(operation.whole, operation.variables);
      expect([
        operation.name,
        errors.filter(({ extensions }) => extensions?.['code'] === 'INTERNAL_SERVER_ERROR'),
      ]).toEqual([operation.name, []]);
      if (JSON.stringify([data, errors]).includes(CANARY)) leaks.push(operation.name);
    }
    return leaks.sort();
  };

  it('shows itself to its own desk, in whatever way one asks', async () => {
    expect(await seen(member)).toEqual(
      expect.arrayContaining([
        'check',
        'checks',
        'draftMargin',
        'history',
        'myWork',
        'preview',
        'round',
        'similarChecks',
      ]),
    );
  });

  it('shows none of its words to a person who holds every role elsewhere', async () => {
    expect(await seen(stranger)).toEqual([]);
  });

  it('is changed by none of that person’s acts, which all are refused', async () => {
    const before = await entries();
    const accepted: string[] = [];
    for (const operation of operationsIn(schema, known).filter(({ kind }) => kind === 'mutation')) {
      if (OF_NO_DESK.has(operation.name)) continue;
      const { data, errors } = await stranger.ask<Record<string, { __typename: string }>>(
        operation.document,
        operation.variables,
      );
      const refused = data?.[operation.name]?.__typename === 'Refusal' || errors.length > 0;
      if (!refused) accepted.push(operation.name);
      expect([operation.name, errors.map(({ extensions }) => extensions?.['code'])]).not.toEqual([
        operation.name,
        expect.arrayContaining(['INTERNAL_SERVER_ERROR']),
      ]);
    }
    expect(accepted).toEqual([]);
    expect(await entries()).toBe(before);
  });
});
