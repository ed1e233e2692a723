import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '../../test/factories';
import { Road, type SeenRound } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';
import { newId } from '../platform/ids';
import { sha256 } from '../platform/sha256';

const COPY = `How the lighthouse was lit

The keepers of the lighthouse at Marrow Point burned whale oil until the gas pipe was laid across the bay.

Read the full Harbour Courier article at:
https://courier.example/lighthouse`;

interface Suggested {
  readonly title: string | null;
  readonly kindConfirmed: boolean;
  readonly provenance: {
    readonly suggestedKind: string | null;
    readonly suggestion: string | null;
    readonly hints: readonly { readonly reason: string; readonly sentence: string; readonly address: string | null }[];
  };
}

describe('where sources come from', () => {
  let server: TestServer;
  let road: Road;
  let writer: TestPerson;
  let round: SeenRound;

  beforeAll(async () => {
    server = await startTestServer();
    road = new Road(server);
    writer = await server.make.writer();
    round = await road.create(writer, 'Was the lighthouse ever lit by gas?');
  });

  afterAll(() => server.close());

  const seen = async (): Promise<readonly Suggested[]> => {
    const actor = await server.as(writer);
    const answer = await actor.graphql<{ round: { sources: readonly Suggested[] } }>(
      `query ($id: ID!) { round(id: $id) { sources { title kindConfirmed
         provenance { suggestedKind suggestion hints { reason sentence address } } } } }`,
      { id: round.id },
    );
    return answer.round.sources;
  };

  it('is suggested from their addresses, and confirmed by nobody yet', async () => {
    await road.addSource(writer, round.id, { title: 'Accounts', address: 'https://www.harbour.gov/accounts.pdf' });
    await road.addSource(writer, round.id, { title: 'A ledger', reference: 'Harbour archive, box 4' });
    expect(await seen()).toEqual([
      {
        title: 'Accounts',
        kindConfirmed: false,
        provenance: { suggestedKind: 'PRIMARY_DOCUMENT', suggestion: 'Primary document, by its address', hints: [] },
      },
      {
        title: 'A ledger',
        kindConfirmed: false,
        provenance: { suggestedKind: null, suggestion: null, hints: [] },
      },
    ]);
  });

  it('is suggested from what their pages say', async () => {
    const id = await road.addSource(writer, round.id, { title: 'How it was lit', address: 'https://digest.example/7' });
    await server.sql(
      `INSERT INTO snapshots (id, source_id, made_by, text, byte_count, content_digest, taken_at, canonical_address)
       VALUES ($1, $2, 'FETCHED', $3, $4, $5, now() - interval '1 day', 'https://courier.example/lighthouse')`,
      [newId(), id, COPY, Buffer.byteLength(COPY), sha256(COPY)],
    );
    // Words that a reviewer pasted later say nothing of the page.
    await server.sql(
      `INSERT INTO snapshots (id, source_id, made_by, text, byte_count, content_digest, taken_at)
       VALUES ($1, $2, 'PASTED', 'whale oil', 9, $3, now())`,
      [newId(), id, sha256('whale oil')],
    );
    expect((await seen()).at(-1)).toMatchObject({
      provenance: {
        suggestedKind: 'REPUBLISHED_COPY',
        suggestion: 'Republished copy, by what its page says',
        hints: [
          {
            reason: 'CANONICAL_ELSEWHERE',
            sentence: 'The page names another address as its own: https://courier.example/lighthouse',
          },
          {
            reason: 'SAYS_SO',
            sentence: 'The page says that it comes from Harbour Courier, https://courier.example/lighthouse',
            address: 'https://courier.example/lighthouse',
          },
        ],
      },
    });
  });
});
