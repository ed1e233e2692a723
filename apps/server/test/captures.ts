import { setTimeout as pause } from 'node:timers/promises';
import { REFUSAL } from './actor';
import type { TestPerson } from './factories';
import type { TestServer } from './server';

/** More than any capture takes, in milliseconds. */
const PATIENCE = 100_000;

/** A capture as people see it. */
export interface SeenCapture {
  readonly id: string;
  readonly state: string;
  readonly problem: string | null;
  readonly status: number | null;
  readonly finalAddress: string | null;
  readonly receivedBytes: number;
  readonly expectedBytes: number | null;
  readonly redirects: readonly { readonly address: string; readonly status: number }[];
}

/** A snapshot as people see it. */
export interface SeenSnapshot {
  readonly id: string;
  readonly madeBy: string;
  readonly address: string | null;
  readonly finalAddress: string | null;
  readonly redirects: readonly { readonly address: string; readonly status: number }[];
  readonly status: number | null;
  readonly fileName: string | null;
  readonly mediaType: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly publishedOn: string | null;
  readonly language: string | null;
  readonly canonicalAddress: string | null;
  readonly byteCount: number;
  readonly contentDigest: string;
  readonly takenAt: string;
  readonly takenBy: { readonly name: string } | null;
  readonly text: string;
  readonly pageAddress: string | null;
}

export interface SeenSource {
  readonly id: string;
  readonly identified: boolean;
  readonly title: string | null;
  readonly address: string | null;
  readonly capture: SeenCapture | null;
  readonly snapshots: readonly SeenSnapshot[];
  readonly code?: string;
  readonly sentence?: string;
}

const SOURCE = `fragment captured on Source { id identified title address
  capture { id state problem status finalAddress receivedBytes expectedBytes redirects { address status } }
  snapshots { id madeBy address finalAddress redirects { address status } status fileName mediaType title publisher
    authors publishedOn language canonicalAddress byteCount contentDigest takenAt takenBy { name } text pageAddress } }`;

/** Captures sources through the front door. */
export class Captures {
  constructor(private readonly server: TestServer) {}

  /** Runs one of the capture's mutations; gives the source, or the refusal. */
  async act(
    person: TestPerson,
    mutation: 'captureSource' | 'captureAgain' | 'pasteSnapshot',
    input: Readonly<Record<string, unknown>>,
  ): Promise<SeenSource> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const actor = await this.server.as(person);
    const answer = await actor.graphql<Record<string, SeenSource>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ...refusal ...captured } } ${REFUSAL} ${SOURCE}`,
      { input },
    );
    return answer[mutation] as SeenSource;
  }

  /** A source of a round as it is now. */
  async see(person: TestPerson, roundId: string, sourceId: string): Promise<SeenSource> {
    const actor = await this.server.as(person);
    const { round } = await actor.graphql<{ round: { sources: SeenSource[] } }>(
      `query ($id: ID!) { round(id: $id) { sources { ...captured } } } ${SOURCE}`,
      { id: roundId },
    );
    const source = round.sources.find(({ id }) => id === sourceId);
    if (!source) throw new Error(`Round ${roundId} has no source ${sourceId}.`);
    return source;
  }

  /** Waits until the last capture of a source has come to its end. */
  async ended(person: TestPerson, roundId: string, sourceId: string): Promise<SeenSource> {
    for (const until = Date.now() + PATIENCE; Date.now() < until; await pause(150)) {
      const source = await this.see(person, roundId, sourceId);
      if (source.capture?.state === 'DONE' || source.capture?.state === 'FAILED') return source;
    }
    throw new Error(`The capture did not come to an end within ${PATIENCE} ms.`);
  }

  /** Captures an address, and waits for its end. */
  async capture(person: TestPerson, roundId: string, address: string): Promise<SeenSource> {
    const asked = await this.act(person, 'captureSource', { roundId, address });
    if (asked.code) throw new Error(`Refused: ${asked.sentence}`);
    return this.ended(person, roundId, asked.id);
  }
}
