import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REFUSAL, type Actor, type Refused } from '../../test/actor';
import { startTestServer, type TestServer } from '../../test/server';

type Answered<Shape> = ({ readonly __typename: string } & Shape) | Refused;

const INVITE = `mutation Invite($input: InviteInput!) {
  invite(input: $input) { __typename ... on OneTimeLink { url expiresAt } ...refusal }
} ${REFUSAL}`;
const ACCEPT = `mutation Accept($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) { __typename ...refusal }
} ${REFUSAL}`;
const SUSPEND = `mutation Suspend($id: ID!, $reason: String!) {
  suspend(personId: $id, reason: $reason) { __typename ... on Account { suspendedAt } ...refusal }
} ${REFUSAL}`;
const REINSTATE = `mutation Reinstate($id: ID!) { reinstate(personId: $id) { __typename ...refusal } } ${REFUSAL}`;
const CHANGE_ROLES = `mutation ChangeRoles($input: ChangeRolesInput!) {
  changeRoles(input: $input) { __typename ... on Account { administrator memberships { role desk { id } } } ...refusal }
} ${REFUSAL}`;
const RESET = `mutation Reset($id: ID!) {
  makeResetLink(personId: $id) { __typename ... on OneTimeLink { url } ...refusal }
} ${REFUSAL}`;
const ME = '{ me { person { id name email } administrator memberships { role desk { name } } } }';

const GOOD_PASSWORD = 'the 7 herons of Holm';
const tokenIn = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

