import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ApolloClient } from '@apollo/client';
import { ApolloProvider, useQuery } from '@apollo/client/react';
import { screen, waitFor } from '@testing-library/react';
import { draw, instant } from '../../test/render';
import { digest, ravi, roundInReview, sessionOf, wanda } from '../../test/round';
import {
  EndedRoundDocument,
  type CheckPartsFragment,
  type RecordFindingInput,
  type FindingPartsFragment,
  type RoundPartsFragment,
} from '../gql/graphql';
import { SessionContext, type Session } from '../shell';
import { createClient } from '../shell/apollo';
import { CheckContext } from '../workflow';
import { ReviewBench } from './review-bench';

type Refused = RoundPartsFragment['availableActions'][number]['refusal'];

const KEPT_AT = instant('2026-11-03T17:02:40Z');
const fourEyes: NonNullable<Refused> = {
  __typename: 'Refusal',
  code: 'authorCannotReview',
  kind: 'MAY_NOT',
  sentence: 'You wrote in this round, so somebody else reviews its sources.',
  places: [],
};

/** The newsroom's side of the wire: keeps findings, or does what a test tells it. */
class Newsroom {
  readonly findings = new Map<string | number, FindingPartsFragment>();
  readonly received: unknown[] = [];
  /** Paragraphs that came from an import and nobody has adopted. */
  unadopted: string[] = [];
  down = false;
  refusal: Refused = null;

  readonly answer = jest.fn<typeof fetch>(async (_, init) => {
    const { operationName, variables } = JSON.parse(String(init?.body)) as {
      operationName: string;
      variables: { input: RecordFindingInput; citationId: string };
    };
    if (this.down) throw new TypeError('Failed to fetch');
    if (operationName === 'UnadoptedText') return this.say({ authorship: this.authorship() });
    if (operationName === 'RecordFinding') this.keep(variables.input);
    if (operationName === 'ClearFinding') this.findings.delete(variables.citationId);
    if (operationName === 'PassOn') this.received.push(variables.input);
    const field = {
      EndedRound: 'round',
      RecordFinding: 'recordFinding',
      ClearFinding: 'clearFinding',
      PassOn: 'passOn',
    }[operationName];
    return this.say({ [field ?? '']: this.round() });
  });

  private say(data: object): Response {
    return new Response(JSON.stringify({ data }), {
      headers: { 'content-type': 'application/graphql-response+json' },
    });
  }

  private authorship(): object {
    const paragraphs = this.unadopted.map((words, index) => ({
      __typename: 'AuthoredParagraph',
      id: `paragraph ${index}`,
      machine: 'IMPORT',
      words,
    }));
    return { __typename: 'DraftAuthorship', id: 'round', paragraphs };
  }

  private keep(input: RecordFindingInput): void {
    this.received.push(input);
    this.findings.set(input.citationId, {
      __typename: 'Finding',
      id: `finding of ${input.citationId}`,
      value: input.value,
      note: input.note ?? null,
      blocks: false,
      carried: false,
      foundAt: KEPT_AT,
      person: ravi,
      override: null,
    });
  }

  private round(): RoundPartsFragment {
    const round = roundInReview();
    if (!round.revision) throw new Error('A round in review has a revision.');
    return {
      ...round,
      revision: {
        ...round.revision,
        citations: round.revision.citations.map((citation) => ({
          ...citation,
          finding: this.findings.get(citation.id) ?? null,
        })),
      },
      availableActions: round.availableActions.map((offered) => ({
        ...offered,
        available: this.refusal === null,
        refusal: this.refusal,
      })),
    };
  }
}

const Page = () => {
  const { data } = useQuery(EndedRoundDocument, { variables: { id: 'round' } });
  if (!data?.round) return null;
  const onScreen = { check: {} as CheckPartsFragment, round: data.round, reload: async () => undefined };
  return (
    <CheckContext value={onScreen}>
      <ReviewBench />
    </CheckContext>
  );
};

