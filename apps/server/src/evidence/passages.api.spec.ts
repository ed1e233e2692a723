import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CitationMark } from '@recheck/domain';
import { REFUSAL } from '../../test/actor';
import { documentOf, paragraph, words } from '../../test/documents';
import type { TestPerson } from '../../test/factories';
import { Road, type SeenRound } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';
import { newId } from '../platform/ids';
import { sha256 } from '../platform/sha256';

const OLD = `Line guide, edition of spring

The sleepers of the branch line are of oak. They last for thirty years in dry ground.

The signal box was closed in 1998 and is a bakery now.`;
const NEW = `Line guide, edition of autumn

Visit our shop!

The sleepers of the branch line are of oak. They last for forty years in dry ground.

The signal box was closed in 1998 and is a bakery now.`;

interface Chosen {
  readonly id?: string;
  readonly code?: string;
  readonly quotation?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly startsAt?: number;
}

interface Placed {
  readonly passage: { readonly quotation: string };
  readonly fate: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly likeness: number;
}
const PLACED =
  'query ($id: ID!) { placedPassages(snapshotId: $id) { passage { quotation } fate startsAt endsAt likeness } }';

describe('the passages of a source', () => {
  let server: TestServer;
  let road: Road;
  let writer: TestPerson;
  let reviewer: TestPerson;
  let round: SeenRound;
  let sourceId: string;
  let old: string;

  const keepSnapshot = async (of: string, text: string, takenAt: string): Promise<string> => {
    const id = newId();
    await server.sql(
      `INSERT INTO snapshots (id, source_id, made_by, text, byte_count, content_digest, taken_at)
       VALUES ($1, $2, 'FETCHED', $3, $4, $5, $6)`,
      [id, of, text, Buffer.byteLength(text), sha256(text), takenAt],
    );
    return id;
  };
  const choose = async (person: TestPerson, snapshotId: string, quotation: string, at: number): Promise<Chosen> => {
    const actor = await server.as(person);
    const input = { snapshotId, startsAt: at, endsAt: at + quotation.length, quotation };
    const answer = await actor.graphql<{ choosePassage: Chosen }>(
      `mutation ($input: ChoosePassageInput!) { choosePassage(input: $input) {
         ...refusal ... on Passage { id quotation prefix suffix startsAt } } } ${REFUSAL}`,
      { input },
    );
    return answer.choosePassage;
  };
  const chooseIn = (text: string, snapshotId: string, quotation: string, person = writer): Promise<Chosen> =>
    choose(person, snapshotId, quotation, text.indexOf(quotation));

  beforeAll(async () => {
    server = await startTestServer();
    road = new Road(server);
    writer = await server.make.writer('Wanda Weber');
    reviewer = await server.make.sourceReviewer('Rolf Reuter');
    await server.make.editor();
    round = await road.create(writer, 'How long does an oak sleeper last?');
    sourceId = await road.addSource(writer, round.id, { title: 'Line guide', reference: 'Guide' });
    old = await keepSnapshot(sourceId, OLD, '2026-04-01T10:00:00Z');
  });

  afterAll(() => server.close());

  it('are words that stand in a snapshot, kept once', async () => {
    const first = await chooseIn(OLD, old, ' They last for thirty years');
    expect(first).toMatchObject({
      quotation: 'They last for thirty years',
      prefix: expect.stringMatching(/are of oak\. $/),
      suffix: expect.stringMatching(/^ in dry ground\./),
    });
    expect(await chooseIn(OLD, old, 'They last for thirty years')).toEqual(first);
    expect(await choose(writer, old, 'They last for thirty years', 0)).toMatchObject({ code: 'passageNotThere' });
    expect(await choose(writer, newId(), 'They', 0)).toMatchObject({ code: 'notFound' });
    // They make nobody a contributor: a reviewer may choose other words.
    expect(await chooseIn(OLD, old, 'The signal box was closed in 1998', reviewer)).toMatchObject({
      startsAt: OLD.indexOf('The signal'),
    });
    expect((await road.see(writer, round.id)).contributors.map(({ person }) => person.name)).toEqual(['Wanda Weber']);
  });

  it('are found again in a later snapshot: the same, reworded, gone', async () => {
    await chooseIn(OLD, old, 'Line guide, edition of spring');
    await chooseIn(OLD, old, 'They last for thirty years in dry ground.');
    const later = await keepSnapshot(sourceId, NEW, '2026-10-01T10:00:00Z');
    const actor = await server.as(writer);
    const { placedPassages: passages } = await actor.graphql<{ placedPassages: Placed[] }>(PLACED, { id: later });
    expect(
      passages.map(({ passage, fate, startsAt, endsAt }) => [passage.quotation, fate, NEW.slice(startsAt, endsAt)]),
    ).toEqual([
      ['Line guide, edition of spring', 'REWORDED', 'Line guide, edition of'],
      ['They last for thirty years', 'REWORDED', 'They last for forty years'],
      ['They last for thirty years in dry ground.', 'REWORDED', 'They last for forty years in dry ground.'],
      ['The signal box was closed in 1998', 'SAME', 'The signal box was closed in 1998'],
    ]);
    expect(passages.every(({ likeness }) => likeness > 0.7)).toBe(true);
  });

  it('stand behind the marks of a draft, if they are of the mark’s source', async () => {
    const passage = await chooseIn(OLD, old, 'They last for thirty years');
    const other = await road.addSource(writer, round.id, { title: 'Yard book', reference: 'Yard' });
    const marked = (of: string): CitationMark => ({
      type: 'citation',
      citationId: newId(),
      sourceId: of,
      passageId: passage.id ?? null,
    });
    await road.write(
      writer,
      round.id,
      documentOf(
        paragraph(words('An oak sleeper lasts for thirty years'), marked(sourceId), words('.')),
        paragraph(words('The yard keeps sixty of them'), marked(other), words('.')),
      ),
    );
    await road.proposeVerdict(writer, await road.see(writer, round.id));
    const submitted = await road.submit(writer, round.id);
    expect(submitted.revision?.citations.map((citation) => citation.passage?.quotation)).toEqual([
      'They last for thirty years',
      undefined,
    ]);
    const [first, second] = submitted.revision?.citations ?? [];
    const input = { roundId: round.id, revisionDigest: submitted.revision?.digest, value: 'SUPPORTS' };
    expect(
      await road.attempt(reviewer, 'recordFinding', { ...input, citationId: second?.id, passageId: passage.id }),
    ).toMatchObject({ code: 'inputInvalid' });
    const chosen = await chooseIn(OLD, old, 'The sleepers of the branch line are of oak', reviewer);
    const found = await road.act(reviewer, 'recordFinding', { ...input, citationId: first?.id, passageId: chosen.id });
    expect(found.revision?.citations[0]).toMatchObject({
      passage: { quotation: 'The sleepers of the branch line are of oak' },
      finding: { value: 'SUPPORTS' },
    });
  });

  it('come with all sources of a round in one statement', async () => {
    const actor = await server.as(writer);
    const seen = await actor.graphql<{ round: { sources: { title: string; passages: { quotation: string }[] }[] } }>(
      'query ($id: ID!) { round(id: $id) { sources { title passages { quotation snapshotId endsAt } } } }',
      { id: round.id },
    );
    expect(seen.round.sources.map(({ title, passages }) => [title, passages.length])).toEqual([
      ['Line guide', 5],
      ['Yard book', 0],
    ]);
  });

  it('are chosen and seen by nobody who does not work in their desk', async () => {
    const other = await server.make.person();
    await server.sql(
      `WITH elsewhere AS (INSERT INTO desks (id, slug, name, language, created_at)
         VALUES ($2, 'elsewhere', 'Elsewhere', 'en', now()) RETURNING id)
       INSERT INTO memberships (person_id, desk_id, role, granted_at) SELECT $1, id, 'WRITER', now() FROM elsewhere`,
      [other.id, newId()],
    );
    expect(await chooseIn(OLD, old, 'They last', other)).toMatchObject({ code: 'notFound' });
    const stranger = await server.as(other);
    expect(await stranger.graphql(PLACED, { id: old })).toEqual({ placedPassages: [] });
  });
});