describe('people', () => {
  let server: TestServer;
  let administrator: Actor;
  let deskId: string;

  beforeAll(async () => {
    server = await startTestServer();
    administrator = await server.as(await server.make.administrator('Ines Thorn'));
    deskId = (await server.make.desk()).id;
  });

  afterAll(() => server.close());

  const invite = async (input: Record<string, unknown> = {}, as: Actor = administrator) =>
    (
      await as.graphql<{ invite: Answered<{ url: string; expiresAt: string }> }>(INVITE, {
        input: { email: 'new@newsroom.example', name: 'Nell New', deskId, roles: ['WRITER'], ...input },
      })
    ).invite;
  const linkFor = async (input: Record<string, unknown>): Promise<string> => {
    const invited = await invite(input);
    if (!('url' in invited)) throw new Error(`not invited: ${JSON.stringify(invited)}`);
    return tokenIn(invited.url);
  };
  const accept = async (input: Record<string, unknown>) =>
    (await server.visitor().graphql<{ acceptInvitation: Answered<object> }>(ACCEPT, { input })).acceptInvitation;

  it('makes an account by a one-time link, which works once', async () => {
    const token = await linkFor({ email: 'Nell@Newsroom.example', roles: ['WRITER', 'EDITOR'] });
    const offer = `query ($token: String!) { invitationOffer(token: $token) { kind email name newsroom } }`;
    expect(await server.visitor().graphql(offer, { token })).toEqual({
      invitationOffer: { kind: 'INVITATION', email: 'nell@newsroom.example', name: 'Nell New', newsroom: 'Newsroom' },
    });
    expect(await accept({ token, password: 'short' })).toMatchObject({ code: 'passwordWeak' });
    expect(await accept({ token, password: GOOD_PASSWORD })).toEqual({ __typename: 'Done' });
    expect(await accept({ token, password: GOOD_PASSWORD })).toMatchObject({
      code: 'invitationSpent',
      kind: 'NOT_NOW',
    });
    expect(await server.visitor().graphql(offer, { token })).toEqual({ invitationOffer: null });

    const nell = await server.visitor().signIn('nell@newsroom.example', GOOD_PASSWORD);
    expect(await nell.graphql(ME)).toMatchObject({
      me: {
        person: { name: 'Nell New', email: 'nell@newsroom.example' },
        administrator: false,
        memberships: [
          { role: 'EDITOR', desk: { name: 'Newsroom' } },
          { role: 'WRITER', desk: { name: 'Newsroom' } },
        ],
      },
    });
  });

  it('lets one of several who use a link at once have it', async () => {
    const token = await linkFor({ email: 'race@newsroom.example' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => accept({ token, password: GOOD_PASSWORD })));
    expect(answers.filter((answer) => answer.__typename === 'Done')).toHaveLength(1);
    expect(await server.sql(`SELECT count(*)::int AS n FROM people WHERE email = 'race@newsroom.example'`)).toEqual([
      { n: 1 },
    ]);
  });

  it('keeps no token that would work', async () => {
    const token = await linkFor({ email: 'secret@newsroom.example' });
    const rows = await server.sql<{ all: string }>('SELECT to_json(i)::text AS all FROM invitations i');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('refuses links that were revoked or have expired', async () => {
    const revoked = await linkFor({ email: 'revoked@newsroom.example' });
    const { invitations } = await administrator.graphql<{ invitations: { id: string; email: string }[] }>(
      '{ invitations { id email } }',
    );
    const id = invitations.find(({ email }) => email === 'revoked@newsroom.example')?.id;
    const revoke = `mutation ($id: ID!) { revokeInvitation(invitationId: $id) { __typename ...refusal } } ${REFUSAL}`;
    expect(await administrator.graphql(revoke, { id })).toEqual({ revokeInvitation: { __typename: 'Done' } });
    expect(await accept({ token: revoked, password: GOOD_PASSWORD })).toMatchObject({ code: 'invitationSpent' });

    const late = await linkFor({ email: 'late@newsroom.example' });
    server.clock.moveTo(new Date(Date.now() + 8 * 86_400_000));
    try {
      expect(await accept({ token: late, password: GOOD_PASSWORD })).toMatchObject({ code: 'invitationSpent' });
    } finally {
      server.clock.moveTo(new Date());
    }
  });

  it('says what cannot be used in an invitation', async () => {
    expect(await invite({ email: 'nonsense' })).toMatchObject({ code: 'inputInvalid', kind: 'INPUT' });
    expect(await invite({ name: '   ' })).toMatchObject({ code: 'inputInvalid' });
    expect(await invite({ roles: [] })).toMatchObject({ code: 'inputInvalid' });
    expect(await invite({ deskId: '00000000-0000-7000-8000-000000000000' })).toMatchObject({ code: 'notFound' });
    const { email } = await server.make.writer();
    expect(await invite({ email: email.toUpperCase() })).toMatchObject({ code: 'emailTaken' });
  });

  it('lets nobody but administrators manage people', async () => {
    const editor = await server.as(await server.make.editor());
    expect(await invite({}, editor)).toMatchObject({ code: 'administratorOnly', kind: 'MAY_NOT' });
    expect((await editor.ask('{ accounts { person { email } } }')).errors).toMatchObject([
      { extensions: { code: 'administratorOnly' } },
    ]);
    expect((await server.visitor().ask('{ invitations { id } }')).errors).toMatchObject([
      { extensions: { code: 'notSignedIn' } },
    ]);
  });

  it('ends what a suspended person has open, at once, and refuses the password', async () => {
    const person = await server.make.writer('Sol Leaving');
    const browser = await server.visitor().signIn(person.email, person.password);
    expect(await browser.graphql(ME)).toMatchObject({ me: { person: { id: person.id } } });
    expect(await administrator.graphql(SUSPEND, { id: person.id, reason: ' ' })).toMatchObject({
      suspend: { code: 'reasonMissing' },
    });
    expect(await administrator.graphql(SUSPEND, { id: person.id, reason: 'left the newsroom' })).toMatchObject({
      suspend: { __typename: 'Account', suspendedAt: expect.any(String) },
    });
    expect(await browser.graphql(ME)).toEqual({ me: null });
    await expect(server.visitor().signIn(person.email, person.password)).rejects.toThrow('401');
    expect(await administrator.graphql(REINSTATE, { id: person.id })).toMatchObject({
      reinstate: { __typename: 'Account' },
    });
    // The session that was ended stays ended.
    expect(await browser.graphql(ME)).toEqual({ me: null });
    await server.visitor().signIn(person.email, person.password);
  });

  it('counts changed roles from the next request on', async () => {
    const person = await server.make.writer();
    const browser = await server.as(person);
    const roles = (input: Record<string, unknown>) =>
      administrator.graphql(CHANGE_ROLES, { input: { personId: person.id, deskId, administrator: false, ...input } });
    expect(await roles({ roles: ['EDITOR', 'PUBLISHER'], administrator: true })).toMatchObject({
      changeRoles: { administrator: true, memberships: [{ role: 'EDITOR' }, { role: 'PUBLISHER' }] },
    });
    expect((await browser.ask('{ accounts { person { id } } }')).errors).toEqual([]);
    await roles({ roles: [] });
    expect((await browser.ask('{ accounts { person { id } } }')).errors).toMatchObject([
      { extensions: { code: 'administratorOnly' } },
    ]);
  });

  it('sets a new password by a link and ends the sessions of the old one', async () => {
    const person = await server.make.editor();
    const browser = await server.visitor().signIn(person.email, person.password);
    const links = await Promise.all([
      administrator.graphql<{ makeResetLink: { url: string } }>(RESET, { id: person.id }),
      administrator.graphql<{ makeResetLink: { url: string } }>(RESET, { id: person.id }),
    ]);
    const outcomes = [];
    for (const { makeResetLink } of links) {
      outcomes.push(await accept({ token: tokenIn(makeResetLink.url), password: GOOD_PASSWORD }));
    }
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['Done', 'Refusal']);
    expect(await browser.graphql(ME)).toEqual({ me: null });
    await expect(server.visitor().signIn(person.email, person.password)).rejects.toThrow('401');
    await server.visitor().signIn(person.email, GOOD_PASSWORD);
  });

  it('keeps the last administrator, whoever of two removes the other first', async () => {
    const suite = await startTestServer();
    try {
      const desk = (await suite.make.desk()).id;
      const people = [await suite.make.administrator(), await suite.make.administrator()];
      const [one, other] = await Promise.all(people.map((person) => suite.as(person)));
      const demote = (as: Actor | undefined, personId: string | undefined) =>
        as?.graphql<{ changeRoles: Answered<object> }>(CHANGE_ROLES, {
          input: { personId, deskId: desk, roles: [], administrator: false },
        });
      const answers = await Promise.all([demote(one, people[1]?.id), demote(other, people[0]?.id)]);
      const codes = answers.map((answer) =>
        answer && 'code' in answer.changeRoles ? answer.changeRoles.code : 'done',
      );
      expect(codes).toContain('done');
      expect(codes.filter((code) => code === 'done')).toHaveLength(1);
      expect(await suite.sql('SELECT count(*)::int AS n FROM people WHERE administrator')).toEqual([{ n: 1 }]);
    } finally {
      await suite.close();
    }
  });

  it('tells administrators what the set-up still lacks', async () => {
    const asked = await administrator.graphql<{ newsroom: { setUp: { code: string; done: boolean }[] } }>(
      '{ newsroom { setUp { code done sentence } } }',
    );
    expect(asked.newsroom.setUp).toContainEqual(
      expect.objectContaining({ code: 'twoPeople', done: true, sentence: expect.stringContaining('two people') }),
    );
    expect(await server.visitor().graphql('{ newsroom { name demonstration setUp { code } } }')).toEqual({
      newsroom: { name: 'Newsroom', demonstration: false, setUp: [] },
    });
  });

  it('gives a new desk scales for claims and for questions', async () => {
    const { desks } = await administrator.graphql<{
      desks: { scales: { answers: string; values: { value: string; definition: string }[] }[] }[];
    }>('{ desks { scales { answers values { value label definition place } } } }');
    expect(desks[0]?.scales.map(({ answers }) => answers)).toEqual(['CLAIM', 'QUESTION']);
    for (const { values } of desks[0]?.scales ?? []) {
      expect(new Set(values.map(({ value }) => value)).size).toBe(values.length);
      for (const { definition } of values) expect(definition.length).toBeGreaterThan(20);
    }
  });

  it('leaves a trace of every act, in a chain that holds', async () => {
    const actions = await server.sql<{ action: string }>('SELECT DISTINCT action FROM ledger ORDER BY action');
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'people.invitationAccepted',
        'people.invitationRevoked',
        'people.invited',
        'people.newsroomSetUp',
        'people.passwordReset',
        'people.reinstated',
        'people.resetLinkMade',
        'people.rolesChanged',
        'people.suspended',
      ]),
    );
  });
});