const original = globalThis.fetch;
let newsroom: Newsroom;
let session: Session;
let reviewers = 0;
let client: ApolloClient;
beforeEach(() => {
  newsroom = new Newsroom();
  // What one leaves typed is still there for them in the next test.
  session = sessionOf({ id: `reviewer ${(reviewers += 1)}`, name: 'Ravi Sand' });
  globalThis.fetch = newsroom.answer;
  window.scrollTo = jest.fn() as typeof window.scrollTo;
  client = createClient({ onSignedOut: jest.fn(), onReached: jest.fn(), onFailed: jest.fn() });
});
afterEach(() => {
  client.stop();
  globalThis.fetch = original;
});

const bench = async () => {
  const { user } = draw(
    <ApolloProvider client={client}>
      <SessionContext value={session}>
        <Page />
      </SessionContext>
    </ApolloProvider>,
  );
  await screen.findByText(/Citation 1 of 2/);
  return user;
};
const note = () => screen.getByRole('textbox', { name: 'Note' });
const pressed = (name: RegExp) => screen.getByRole('button', { name, pressed: true });

describe('what no person stands for', () => {
  it('is set off where its sentence is reviewed, and counted at the end', async () => {
    newsroom.unadopted = ['Kettles boil at a lower temperature on the Zug hut .'];
    const user = await bench();
    expect(await screen.findByText('Nobody has adopted this: it came from an import or a tool')).toBeVisible();
    await user.keyboard('1{Enter}');
    expect(screen.getByText(/Citation 2 of 2/)).toBeVisible();
    expect(screen.queryByText(/Nobody has adopted this/)).toBeNull();
    await user.keyboard('1{Enter}');
    expect(
      await screen.findByText('1 paragraph came from an import or a tool and nobody has adopted it.'),
    ).toBeVisible();
  });

  it('is not spoken of where there is none', async () => {
    const user = await bench();
    await user.keyboard('1{Enter}1{Enter}');
    await screen.findByRole('heading', { name: 'Every citation has a finding' });
    expect(screen.queryByText(/nobody has adopted/i)).toBeNull();
  });
});

