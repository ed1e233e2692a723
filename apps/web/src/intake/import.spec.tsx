import { File as NodeFile } from 'node:buffer';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { ApolloProvider } from '@apollo/client/react';
import { screen, waitFor } from '@testing-library/react';
import { draw } from '../../test/render';
import { ravi, sessionOf } from '../../test/round';
import { SessionContext } from '../shell';
import { createClient } from '../shell/apollo';
import { Import } from './import';

const original = { fetch: globalThis.fetch, File: globalThis.File };
const sentence = 'Only a writer or editor of this desk may do this.';
const data: Record<string, unknown> = {
  ImportDesks: { desks: [{ __typename: 'Desk', id: 'desk', name: 'Newsroom' }] },
  ImportText: { importText: { __typename: 'Refusal', code: 'mayNot', kind: 'MAY_NOT', sentence, places: [] } },
};

beforeEach(() => {
  // The one of jsdom has no bytes to read.
  Object.assign(globalThis, { File: NodeFile });
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const { operationName } = JSON.parse(String(init?.body)) as { operationName: string };
    return new Response(JSON.stringify({ data: data[operationName] ?? null }), {
      headers: { 'content-type': 'application/graphql-response+json' },
    });
  });
});
afterEach(() => {
  Object.assign(globalThis, original);
});

it('a pasted text that is refused stands in its field again, beside the reason', async () => {
  const { user } = draw(
    <ApolloProvider client={createClient({ onSignedOut: jest.fn(), onReached: jest.fn(), onFailed: jest.fn() })}>
      <SessionContext value={sessionOf({ id: 'reviewer', name: ravi.name })}>
        <Import />
      </SessionContext>
    </ApolloProvider>,
  );
  const field = screen.getByRole('textbox', { name: /paste/i });
  await user.click(field);
  await user.paste('Do ducks sleep?\n\nSome do [1].');
  await user.click(screen.getByRole('button', { name: 'Import the text' }));
  expect(await screen.findByText(sentence)).toBeVisible();
  await waitFor(() => expect(field).toHaveValue('Do ducks sleep?\n\nSome do [1].'));
});
