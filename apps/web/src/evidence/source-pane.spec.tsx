import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { screen, waitFor } from '@testing-library/react';
import { draw, instant } from '../../test/render';
import { roundInReview, sessionOf } from '../../test/round';
import type { CheckPartsFragment, PassageWordsFragment } from '../gql/graphql';
import { SessionContext } from '../shell';
import { createClient } from '../shell/apollo';
import { CheckContext } from '../workflow';
import { ReviewBench } from './review-bench';

const TEXT = 'On the hut\n\nWater boils at 89 degrees up there. Tea tastes thin. Bread takes an hour longer.';
const SNAPSHOT = {
  __typename: 'Snapshot',
  id: 'snapshot',
  sourceId: 'source',
  madeBy: 'FETCHED',
  takenAt: instant('2026-10-30T09:00:00Z'),
  title: null,
  finalAddress: null,
  pageStarts: [],
};

const passageAt = (words: string): PassageWordsFragment => ({
  __typename: 'Passage',
  id: `passage: ${words}`,
  snapshotId: 'snapshot',
  quotation: words,
  prefix: '',
  suffix: '',
  startsAt: TEXT.indexOf(words),
  endsAt: TEXT.indexOf(words) + words.length,
  snapshotTakenAt: SNAPSHOT.takenAt,
});

/** The newsroom's side of the wire: one snapshot of the source, and what is chosen in it. */
class Archive {
  readonly received: Record<string, unknown>[] = [];
  /** Null once what is stored is not what was kept. */
  text: string | null = TEXT;
  #passages: readonly PassageWordsFragment[] = [];

  readonly answer = jest.fn<typeof fetch>(async (_, init) => {
    const { operationName, variables } = JSON.parse(String(init?.body)) as {
      operationName: string;
      variables: { input: Record<string, unknown> & { quotation: string } };
    };
    if (operationName === 'ChoosePassage') this.#passages = [passageAt(variables.input.quotation)];
    if (variables.input) this.received.push(variables.input);
    const provenance = { __typename: 'Provenance', suggestedKind: null, suggestion: null, hints: [] };
    const source = { __typename: 'Source', id: 'source', snapshots: [SNAPSHOT], passages: this.#passages, provenance };
    const placed = this.#passages.map((passage) => {
      const { startsAt, endsAt } = passage;
      return { __typename: 'PlacedPassage', passage, fate: 'SAME', startsAt, endsAt, likeness: 1 };
    });
    const answers: Record<string, object> = {
      RoundPassages: { round: { __typename: 'Round', id: 'round', sources: [source] } },
      ReadSnapshot: { snapshot: { ...SNAPSHOT, text: this.text }, placedPassages: placed },
      ChoosePassage: { choosePassage: this.#passages[0] },
      RecordFinding: { recordFinding: roundInReview() },
    };
    return new Response(JSON.stringify({ data: answers[operationName] }), {
      headers: { 'content-type': 'application/graphql-response+json' },
    });
  });
}

describe('the source beside the sentence under review', () => {
  const original = globalThis.fetch;
  let archive: Archive;
  let client: ApolloClient;
  beforeEach(() => {
    archive = new Archive();
    globalThis.fetch = archive.answer;
    window.scrollTo = jest.fn() as typeof window.scrollTo;
    Element.prototype.scrollIntoView = jest.fn();
    client = createClient({ onSignedOut: jest.fn(), onReached: jest.fn(), onFailed: jest.fn() });
  });
  afterEach(() => {
    client.stop();
    globalThis.fetch = original;
  });

  const open = (round = roundInReview()) =>
    draw(
      <ApolloProvider client={client}>
        <SessionContext value={sessionOf({ id: 'reader of snapshots', name: 'Ravi Sand' })}>
          <CheckContext value={{ check: {} as CheckPartsFragment, round, reload: async () => undefined }}>
            <ReviewBench />
          </CheckContext>
        </SessionContext>
      </ApolloProvider>,
    );

  it('says so where it is not what was kept any more', async () => {
    archive.text = null;
    open();
    expect(await screen.findByText(/is not what was kept: it proves nothing/)).toBeVisible();
    expect(screen.queryByRole('document', { name: 'Archived words' })).toBeNull();
  });

  it('is read as it was archived, and judged by words that are chosen in it by keys alone', async () => {
    const { user } = open();
    const reader = await screen.findByRole('document', { name: 'Archived words' });
    await user.keyboard('p');
    expect(reader).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    const words = 'Water boils at 89 degrees up there.';
    await waitFor(() => expect(screen.getByText(words)).toHaveAttribute('data-shown'));
    expect(screen.getByText(words).tagName).toBe('MARK');
    await user.keyboard('1{Enter}');
    const { startsAt, endsAt, quotation } = passageAt(words);
    await waitFor(() =>
      expect(archive.received).toEqual([
        { snapshotId: 'snapshot', startsAt, endsAt, quotation },
        expect.objectContaining({ value: 'SUPPORTS', quotation: null, passageId: `passage: ${words}` }),
      ]),
    );
  });
});
