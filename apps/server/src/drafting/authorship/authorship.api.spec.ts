import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Doc, encodeStateAsUpdate, encodeStateVector, type XmlElement, type XmlText } from 'yjs';
import { EDITOR_SCHEMA_VERSION, FRAGMENT_NAME } from '@recheck/editor-schema';
import { REFUSAL, type Refused } from '../../../test/actor';
import { documentOf, paragraph, words } from '../../../test/documents';
import type { TestPerson } from '../../../test/factories';
import { Road } from '../../../test/road';
import { startTestServer, type TestServer } from '../../../test/server';
import { addPieces, DraftLogReader } from '../draft-log.queries';
import { KeepUpdateCommand } from '../live/keep-update.command';

const TEXT = `Does a lid make a kettle boil sooner?

Executive summary

A lid keeps the steam in, so less heat is lost.

Tests of two kettles agree with each other.

How it was measured

Each kettle held a litre of water.
`;

interface Seen {
  readonly __typename: string;
  readonly paragraphs: readonly {
    readonly id: string;
    readonly words: string;
    readonly authors: readonly {
      readonly person: { readonly name: string } | null;
      readonly origin: string | null;
      readonly characters: number;
    }[];
    readonly machine: string | null;
    readonly adoptedBy: { readonly name: string } | null;
  }[];
}

const PARTS = 'paragraphs { id words authors { person { name } origin characters } machine adoptedBy { name } }';

