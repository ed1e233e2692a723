import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, screen, waitFor, within } from '@testing-library/react';
import { draw, instant } from '../../../test/render';
import { checkWith, digest, ravi, roundInReview, sessionOf, wanda } from '../../../test/round';
import { OneCheckDocument, type RoundPartsFragment } from '../../gql/graphql';
import { Connection, ConnectionProvider, SessionContext } from '../../shell';
import { createClient } from '../../shell/apollo';
import { CheckPage } from './check-page';

type Round = RoundPartsFragment;

/** The newsroom's side of the wire: one check, whose round others move. */
class Newsroom {
  round: Round = roundInReview();
  /** The round while it is open; null once it has ended. */
  open: Round | null = this.round;

  readonly approved: unknown[] = [];

  readonly answer = jest.fn<typeof fetch>(async (_, init) => {
    const { operationName, variables } = JSON.parse(String(init?.body)) as {
      operationName: string;
      variables: { input?: unknown };
    };
    if (operationName === 'ApproveRevision') this.approved.push(variables.input);
    const data = {
      OneCheck: { check: checkWith(this.open) },
      EndedRound: { round: this.round },
      RoundDifference: { difference: null },
      ReturnToDraft: { returnToDraft: this.round },
      ApproveRevision: { approve: this.round },
    }[operationName];
    return new Response(JSON.stringify({ data: data ?? null }), {
      headers: { 'content-type': 'application/graphql-response+json' },
    });
  });

  allow(action: Round['availableActions'][number]['action']): void {
    const offered = { __typename: 'AvailableAction', action, available: true, refusal: null } as const;
    this.round = { ...this.round, availableActions: [...this.round.availableActions, offered] };
    this.open = this.round;
  }

  moveTo(stage: Round['stage'], move: Pick<Round['moves'][number], 'action' | 'person' | 'reason'>): void {
    const moved = {
      __typename: 'RoundMove',
      id: `move ${this.round.moves.length + 1}`,
      fromStage: this.round.stage,
    } as const;
    this.round = {
      ...this.round,
      stage,
      version: this.round.version + 1,
      moves: [{ ...moved, toStage: stage, movedAt: instant('2026-11-03T17:04:00Z'), ...move }, ...this.round.moves],
      availableActions: this.round.availableActions.map((offered) => ({
        ...offered,
        available: false,
        refusal: {
          __typename: 'Refusal',
          code: 'wrongStage',
          kind: 'NOT_NOW',
          sentence: 'The round is elsewhere, and this cannot be done there.',
          places: [],
        },
      })),
    };
    this.open = this.round;
  }
}

const original = globalThis.fetch;
let newsroom: Newsroom;
let client: ApolloClient;
let connection: Connection;
let reviewers = 0;
beforeEach(() => {
  newsroom = new Newsroom();
  globalThis.fetch = newsroom.answer;
  window.scrollTo = jest.fn() as typeof window.scrollTo;
  connection = new Connection(() => Promise.resolve(true), jest.fn());
  client = createClient({
    onSignedOut: jest.fn(),
    onReached: () => connection.reached(),
    onFailed: () => connection.failed(),
  });
});
afterEach(() => {
  // Ends its asking.
  connection.reached();
  client.stop();
  globalThis.fetch = original;
});

const open = async (words: string | RegExp = /Citation 1 of 2/) => {
  // What one leaves typed is still there for them in the next test.
  const me = { id: `reviewer ${(reviewers += 1)}`, name: ravi.name };
  const drawn = draw(
    <ApolloProvider client={client}>
      <SessionContext value={sessionOf(me)}>
        <ConnectionProvider connection={connection}>
          <CheckPage />
        </ConnectionProvider>
      </SessionContext>
    </ApolloProvider>,
  );
  await screen.findByText(words);
  return { ...drawn, me };
};
/** The answer that the next poll, or the refusal of an act, brings. */
const lookAgain = () => act(async () => void (await client.refetchQueries({ include: [OneCheckDocument] })));
const recalled = { action: 'RECALL', person: wanda, reason: 'One more figure' } as const;

