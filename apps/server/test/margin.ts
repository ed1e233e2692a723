import { anchorAt, draftText } from '@recheck/editor-schema';
import { applyUpdate, Doc } from 'yjs';
import { DraftLogReader } from '../src/drafting/drafting.module';
import { REFUSAL, type Refused } from './actor';
import { documentOf, paragraph, words as plain } from './documents';
import type { TestPerson } from './factories';
import { Road, type SeenRound } from './road';
import { startTestServer, type TestServer } from './server';

interface SeenPerson {
  readonly id: string;
  readonly name: string;
}

/** An anchor as browsers send it. */
export interface SentAnchor {
  readonly start: string;
  readonly end: string;
  readonly words: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What stands beside a draft as these tests look at it. */
export interface SeenMargin {
  readonly __typename: 'DraftMargin';
  readonly threads: readonly {
    readonly id: string;
    readonly anchor: SentAnchor;
    readonly resolvedAt: string | null;
    readonly resolvedBy: SeenPerson | null;
    readonly comments: readonly {
      readonly id: string;
      readonly person: SeenPerson;
      readonly body: string | null;
      readonly changedAt: string | null;
    }[];
  }[];
  readonly suggestions: readonly {
    readonly id: string;
    readonly anchor: SentAnchor;
    readonly replacement: string;
    readonly reason: string | null;
    readonly person: SeenPerson;
    readonly contributes: boolean;
    readonly state: string;
    readonly settledBy: SeenPerson | null;
  }[];
  readonly people: readonly SeenPerson[];
}

const MARGIN = `fragment margin on DraftMargin {
  threads { id anchor { start end words prefix suffix } resolvedAt resolvedBy { id name }
    comments { id person { id name } body changedAt } }
  suggestions { id anchor { start end words prefix suffix } replacement reason person { id name } contributes state
    settledBy { id name } }
  people { id name }
}`;

const ARGUMENTS = {
  beginThread: '$input: BeginThreadInput!',
  answerThread: '$threadId: ID!, $body: String!',
  resolveThread: '$threadId: ID!, $resolved: Boolean!',
  changeComment: '$commentId: ID!, $body: String!',
  deleteComment: '$commentId: ID!',
  suggestEdit: '$input: SuggestEditInput!',
  acceptSuggestions: '$roundId: ID!, $suggestionIds: [ID!]!',
  dismissSuggestions: '$roundId: ID!, $suggestionIds: [ID!]!',
  reopenSuggestions: '$roundId: ID!, $suggestionIds: [ID!]!',
} as const;
export type MarginMutation = keyof typeof ARGUMENTS;

/** Comments and suggested edits through the front door. */
export class Margin {
  constructor(private readonly server: TestServer) {}

  /** The draft as its log holds it. */
  async draft(roundId: string): Promise<Doc> {
    const doc = new Doc();
    for (const { bytes } of await this.server.app.get(DraftLogReader).pieces(roundId)) applyUpdate(doc, bytes);
    return doc;
  }

  async text(roundId: string): Promise<string> {
    return draftText(await this.draft(roundId)).text;
  }

  /** Words of a draft, as an editor would anchor them; with `after`, the place right after them. */
  async anchor(roundId: string, words: string, after = false): Promise<SentAnchor> {
    const text = draftText(await this.draft(roundId));
    const from = text.text.indexOf(words);
    const to = from + words.length;
    const anchor = from < 0 ? null : anchorAt(text, { from: after ? to : from, to });
    if (!anchor) throw new Error(`“${words}” is not in the draft.`);
    const { start, end, ...quoted } = anchor;
    return { start: Buffer.from(start).toString('base64'), end: Buffer.from(end).toString('base64'), ...quoted };
  }

  /** The margin as a person sees it; null if they may not. */
  async see(person: TestPerson, roundId: string): Promise<SeenMargin | null> {
    const { draftMargin } = await (
      await this.server.as(person)
    ).graphql<{ draftMargin: SeenMargin | null }>(
      `query ($roundId: ID!) { draftMargin(roundId: $roundId) { __typename ...margin } } ${MARGIN}`,
      { roundId },
    );
    return draftMargin;
  }

  /** Tries an act; gives the changed margin or the refusal. */
  async attempt(
    person: TestPerson,
    mutation: MarginMutation,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<SeenMargin | Refused> {
    const passed = ARGUMENTS[mutation]
      .split(', ')
      .map((argument) => argument.replace(/^\$(\w+):.*$/, '$1: $$$1'))
      .join(', ');
    const answer = await (
      await this.server.as(person)
    ).graphql<Record<string, SeenMargin | Refused>>(
      `mutation (${ARGUMENTS[mutation]}) { ${mutation}(${passed}) { __typename ...refusal ...margin } } ${REFUSAL} ${MARGIN}`,
      variables,
    );
    return answer[mutation] as SeenMargin | Refused;
  }

  /** The same for an act that must be accepted. */
  async act(
    person: TestPerson,
    mutation: MarginMutation,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<SeenMargin> {
    const answer = await this.attempt(person, mutation, variables);
    if (answer.__typename === 'DraftMargin') return answer;
    throw new Error(`${mutation} by ${person.name} was refused: ${answer.code}: ${answer.sentence}`);
  }

  /** The code with which an act is refused; null if it is not. */
  async refusal(
    person: TestPerson,
    mutation: MarginMutation,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<string | null> {
    const answer = await this.attempt(person, mutation, variables);
    return answer.__typename === 'Refusal' ? answer.code : null;
  }

  /** Comments on words; gives the thread's id. */
  async comment(person: TestPerson, roundId: string, words: string, body: string): Promise<string> {
    const anchor = await this.anchor(roundId, words);
    const { threads } = await this.act(person, 'beginThread', { input: { roundId, anchor, body } });
    return threads.at(-1)?.id as string;
  }

  /** Suggests other words; gives the suggestion's id. */
  async suggest(person: TestPerson, roundId: string, words: string, replacement: string): Promise<string> {
    const anchor = await this.anchor(roundId, words);
    const { suggestions } = await this.act(person, 'suggestEdit', { input: { roundId, anchor, replacement } });
    return suggestions.at(-1)?.id as string;
  }
}

/** A server with people of one desk, two of whom write and one of whom reviews, and what they do beside a draft. */
export const marginDesk = async () => {
  const server = await startTestServer();
  const [writer, second] = [await server.make.writer(), await server.make.writer()];
  const reviewer = await server.make.sourceReviewer();
  const road = new Road(server);
  return {
    server,
    road,
    margin: new Margin(server),
    writer,
    second,
    reviewer,
    /** A draft of one paragraph. */
    begin: async (question: string, text: string): Promise<SeenRound> => {
      const round = await road.create(writer, question);
      await road.write(writer, round.id, documentOf(paragraph(plain(text))));
      return round;
    },
    /** Who contributes to a round, by what. */
    contributors: async (roundId: string): Promise<readonly string[]> =>
      (await road.see(writer, roundId)).contributors.map(({ person, firstAct }) => `${person.name} ${firstAct}`).sort(),
  };
};
export type MarginDesk = Awaited<ReturnType<typeof marginDesk>>;
