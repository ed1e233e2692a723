import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CheckDocument } from '@recheck/domain';
import { EDITOR_SCHEMA_VERSION, FRAGMENT_NAME } from '@recheck/editor-schema';
import { Doc, encodeStateAsUpdate, encodeStateVector, type XmlElement, type XmlText } from 'yjs';
import { REFUSAL, type Refused } from '../../test/actor';
import { cite, documentOf, heading, paragraph, words } from '../../test/documents';
import { TestEditor } from '../../test/editors';
import { eventually } from '../../test/eventually';
import type { TestPerson } from '../../test/factories';
import { Road, ROUND, type SeenRound } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';
import { addPieces, DraftLogReader } from '../drafting/draft-log.queries';
import { KeepUpdateCommand } from '../drafting/live/keep-update.command';
import { DraftDocuments } from '../drafting/drafting.module';
import { ROUND_MEMBERS, ROUND_TABLES } from './round-record.sql';

interface Kept {
  readonly id: string;
  readonly number: number;
  readonly reason: string;
  readonly name: string | null;
  readonly madeBy: { readonly name: string } | null;
  readonly roundNumber: number | null;
  readonly edition: number | null;
  readonly live: boolean;
}

describe('versions of a draft', () => {
  let server: TestServer;
  let road: Road;
  let writer: TestPerson;
  let second: TestPerson;
  let reviewer: TestPerson;
  let round: SeenRound;
  let gauge: string;
  let mill: string;
  let early: CheckDocument;
  let late: CheckDocument;

  beforeAll(async () => {
    server = await startTestServer({ RECHECK_CLOCK: '2026-03-02T09:00:00Z' });
    road = new Road(server);
    writer = await server.make.writer('Wanda Weber');
    second = await server.make.writer('Sam Sole');
    reviewer = await server.make.sourceReviewer('Ravi Rao');
  });
  afterAll(() => server.close());

  beforeEach(async () => {
    round = await road.create(writer, `Does the mill stream of Ost ever run dry (${Math.random()})?`);
    gauge = await road.addSource(writer, round.id, { kind: 'OFFICIAL_DATA', title: 'Gauge book', reference: 'G 1' });
    mill = await road.addSource(writer, round.id, { title: 'Diary of the miller', reference: 'D 2' });
    early = documentOf(
      heading('In short', 'SUMMARY'),
      paragraph(words('The stream ran dry in four summers'), cite(gauge), words('.')),
      paragraph(words('The miller wrote of a fifth'), cite(mill), words('.')),
    );
    late = documentOf(
      heading('In short', 'SUMMARY'),
      paragraph(words('The stream ran dry in five summers'), cite(gauge), words('.')),
    );
    await road.write(writer, round.id, early);
  });

  const keep = async (person: TestPerson, name: string, roundId = round.id): Promise<SeenRound | Refused> => {
    const actor = await server.as(person);
    const { keepRevision } = await actor.graphql<{ keepRevision: SeenRound | Refused }>(
      `mutation ($roundId: ID!, $name: String!) { keepRevision(roundId: $roundId, name: $name) {
         __typename ...refusal ...round } } ${REFUSAL} ${ROUND}`,
      { roundId, name },
    );
    return keepRevision;
  };
  const restore = async (person: TestPerson, revisionId: string, roundId = round.id): Promise<SeenRound | Refused> => {
    const actor = await server.as(person);
    const { restoreRevision } = await actor.graphql<{ restoreRevision: SeenRound | Refused }>(
      `mutation ($roundId: ID!, $revisionId: ID!) { restoreRevision(roundId: $roundId, revisionId: $revisionId) {
         __typename ...refusal ...round } } ${REFUSAL} ${ROUND}`,
      { roundId, revisionId },
    );
    return restoreRevision;
  };
  const list = async (person = writer, roundId = round.id): Promise<readonly Kept[]> => {
    const actor = await server.as(person);
    const { revisions } = await actor.graphql<{ revisions: readonly Kept[] }>(
      `query ($roundId: ID!) { revisions(roundId: $roundId) {
         id number reason name madeBy { name } roundNumber edition live } }`,
      { roundId },
    );
    return revisions;
  };
  const difference = async (from: string | null, to: string | null) => {
    const actor = await server.as(writer);
    const answer = await actor.graphql<{
      difference: {
        fromLabel: string;
        toLabel: string;
        facts: readonly string[];
        blocks: readonly { parts: readonly { kind: string; text: string }[]; formChanged: boolean }[];
      };
    }>(
      `query ($id: ID!, $from: ID, $to: ID) { difference(roundId: $id, fromRevisionId: $from, toRevisionId: $to) {
         fromLabel toLabel facts blocks { parts { kind text } formChanged } } }`,
      { id: round.id, from, to },
    );
    return answer.difference;
  };
  const draft = (): Promise<CheckDocument> =>
    server.app.get(DraftDocuments).read(round.id, { snapshot: 0, rows: 0, last: Math.random() });
  const logged = async (): Promise<number> =>
    (await server.sql('SELECT id FROM draft_updates WHERE round_id = $1', [round.id])).length;

  it('are kept by name, and listed with who, when and why', async () => {
    expect(await keep(writer, '  before the\n talk with the miller ')).toMatchObject({ __typename: 'Round' });
    expect(await list()).toEqual([
      {
        id: expect.any(String),
        number: 1,
        reason: 'NAMED',
        name: 'before the talk with the miller',
        madeBy: { name: 'Wanda Weber' },
        roundNumber: 1,
        edition: null,
        live: false,
      },
    ]);
    expect(await keep(writer, ' ')).toMatchObject({ code: 'inputInvalid' });
    expect(await keep(writer, 'x'.repeat(121))).toMatchObject({ code: 'inputInvalid' });
    expect(await keep(reviewer, 'mine')).toMatchObject({ code: 'roleMissing' });
  });

  it('are kept of a draft into which signs were pasted that no database keeps', async () => {
    await server.as(writer);
    const [session] = await server.sql<{ id: string }>('SELECT id FROM sessions WHERE person_id = $1', [writer.id]);
    const doc = new Doc();
    addPieces(doc, await server.app.get(DraftLogReader).pieces(round.id));
    const before = encodeStateVector(doc);
    const text = (doc.getXmlFragment(FRAGMENT_NAME).get(1) as XmlElement).get(0) as XmlText;
    text.insert(3, '\u0000 mill\ud800');
    const update = { roundId: round.id, bytes: encodeStateAsUpdate(doc, before), schemaVersion: EDITOR_SCHEMA_VERSION };
    const actor = { ...writer.actor, sessionId: session?.id ?? '' };
    expect(await server.app.get(KeepUpdateCommand).execute(actor, update)).toMatchObject({ ok: true });
    expect(await keep(writer, 'pasted')).toMatchObject({ __typename: 'Round' });
    const [kept] = await list();
    const { blocks } = await difference(kept?.id ?? '', kept?.id ?? '');
    expect(JSON.stringify(blocks)).toContain('The mill\ufffd stream ran dry');
  });

  it('make nobody a contributor by being kept, and nobody a second pair of eyes', async () => {
    await keep(second, 'as it was on Monday');
    const seen = await road.see(writer, round.id);
    expect(seen.contributors.map(({ person }) => person.name)).toEqual(['Wanda Weber']);
    const [row] = await server.sql<{ round: { actors: readonly string[] } }>(
      `SELECT json_build_object(${ROUND_MEMBERS}) AS round FROM ${ROUND_TABLES} WHERE r.id = $1`,
      [round.id],
    );
    expect(row?.round.actors).not.toContain(second.id);
  });

  it('are compared word by word, any two of them, marks by their sources', async () => {
    await keep(writer, 'early');
    await road.write(
      writer,
      round.id,
      documentOf(
        heading('In short', 'LIMITS'),
        paragraph(words('The miller wrote of a fifth'), cite(mill), words('.')),
        paragraph(words('The stream ran dry in five summers'), cite(gauge), words('.')),
      ),
    );
    await keep(writer, 'late');
    const [newer, older] = await list();
    const shown = await difference(older?.id ?? '', newer?.id ?? '');
    expect([shown.fromLabel, shown.toLabel]).toEqual(['Revision 1, “early”', 'Revision 2, “late”']);
    const said = shown.blocks.map(({ parts, formChanged }) => [
      parts.map(({ kind, text }) => `${kind}: ${text}`).join(' | '),
      formChanged,
    ]);
    expect(said).toEqual([
      ['SAME: In short', true],
      ['REMOVED: The stream ran dry in four summers [1].', false],
      // Its number changed, its source did not.
      ['SAME: The miller wrote of a fifth [1].', false],
      ['ADDED: The stream ran dry in five summers [2].', false],
    ]);
    expect((await difference(newer?.id ?? '', null)).toLabel).toBe('The draft now');
  });

  it('give their words back as edits of whoever restores them', async () => {
    await keep(writer, 'early');
    await road.write(writer, round.id, late);
    const actor = await server.as(writer);
    const [source] = (await road.see(writer, round.id)).sources.filter(({ id }) => id === mill);
    await actor.graphql(`mutation ($input: RemoveSourceInput!) { removeSource(input: $input) { __typename } }`, {
      input: { roundId: round.id, sourceId: mill, expectedVersion: source?.version },
    });
    const before = await logged();

    const [named] = await list();
    const restored = await restore(second, named?.id ?? '');
    expect(restored).toMatchObject({ __typename: 'Round' });
    expect(await draft()).toEqual(early);
    expect((restored as SeenRound).sources.map(({ id }) => id).sort()).toEqual([gauge, mill].sort());
    // Nothing of the log went; one row came, and it says whose it is.
    const rows = await server.sql<{ person_id: string; session_id: string | null }>(
      'SELECT person_id, session_id FROM draft_updates WHERE round_id = $1 ORDER BY id',
      [round.id],
    );
    expect(rows).toHaveLength(before + 1);
    expect(rows.at(-1)).toMatchObject({ person_id: second.id, session_id: expect.any(String) });
    const names = (restored as SeenRound).contributors.map(({ person }) => person.name);
    expect(names).toEqual(['Wanda Weber', 'Sam Sole']);

    const [kept] = await list();
    expect(kept).toMatchObject({ number: 2, reason: 'RESTORE', madeBy: { name: 'Sam Sole' } });
    await restore(writer, kept?.id ?? '');
    expect(await draft()).toEqual(late);
    const history = await server.sql<{ facts: string }>(
      `SELECT facts FROM ledger WHERE round_id = $1 AND action = 'drafting.revisionRestored' ORDER BY seq`,
      [round.id],
    );
    expect(history.map(({ facts }) => JSON.parse(facts) as unknown)).toMatchObject([
      { number: 1, before: 2 },
      { number: 2, before: 3 },
    ]);
  });

  it('change nothing and keep nothing where the words are those already', async () => {
    await keep(writer, 'early');
    const before = await logged();
    expect(await restore(second, (await list())[0]?.id ?? '')).toMatchObject({ __typename: 'Round' });
    expect(await logged()).toBe(before);
    expect(await list()).toHaveLength(1);
    const seen = await road.see(writer, round.id);
    expect(seen.contributors.map(({ person }) => person.name)).toEqual(['Wanda Weber']);
  });

  it('arrive in editors that have the draft open, beside what is being typed', async () => {
    await keep(writer, 'early');
    await road.write(writer, round.id, late);
    const ada = await TestEditor.at(server, writer, round.id);
    try {
      await ada.connect().whenReady();
      ada.type('A new line');
      await ada.whenSaved();
      const [named] = (await list()).filter(({ reason }) => reason === 'NAMED');
      await restore(second, named?.id ?? '');
      await eventually(
        () => ada.paragraphs.some((text) => text.includes('The miller wrote of a fifth')),
        'the restored words arrive',
      );
      // What was typed before the restore went with it, and is kept; what is typed after it stays.
      ada.typeAt(0.5, 'still');
      await ada.whenSaved();
      expect(JSON.stringify(await draft())).toContain('still');
      const [kept] = await list();
      await restore(writer, kept?.id ?? '');
      expect(JSON.stringify(await draft())).toContain('A new line');
    } finally {
      ada.leave();
    }
  });

  it('are given back only to a draft that is open, and only those of its check', async () => {
    await keep(writer, 'early');
    const [named] = await list();
    const other = await road.create(writer, 'Do kettles whistle in tune?');
    expect(await restore(writer, named?.id ?? '', other.id)).toMatchObject({ code: 'notFound' });
    expect(await restore(reviewer, named?.id ?? '')).toMatchObject({ code: 'roleMissing' });
    await road.proposeVerdict(writer, await road.see(writer, round.id));
    await road.submit(writer, round.id);
    expect(await restore(writer, named?.id ?? '')).toMatchObject({ code: 'draftFrozen' });
    expect(await keep(writer, 'too late')).toMatchObject({ code: 'draftFrozen' });
    expect((await list(reviewer)).map(({ reason }) => reason)).toEqual(['SUBMISSION', 'NAMED']);
  });

  it('reach back to the public edition, from a later round too', async () => {
    const [editor, publisher] = [await server.make.editor('Edda Ek'), await server.make.publisher('Paul Pico')];
    await road.proposeVerdict(writer, await road.see(writer, round.id));
    await road.submit(writer, round.id);
    const found = await road.findAll(reviewer, round.id);
    await road.approve(editor, await road.passOn(reviewer, found));
    await road.publish(publisher, await road.see(publisher, round.id));
    const first = round;
    round = await road.act(editor, 'openRound', {
      factCheckId: first.factCheckId,
      kind: 'CORRECTION',
      reason: 'A slip',
    });
    await road.write(writer, round.id, late);
    const [live] = (await list()).filter((revision) => revision.live);
    expect(live).toMatchObject({ reason: 'SUBMISSION', roundNumber: 1, edition: 1 });
    const shown = await difference(live?.id ?? '', null);
    expect(shown).toMatchObject({ fromLabel: 'What readers see', toLabel: 'The draft now' });
    expect(shown.facts).toContain('A source is no longer cited: Diary of the miller.');
    await restore(writer, live?.id ?? '');
    expect(await draft()).toEqual(early);
  });
});
