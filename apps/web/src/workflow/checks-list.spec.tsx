import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, screen } from '@testing-library/react';
import { drawRoutes, instant } from '../../test/render';
import type { CheckRowPartsFragment, ChecksQueryVariables } from '../gql/graphql';
import { createClient } from '../shell/apollo';
import { ChecksList } from './checks-list';

const row = (id: string, question: string): CheckRowPartsFragment => ({
  __typename: 'CheckRow',
  id,
  slug: id,
  question,
  deskName: 'Nature',
  topics: [],
  priority: 'NORMAL',
  publicState: 'NONE',
  stage: null,
  roundKind: null,
  stageSince: null,
  createdAt: instant('2026-11-01T09:00:00Z'),
  assignee: null,
  dueOn: null,
  verdict: null,
  freshness: null,
  checkedAt: null,
});
const KETTLES = row('kettles', 'Do kettles boil sooner on mountains?');
const BREAD = row('bread', 'Does bread rise slower in winter?');

type Rows = readonly CheckRowPartsFragment[];
/** What the newsroom finds; a search is answered once somebody lets it. */
let found: (text: string | null | undefined) => Promise<Rows>;

const original = globalThis.fetch;
let client: ApolloClient;
beforeEach(() => {
  found = async () => [KETTLES, BREAD];
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const { variables } = JSON.parse(String(init?.body)) as { variables: ChecksQueryVariables };
    const rows = await found(variables.filter?.text);
    const checks = { __typename: 'CheckPage', next: null, rows };
    return new Response(JSON.stringify({ data: { checks } }), {
      headers: { 'content-type': 'application/graphql-response+json' },
    });
  });
  client = createClient({ onSignedOut: jest.fn(), onReached: jest.fn(), onFailed: jest.fn() });
});
afterEach(() => {
  client.stop();
  globalThis.fetch = original;
});

/** The screens as they are loaded: a check's comes when somebody lets it. */
const open = async () => {
  let comes: () => void = () => undefined;
  const loaded = new Promise<void>((resolve) => (comes = resolve));
  const drawn = drawRoutes(
    [
      {
        path: '/checks',
        element: (
          <ApolloProvider client={client}>
            <ChecksList />
          </ApolloProvider>
        ),
      },
      {
        path: '/checks/:factCheckId',
        lazy: async () => {
          await loaded;
          return { Component: () => <h1>One check</h1> };
        },
      },
    ],
    { at: '/checks' },
  );
  await screen.findByRole('link', { name: BREAD.question });
  return { ...drawn, loadCheck: () => act(async () => comes()) };
};
const search = () => screen.getByRole('searchbox', { name: 'Search questions' });
/** Longer than typing has to rest before it is searched for. */
const rest = () => act(() => new Promise((resolve) => setTimeout(resolve, 400)));

it('a press right after typing opens the row, and nothing calls it back', async () => {
  const { user, loadCheck } = await open();
  await user.type(search(), 'bread');
  await user.click(screen.getByRole('link', { name: BREAD.question }));
  await rest();
  await loadCheck();
  expect(await screen.findByRole('heading', { name: 'One check' })).toBeVisible();
});

it('an answer that arrives while a row is pressed waits until it is let go', async () => {
  const { user, loadCheck } = await open();
  let answer: (rows: Rows) => void = () => undefined;
  found = () => new Promise((resolve) => (answer = resolve));
  await user.type(search(), 'kettles');
  await rest();
  const link = screen.getByRole('link', { name: BREAD.question });
  await user.pointer({ keys: '[MouseLeft>]', target: link });
  await act(async () => answer([KETTLES]));
  expect(link).toBeInTheDocument();
  await user.pointer({ keys: '[/MouseLeft]', target: link });
  await loadCheck();
  expect(await screen.findByRole('heading', { name: 'One check' })).toBeVisible();
});

it('shows what was found once nothing is pressed', async () => {
  const { user } = await open();
  found = async () => [KETTLES];
  await user.type(search(), 'kettles');
  expect(await screen.findByText('1 check shown')).toBeVisible();
  expect(screen.queryByRole('link', { name: BREAD.question })).toBeNull();
});
