import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ApolloClient } from '@apollo/client';
import { ApolloProvider, useQuery } from '@apollo/client/react';
import { screen, waitFor } from '@testing-library/react';
import { draw } from '../../test/render';
import { ConfirmUnchangedDocument, NewCheckDesksDocument, type RefusalKind } from '../gql/graphql';
import { Action, useWording } from '../ui';
import { createClient } from './apollo';
import { problemOf, useAct } from './use-act';

type Answer = { readonly status: number; readonly body: unknown } | 'noAnswer';
interface Sent {
  readonly key: string | null;
  readonly variables: unknown;
}

const done = {
  status: 200,
  body: { data: { confirmUnchanged: { __typename: 'FactCheck', id: '1', version: 2 } } },
};
const refused = {
  status: 200,
  body: {
    data: {
      confirmUnchanged: {
        __typename: 'Refusal',
        code: 'roundOpen',
        kind: 'NOT_NOW',
        sentence: 'A round is already open.',
        places: [],
      },
    },
  },
};

/** The server's side of the wire: answers one after the other, and keeps what it was sent. */
const wire = (answers: Answer[]): Sent[] => {
  const sent: Sent[] = [];
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const { variables } = JSON.parse(String(init?.body)) as { variables: unknown };
    sent.push({ key: new Headers(init?.headers).get('idempotency-key'), variables });
    const answer = answers.shift() ?? done;
    if (answer === 'noAnswer') throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(answer.body), {
      status: answer.status,
      headers: { 'content-type': 'application/graphql-response+json' },
    });
  });
  return sent;
};

const events = { onSignedOut: jest.fn(), onReached: jest.fn(), onFailed: jest.fn() };
let client: ApolloClient;
const original = globalThis.fetch;
beforeEach(() => {
  jest.clearAllMocks();
  client = createClient(events);
});
afterEach(() => {
  client.stop();
  globalThis.fetch = original;
});

const Confirm = ({ lookedAt = 'the register' }: { lookedAt?: string }) => {
  const t = useWording();
  const confirm = useAct(ConfirmUnchangedDocument);
  return (
    <>
      <Action onAct={() => void confirm.act({ input: { factCheckId: '1', lookedAt } })} busy={confirm.busy}>
        Confirm
      </Action>
      <p role="status">{problemOf(t, confirm) ?? 'no problem'}</p>
    </>
  );
};
/** A screen that shows what it asked for, beside the act. */
const Desks = () => {
  const { data } = useQuery(NewCheckDesksDocument);
  return <p>{data?.desks.map(({ name }) => name).join(', ')}</p>;
};
const desk = (name: string): Answer => ({
  status: 200,
  body: { data: { desks: [{ __typename: 'Desk', id: 'desk', name }] } },
});
const refusedAs = (kind: RefusalKind): Answer => ({
  status: 200,
  body: { data: { confirmUnchanged: { ...refused.body.data.confirmUnchanged, kind } } },
});

const page = (lookedAt?: string) => (
  <ApolloProvider client={client}>
    <Confirm {...(lookedAt ? { lookedAt } : {})} />
  </ApolloProvider>
);
const press = () => screen.getByRole('button', { name: 'Confirm' });

describe('an act', () => {
  it('says what the server refused, in the server’s words', async () => {
    wire([refused]);
    const { user } = draw(page());
    await user.click(press());
    expect(await screen.findByText('A round is already open.')).toBeVisible();
  });

  it('that reached nobody says so, tells the connection, and is tried again under the same key', async () => {
    const sent = wire(['noAnswer', 'noAnswer', done]);
    const { user } = draw(page());
    await user.click(press());
    expect(await screen.findByText(/did not reach the newsroom/)).toBeVisible();
    expect(events.onFailed).toHaveBeenCalled();
    // Once by itself, once by hand: the server sees one act.
    await user.click(press());
    await waitFor(() => expect(sent).toHaveLength(3));
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
    expect(sent[0]?.key).toMatch(/^[0-9a-f]{32}$/);
    expect(await screen.findByText('no problem')).toBeVisible();
  });

  it('that was answered is another act when it is done again', async () => {
    const sent = wire([refused, done]);
    const { user } = draw(page());
    await user.click(press());
    await screen.findByText('A round is already open.');
    await user.click(press());
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[0]?.key).not.toBe(sent[1]?.key);
  });

  it('with other words is another act', async () => {
    const sent = wire(['noAnswer', 'noAnswer', done]);
    const { user, unmount } = draw(page('the register'));
    await user.click(press());
    await screen.findByText(/did not reach/);
    unmount();
    const again = draw(page('the ferry timetable'));
    await again.user.click(press());
    await waitFor(() => expect(sent).toHaveLength(3));
    expect(sent[2]?.key).not.toBe(sent[0]?.key);
  });

  it('that met a surprise names the number under which it is logged', async () => {
    const extensions = { code: 'INTERNAL_SERVER_ERROR', request: 'r-42' };
    wire([{ status: 200, body: { errors: [{ message: 'Something went wrong here.', extensions }] } }]);
    const { user } = draw(page());
    await user.click(press());
    expect(await screen.findByText(/in the log under r-42/)).toBeVisible();
  });
});

describe('what stands on the screen', () => {
  const beside = () =>
    draw(
      <ApolloProvider client={client}>
        <Confirm />
        <Desks />
      </ApolloProvider>,
    );

  it.each<RefusalKind>(['MOVED', 'NOT_NOW', 'MAY_NOT'])('is asked for again at once after %s', async (kind) => {
    wire([desk('Rivers'), refusedAs(kind), desk('Bread')]);
    const { user } = beside();
    await screen.findByText('Rivers');
    await user.click(press());
    expect(await screen.findByText('Bread')).toBeVisible();
    expect(screen.getByText('A round is already open.')).toBeVisible();
  });

  it('stays after words that cannot be used', async () => {
    const sent = wire([desk('Rivers'), refusedAs('INPUT')]);
    const { user } = beside();
    await screen.findByText('Rivers');
    await user.click(press());
    await screen.findByText('A round is already open.');
    expect(sent).toHaveLength(2);
  });

  it('may fail to come again without hiding what was refused', async () => {
    const sent = wire([desk('Rivers'), refusedAs('NOT_NOW'), 'noAnswer', 'noAnswer']);
    const { user } = beside();
    await screen.findByText('Rivers');
    await user.click(press());
    await waitFor(() => expect(sent).toHaveLength(4));
    expect(await screen.findByText('A round is already open.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Confirm' })).toBeEnabled();
  });
});