describe('when it cannot be looked at again', () => {
  const notLoaded = 'This could not be loaded. What was there before stays readable.';
  const failing = (answer: () => Promise<Response>) => {
    globalThis.fetch = jest.fn<typeof fetch>(answer);
    return act(() => client.refetchQueries({ include: [OneCheckDocument] }).then(undefined, () => undefined));
  };

  it('says so above what was there', async () => {
    await open();
    await failing(async () => new Response('broken', { status: 500 }));
    expect(await screen.findByText(notLoaded)).toBeVisible();
    expect(screen.getByText(/Citation 1 of 2/)).toBeVisible();
  });

  it('leaves that to the line over every screen while there is no connection', async () => {
    await open();
    await failing(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(connection.offlineSince()).not.toBeNull();
    expect(screen.queryByText(notLoaded)).toBeNull();
    expect(screen.getByText(/Citation 1 of 2/)).toBeVisible();
  });
});

describe('when somebody else moves the round', () => {
  it('a bench with unkept notes stands still, says who did what, and keeps the notes to copy', async () => {
    const { user } = await open();
    await user.keyboard('2');
    await user.keyboard('Only the hut of 1912');
    newsroom.moveTo('EDITOR_APPROVAL', recalled);
    await lookAgain();

    expect(await screen.findByText('Wanda Moor recalled the draft')).toBeVisible();
    expect(screen.getByText(/“One more figure”/)).toBeVisible();
    expect(screen.getByText(/Citation 1 of 2/)).toBeVisible();
    const notes = screen.getByRole('textbox', { name: /What you typed for 1 citation/ });
    expect(notes).toHaveValue('Citation 1, source [1]: Partly\nOnly the hut of 1912');
    await user.click(screen.getByRole('button', { name: 'Copy what was typed' }));
    expect(await navigator.clipboard.readText()).toContain('Only the hut of 1912');
    // Nothing can be done on what is no longer there, in the words of the newsroom.
    expect(screen.getAllByText('The round is elsewhere, and this cannot be done there.').length).toBeGreaterThan(0);
    expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Go on: Editor approval' }));
    expect(await screen.findByText('Contributors')).toBeVisible();
    expect(screen.queryByText('Wanda Moor recalled the draft')).toBeNull();
  });

  it('a reason being typed stays in its sheet, which says so and cannot be sent', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Return to writer' }));
    const sheet = await screen.findByRole('dialog', { name: 'Return to writer' });
    await user.type(within(sheet).getByLabelText('What has to change'), 'The second sentence');
    newsroom.moveTo('EDITOR_APPROVAL', recalled);
    await lookAgain();

    expect(await within(sheet).findByText('Wanda Moor recalled the draft')).toBeVisible();
    expect(within(sheet).getByLabelText('What has to change')).toHaveValue('The second sentence');
    expect(within(sheet).queryByRole('button', { name: /^Return to writer/ })).toBeNull();
    expect(within(sheet).getByRole('button', { name: 'Copy what was typed' })).toBeVisible();
  });

  it('or one does it oneself in another window, the bench says so too', async () => {
    const { user, me } = await open();
    await user.keyboard('2');
    await user.keyboard('Only the hut of 1912');
    newsroom.moveTo('DRAFT', { action: 'RETURN', person: { __typename: 'Person', ...me }, reason: 'See below' });
    await lookAgain();
    expect(await screen.findByText('Ravi Sand returned the draft')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /What you typed for 1 citation/ })).toBeVisible();
  });

  it('a round that ended meanwhile is held as well', async () => {
    const { user } = await open();
    await user.keyboard('2');
    await user.keyboard('Only the hut of 1912');
    newsroom.moveTo('SOURCE_REVIEW', { action: 'ABANDON', person: wanda, reason: 'Asked twice' });
    newsroom.round = { ...newsroom.round, outcome: 'ABANDONED' };
    newsroom.open = null;
    await lookAgain();
    expect(await screen.findByText('Wanda Moor ended the round')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /What you typed for 1 citation/ })).toBeVisible();
  });

  it('and nothing was typed, the new state comes with a line that says who did what', async () => {
    const { user } = await open();
    newsroom.moveTo('EDITOR_APPROVAL', { action: 'PASS_ON', person: wanda, reason: null });
    await lookAgain();
    expect(await screen.findByText('Contributors')).toBeVisible();
    expect(screen.getByText('Wanda Moor passed it to the editor')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText('Wanda Moor passed it to the editor')).toBeNull();
  });
});

it('what one does oneself is no news, and closes its sheet', async () => {
  const { user, me } = await open();
  await user.click(screen.getByRole('button', { name: 'Return to writer' }));
  const sheet = await screen.findByRole('dialog', { name: 'Return to writer' });
  await user.type(within(sheet).getByLabelText('What has to change'), 'The second sentence');
  const person = { __typename: 'Person', ...me } as const;
  newsroom.moveTo('EDITOR_APPROVAL', { action: 'RETURN', person, reason: 'The second sentence' });
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Contributors')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.queryByText(/returned the draft/)).toBeNull();
});

it('an approval asks once more with the hash, and the same keys confirm it', async () => {
  newsroom.moveTo('EDITOR_APPROVAL', { action: 'PASS_ON', person: wanda, reason: null });
  newsroom.allow('APPROVE');
  const { user } = await open('Contributors');
  await user.keyboard('{Control>}{Enter}{/Control}');
  const sheet = await screen.findByRole('dialog', { name: 'Approve exactly these words?' });
  await waitFor(() => expect(within(sheet).getByText(digest)).toBeVisible());
  expect(within(sheet).getByText(/the day it was checked on/)).toHaveTextContent(/not recorded$/);
  await waitFor(() => expect(within(sheet).getByRole('button', { name: /^Approve revision 2/ })).toHaveFocus());
  expect(newsroom.approved).toEqual([]);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(newsroom.approved).toMatchObject([{ expectedVersion: 5, revisionDigest: digest }]));
});

it('what was typed is there again after a look at another side of the check', async () => {
  const { user } = await open();
  await user.keyboard('2');
  await user.keyboard('Only the hut of 1912');
  await user.click(screen.getByRole('button', { name: 'Public side' }));
  expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'First round' }));
  expect(await screen.findByRole('textbox', { name: 'Note' })).toHaveValue('Only the hut of 1912');
});

it('an editor reads the page as the public will with one key', async () => {
  newsroom.moveTo('EDITOR_APPROVAL', { action: 'PASS_ON', person: wanda, reason: null });
  const { user } = await open('Contributors');
  await user.keyboard('v');
  const page = await screen.findByRole('dialog', { name: 'Read as the public will' });
  await waitFor(() => expect(page).toBeVisible());
});

it('an act that ends the round tells nothing stale of the public side, and keeps the focus on the check', async () => {
  await open();
  const ended = { ...newsroom.round, outcome: 'ABANDONED' } as const;
  // The answer of the act is in, that of the check is not yet.
  newsroom.round = ended;
  newsroom.open = ended;
  (document.activeElement as HTMLElement).blur();
  await lookAgain();
  await waitFor(() => expect(screen.queryByText(/Citation 1 of 2/)).toBeNull());
  expect(screen.queryByText('Nothing of this check has been published yet.')).toBeNull();
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());

  newsroom.open = null;
  await lookAgain();
  expect(await screen.findByText('Nothing of this check has been published yet.')).toBeVisible();
});