describe('the keys of the review bench', () => {
  it('keep a plain support in two strokes and go on', async () => {
    const user = await bench();
    await user.keyboard('1{Enter}');
    expect(screen.getByRole('heading', { name: /Citation 2 of 2/ })).toHaveFocus();
    expect(await screen.findByText('Kept 18:02:40')).toBeVisible();
    expect(newsroom.received).toEqual([
      {
        roundId: 'round',
        citationId: 'citation 1',
        revisionDigest: digest,
        value: 'SUPPORTS',
        note: null,
        quotation: null,
        passageId: null,
      },
    ]);
    expect(screen.getByText('1 of 2')).toBeVisible();
  });

  it('ask for a note before any other finding is kept, with the focus already there', async () => {
    const user = await bench();
    await user.keyboard('3');
    expect(note()).toHaveFocus();
    await user.keyboard('  {Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent(/Every finding except “Supports” needs one/);
    expect(note()).toHaveAttribute('aria-invalid', 'true');
    expect(newsroom.received).toEqual([]);
    await user.keyboard('Page 3 says they boil later, 2 of 3{Enter}');
    await screen.findByText(/Kept/);
    expect(newsroom.received).toMatchObject([{ value: 'CONTRADICTS', note: 'Page 3 says they boil later, 2 of 3' }]);
  });

  it('keep nothing where no finding was chosen', async () => {
    const user = await bench();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('Choose a finding first');
    expect(screen.getByText(/Citation 1 of 2/)).toBeVisible();
    expect(newsroom.received).toEqual([]);
  });

  it('move without keeping, and what was typed stays', async () => {
    const user = await bench();
    await user.keyboard('2');
    await user.keyboard('Only the first half{Escape}j');
    expect(screen.getByText(/Citation 2 of 2/)).toBeVisible();
    expect(note()).toHaveValue('');
    await user.keyboard('k');
    expect(note()).toHaveValue('Only the first half');
    expect(pressed(/Partly/)).toBeVisible();
    expect(newsroom.received).toEqual([]);
  });

  it('go to the next citation without a finding, and to the note', async () => {
    const user = await bench();
    await user.keyboard('j1{Enter}');
    await screen.findByText(/Kept/);
    expect(screen.getByText(/Citation 1 of 2/)).toBeVisible();
    await user.keyboard('jgu');
    expect(screen.getByText(/Citation 1 of 2/)).toBeVisible();
    await user.keyboard('n');
    expect(note()).toHaveFocus();
  });

  it('still keep after a press on the step that is shown', async () => {
    const user = await bench();
    await user.click(screen.getByRole('button', { name: /^Citation 1,/ }));
    await user.keyboard('1{Enter}');
    await screen.findByText(/Kept/);
    expect(screen.getByText(/Citation 2 of 2/)).toBeVisible();
  });

  it('take the last finding back, with its words', async () => {
    const user = await bench();
    await user.keyboard('2');
    await user.keyboard('Only the first half{Enter}');
    await screen.findByText(/Kept/);
    await user.keyboard('u');
    expect(await screen.findByText('Citation 1 taken back')).toBeVisible();
    expect(note()).toHaveValue('Only the first half');
    expect(newsroom.findings.size).toBe(0);
  });

  it('keep the pasted words of the source with the finding', async () => {
    const user = await bench();
    await user.click(screen.getByLabelText('Paste the words of the source'));
    await user.keyboard('Water boiled at 92 degrees.{Escape}1{Enter}');
    await screen.findByText(/Kept/);
    expect(newsroom.received).toMatchObject([{ value: 'SUPPORTS', quotation: 'Water boiled at 92 degrees.' }]);
  });
});

describe('a review', () => {
  it('is passed on from its summary, on exactly what was seen', async () => {
    const user = await bench();
    await user.keyboard('1{Enter}4');
    await user.keyboard('Nothing about bread{Enter}');
    expect(await screen.findByText('Every citation has a finding')).toBeVisible();
    expect(screen.getByText('Nothing about bread')).toBeVisible();
    newsroom.received.length = 0;
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(newsroom.received).toHaveLength(1));
    expect(newsroom.received).toEqual([
      { roundId: 'round', expectedVersion: 4, revisionDigest: digest, evidenceDigest: 'b'.repeat(64) },
    ]);
  });

  it('tells in its summary that an editor lets a finding stand, and why', async () => {
    const finding = {
      __typename: 'Finding',
      value: 'CONTRADICTS',
      note: 'It says the opposite.',
      blocks: true,
      carried: true,
      foundAt: KEPT_AT,
      person: ravi,
    } as const;
    const override = {
      __typename: 'Override',
      id: 'override',
      reason: 'The lease was replaced.',
      overriddenAt: KEPT_AT,
      person: wanda,
    } as const;
    for (const { id } of roundInReview().revision?.citations ?? []) {
      newsroom.findings.set(id, { ...finding, id: `finding of ${id}`, override });
    }
    await bench();
    expect(await screen.findAllByText('Wanda Moor lets it stand: “The lease was replaced.”')).toHaveLength(2);
  });

  it('never calls a finding kept that did not arrive, and sends it again', async () => {
    const user = await bench();
    newsroom.down = true;
    await user.keyboard('1{Enter}');
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('1 finding is not kept yet'));
    expect(screen.queryByText(/^Kept/)).toBeNull();
    expect(screen.getByText('0 of 2')).toBeVisible();
    newsroom.down = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^Kept/)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is read only to whom the newsroom refuses it, with the reason', async () => {
    newsroom.refusal = fourEyes;
    const user = await bench();
    await user.keyboard('1{Enter}');
    await user.click(screen.getByRole('button', { name: /Contradicts/ }));
    expect(screen.queryByRole('button', { pressed: true })).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getAllByText(fourEyes.sentence).length).toBeGreaterThan(0);
    expect(newsroom.received).toEqual([]);
  });

  it('opens the source without telling it where the reader comes from', async () => {
    await bench();
    const link = screen.getByRole('link', { name: /huts.example/ });
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noreferrer');
    expect(screen.getByText('A copy: say which work it republishes')).toBeVisible();
  });
});