describe('who wrote what in a draft', () => {
  let server: TestServer;
  let road: Road;
  let writer: TestPerson;
  let second: TestPerson;
  let reviewer: TestPerson;
  let roundId: string;

  beforeAll(async () => {
    server = await startTestServer();
    road = new Road(server);
    writer = await server.make.writer('Wanda Weber');
    second = await server.make.writer('Sam Sole');
    reviewer = await server.make.sourceReviewer('Ravi Rao');
  });
  afterAll(() => server.close());

  beforeEach(async () => {
    const desk = await server.make.desk();
    const actor = await server.as(writer);
    const { importText } = await actor.graphql<{ importText: { roundId: string } }>(
      `mutation ($input: ImportTextInput!) { importText(input: $input) { ... on ImportedDraft { roundId } } }`,
      { input: { deskId: desk.id, fileName: `kettles-${Math.random()}.txt`, text: `${TEXT}\n${Math.random()}` } },
    );
    roundId = importText.roundId;
  });

  const see = async (person = writer): Promise<Seen['paragraphs']> => {
    const actor = await server.as(person);
    const { authorship } = await actor.graphql<{ authorship: Seen | null }>(
      `query ($id: ID!) { authorship(roundId: $id) { ${PARTS} } }`,
      { id: roundId },
    );
    return authorship?.paragraphs ?? [];
  };
  const adopt = async (person: TestPerson, paragraphs: readonly string[] | null): Promise<Seen | Refused> => {
    const actor = await server.as(person);
    const { adoptText } = await actor.graphql<{ adoptText: Seen | Refused }>(
      `mutation ($id: ID!, $paragraphs: [ID!]) { adoptText(roundId: $id, paragraphs: $paragraphs) {
         __typename ...refusal ... on DraftAuthorship { ${PARTS} } } } ${REFUSAL}`,
      { id: roundId, paragraphs },
    );
    return adoptText;
  };
  const open = (paragraphs: Seen['paragraphs']) => paragraphs.filter(({ machine }) => machine !== null).length;

  /** Sends what a person's editor would, under a number of the editor's choice. */
  const edit = async (person: TestPerson, change: (doc: Doc) => void, client = 4711): Promise<void> => {
    await server.as(person);
    const [session] = await server.sql<{ id: string }>('SELECT id FROM sessions WHERE person_id = $1 LIMIT 1', [
      person.id,
    ]);
    const doc = new Doc();
    addPieces(doc, await server.app.get(DraftLogReader).pieces(roundId));
    doc.clientID = client;
    const before = encodeStateVector(doc);
    doc.transact(() => change(doc));
    const bytes = encodeStateAsUpdate(doc, before);
    const update = { roundId, bytes, schemaVersion: EDITOR_SCHEMA_VERSION };
    const kept = await server.app
      .get(KeepUpdateCommand)
      .execute({ ...person.actor, sessionId: session?.id ?? '' }, update);
    expect(kept).toMatchObject({ ok: true });
  };
  const textAt = (doc: Doc, index: number): XmlText =>
    (doc.getXmlFragment(FRAGMENT_NAME).get(index) as XmlElement).get(0) as XmlText;

  it('is disclosed where an import brought it, until somebody edits it', async () => {
    const before = await see();
    expect(before.length).toBeGreaterThan(3);
    expect(before.map(({ machine }) => machine)).toEqual(before.map(() => 'IMPORT'));
    expect(before.map(({ words: line }) => line)).toContain('Tests of two kettles agree with each other.');
    expect(before[0]?.authors).toMatchObject([{ person: null, origin: 'IMPORT' }]);

    await edit(second, (doc) => textAt(doc, 1).insert(0, 'Yes: '));
    const after = await see();
    expect(after[1]).toMatchObject({
      machine: null,
      adoptedBy: null,
      authors: [{ origin: 'IMPORT' }, { person: { name: 'Sam Sole' }, origin: null, characters: 5 }],
    });
    expect(open(after)).toBe(before.length - 1);

    await edit(writer, (doc) => textAt(doc, 2).delete(0, 6));
    expect((await see())[2]).toMatchObject({ machine: null });
  });

  it('is adopted by a paragraph or as a whole, which makes a contributor', async () => {
    const before = await see();
    const first = before[0]?.id ?? '';
    expect(await adopt(reviewer, null)).toMatchObject({ code: 'roleMissing' });
    expect(await adopt(second, [first])).toMatchObject({ __typename: 'DraftAuthorship' });
    const one = await see();
    expect(one[0]).toMatchObject({ machine: null, adoptedBy: { name: 'Sam Sole' } });
    expect(open(one)).toBe(before.length - 1);

    await adopt(second, null);
    expect(open(await see())).toBe(0);
    const names = (await road.see(writer, roundId)).contributors.map(({ person }) => person.name);
    expect(names).toEqual(['Wanda Weber', 'Sam Sole']);
    const told = await server.sql<{ facts: string }>(
      `SELECT facts FROM ledger WHERE round_id = $1 AND action = 'drafting.textAdopted' ORDER BY seq`,
      [roundId],
    );
    expect(told.map(({ facts }) => JSON.parse(facts) as unknown)).toEqual([{ count: 1 }, { count: before.length - 1 }]);
    // Once more: there is nothing left to do, and nothing is noted.
    await adopt(writer, null);
    expect(await server.sql('SELECT id FROM adoptions WHERE round_id = $1', [roundId])).toHaveLength(2);
  });

  it('is of the session that brought it, whatever number a client writes under', async () => {
    await edit(writer, (doc) => textAt(doc, 1).insert(0, 'Aye '), 9000);
    await edit(second, (doc) => textAt(doc, 1).insert(0, 'No '), 9000);
    // Not even under the number that seeded text comes from.
    await edit(second, (doc) => textAt(doc, 2).insert(0, 'Not so '), 1);
    const paragraphs = await see();
    expect(paragraphs[1]?.authors).toEqual(
      expect.arrayContaining([
        { person: { name: 'Wanda Weber' }, origin: null, characters: 4 },
        { person: { name: 'Sam Sole' }, origin: null, characters: 3 },
      ]),
    );
    expect(paragraphs[2]?.authors[1]).toEqual({ person: { name: 'Sam Sole' }, origin: null, characters: 7 });
  });

  it('is not disclosed where people wrote on a blank draft', async () => {
    const round = await road.create(writer, 'Do kettles sing?');
    await road.write(writer, round.id, documentOf(paragraph(words('They do, a little.'))));
    roundId = round.id;
    expect(await see()).toMatchObject([
      { machine: null, adoptedBy: null, authors: [{ person: { name: 'Wanda Weber' }, characters: 18 }] },
    ]);
  });

  it('is read by whoever may read the draft, and by nobody else', async () => {
    expect((await see(reviewer)).length).toBeGreaterThan(0);
    const stranger = await server.make.person({ name: 'Nora None', roles: [] });
    expect(await see(stranger)).toEqual([]);
  });

  it('is disclosed anew when words that were never published come back in another round', async () => {
    const round = await road.see(writer, roundId);
    const { factCheckId, version } = round;
    await road.act(writer, 'abandon', { roundId, expectedVersion: version, reason: 'Not now' });
    expect(await adopt(writer, null)).toMatchObject({ kind: 'NOT_NOW' });
    roundId = (await road.act(writer, 'openRound', { factCheckId, kind: 'INITIAL' })).id;
    const again = await see();
    expect(open(again)).toBe(again.length);
  });

  it('reads of a long log only what is new', async () => {
    await see();
    await server.sql(
      `INSERT INTO draft_updates (round_id, person_id, session_id, schema_version, bytes, received_at)
       SELECT $1, $2, NULL, 1, bytes, now() FROM draft_updates, generate_series(1, 2000) WHERE round_id = $1`,
      [roundId, writer.id],
    );
    // The same words under another name stay whose they were.
    expect(open(await see())).toBeGreaterThan(3);
    await edit(second, (doc) => textAt(doc, 1).insert(0, 'Yes: '));
    expect((await see())[1]?.authors[1]).toMatchObject({ person: { name: 'Sam Sole' }, characters: 5 });
    // A row that was numbered earlier and is committed now.
    await server.sql(
      `INSERT INTO draft_updates (id, round_id, person_id, session_id, schema_version, bytes, received_at)
       OVERRIDING SYSTEM VALUE SELECT -1, round_id, person_id, NULL, 1, bytes, now() FROM draft_updates
       WHERE round_id = $1 ORDER BY id DESC LIMIT 1`,
      [roundId],
    );
    expect((await see())[1]?.authors[1]).toMatchObject({ person: { name: 'Sam Sole' }, characters: 5 });
  });
});
