import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REFUSAL, type Actor } from '../../../test/actor';
import { startTestServer, type TestServer } from '../../../test/server';

const INVITE = `mutation Invite($input: InviteInput!) {
  invite(input: $input) { __typename ... on OneTimeLink { url expiresAt } ...refusal }
} ${REFUSAL}`;

describe('GraphQL over HTTP', () => {
  let server: TestServer;
  let administrator: Actor;
  let deskId: string;

  beforeAll(async () => {
    server = await startTestServer();
    administrator = await server.as(await server.make.administrator());
    deskId = (await server.make.desk()).id;
  });

  afterAll(() => server.close());

  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    server
      .visitor()
      .fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

  it('answers nonsense with 4xx, without a stack and without breaking', async () => {
    const deep = '{'.repeat(100_000);
    const bodies: readonly (string | Uint8Array<ArrayBuffer>)[] = [
      '',
      '{',
      'null',
      '[]',
      '"words"',
      '{"query":"{"}',
      '{"query":""}',
      '{"query":7}',
      '{"query":"{ nothing }"}',
      '{"query":"{ me }"}',
      '{"query":"{ me { person { id } } }","variables":"x"}',
      '{"query":"query ($a: Int!) { me { person { id } } }"}',
      '{"query":"{ history(factCheckId: \\"x\\", first: 999999999) { next } }"}',
      JSON.stringify({ query: deep }),
      JSON.stringify({ query: `{ me { ${'person { id } '.repeat(2_000)} } }` }),
      JSON.stringify([{ query: '{ me { person { id } } }' }]),
      JSON.stringify({ query: '{ me { person { id } } } { newsroom { name } }' }),
      JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
      new Uint8Array([0xff, 0xfe, 0x7b, 0x00]),
      JSON.stringify({ query: '{ me { person { id } } }' }).replace('me', '\u0000'),
    ];
    for (const body of bodies) {
      const response = await post(body);
      const text = await response.text();
      expect([String(body).slice(0, 60), response.status >= 500]).toEqual([String(body).slice(0, 60), false]);
      expect(text).not.toMatch(/node_modules|at .*\(.*:\d+:\d+\)|stacktrace/);
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const response = await post('{"query":"{ me { person { id } } }"}', { 'content-type': type });
      expect([type, response.status]).toEqual([type, 400]);
    }
    expect((await server.visitor().fetch('/graphql')).status).toBe(400);
    expect((await server.visitor().fetch('/graphql', { method: 'DELETE' })).status).toBe(400);
    const tooLong = await post(JSON.stringify({ query: 'x'.repeat(9_000_000) }));
    expect(tooLong.status).toBe(413);
    expect(await server.visitor().graphql('{ newsroom { name } }')).toEqual({ newsroom: { name: 'Newsroom' } });
  });

  it('does not tell what there is', async () => {
    const introspection = await server.visitor().ask('{ __schema { types { name } } }');
    expect(introspection.status).toBe(400);
    const guess = await server.visitor().ask('{ newsrom { name } }');
    expect(JSON.stringify(guess.errors)).not.toContain('newsroom');
    const page = await server.visitor().fetch('/graphql', { headers: { accept: 'text/html' } });
    expect(await page.text()).not.toMatch(/<html|graphiql|sandbox/i);
  });

  it('takes nothing from pages of others', async () => {
    const foreign = await post('{"query":"{ newsroom { name } }"}', { origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
    const simple = await server.visitor().fetch(`/graphql?query=${encodeURIComponent('{ newsroom { name } }')}`, {
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(simple.status).toBe(400);
  });

  it('refuses large requests before it asks the database', async () => {
    const aliases = Array.from({ length: 16 }, (_, index) => `a${index}: newsroom { name }`).join(' ');
    const { status, errors } = await server.visitor().ask(`{ ${aliases} }`);
    expect(status).toBe(400);
    expect(errors.map(({ message }) => message)).toContain('This request has 16 aliases; 15 is the most.');
  });

  it('hides a surprise, logs it, and names the number under which it is logged', async () => {
    await server.sql('SELECT 1');
    const failing = server.make.app.get((await import('../../people/people.module')).NewsroomQueries);
    const original = failing.newsroom;
    failing.newsroom = () => Promise.reject(new Error('the kettle exploded at /secret/path'));
    try {
      const { errors } = await server.visitor().ask('{ newsroom { name } }');
      expect(JSON.stringify(errors)).not.toContain('kettle');
      const request = errors[0]?.extensions?.['request'];
      expect(typeof request).toBe('string');
      expect(server.logged).toContainEqual(
        expect.objectContaining({
          event: 'graphql.surprise',
          request,
          error: expect.objectContaining({ message: 'the kettle exploded at /secret/path' }),
        }),
      );
    } finally {
      failing.newsroom = original;
    }
  });

  describe('with the header Idempotency-Key', () => {
    const invite = (email: string, key: string, who = administrator) =>
      who.ask(INVITE, { input: { email, name: 'Nell New', deskId, roles: ['WRITER'] } }, { 'idempotency-key': key });
    const invitations = async (email: string): Promise<number> =>
      (await server.sql<{ n: number }>('SELECT count(*)::int AS n FROM invitations WHERE email = $1', [email]))[0]?.n ??
      -1;

    it('has one effect and gives one answer, 20 times five at once', async () => {
      for (let round = 0; round < 20; round += 1) {
        const email = `round${round}@newsroom.example`;
        const answers = await Promise.all(Array.from({ length: 5 }, () => invite(email, `invite-round-${round}`)));
        expect(answers[0]).toMatchObject({ status: 200, data: { invite: { __typename: 'OneTimeLink' } } });
        for (const answer of answers) expect(answer).toEqual(answers[0]);
        expect(await invitations(email)).toBe(1);
      }
    });

    it('refuses the key for another request, and leaves other people their keys', async () => {
      await invite('first@newsroom.example', 'invite-first-1');
      expect((await invite('second@newsroom.example', 'invite-first-1')).data).toMatchObject({
        invite: { code: 'keyReused', kind: 'MOVED' },
      });
      expect(await invitations('second@newsroom.example')).toBe(0);
      const other = await server.as(await server.make.administrator());
      expect((await invite('second@newsroom.example', 'invite-first-1', other)).data).toMatchObject({
        invite: { __typename: 'OneTimeLink' },
      });
    });

    it('keeps no secret in the answer that it keeps', async () => {
      const { data } = await administrator.ask<{ invite: { url: string } }>(
        INVITE,
        { input: { email: 'link@newsroom.example', name: 'Nell New', deskId, roles: ['WRITER'] } },
        { 'idempotency-key': 'invite-secret-1' },
      );
      const token = data?.invite.url.split('/').at(-1) ?? '';
      expect(token.length).toBeGreaterThan(40);
      const kept = await server.sql(`SELECT answer::text FROM idempotency_keys WHERE key = 'invite-secret-1'`);
      expect(kept).toHaveLength(1);
      expect(JSON.stringify(kept)).not.toContain(token);
    });

    it('must be a key', async () => {
      expect((await invite('x@newsroom.example', 'short')).status).toBe(400);
    });
  });

  it('writes no row and no history when history cannot be written', async () => {
    await server.sql('SELECT 1');
    const { DataSource } = await import('typeorm');
    const owner = await new DataSource({ type: 'postgres', url: server.database.ownerUrl }).initialize();
    try {
      await owner.query(`ALTER TABLE ledger ADD CONSTRAINT broken CHECK (action <> 'people.invited') NOT VALID`);
      const { errors } = await administrator.ask(INVITE, {
        input: { email: 'untraced@newsroom.example', name: 'Nell New', deskId, roles: ['WRITER'] },
      });
      expect(errors[0]?.extensions?.['code']).toBe('INTERNAL_SERVER_ERROR');
      expect(await server.sql(`SELECT 1 FROM invitations WHERE email = 'untraced@newsroom.example'`)).toEqual([]);
    } finally {
      await owner.query('ALTER TABLE ledger DROP CONSTRAINT broken');
      await owner.destroy();
    }
  });
});
