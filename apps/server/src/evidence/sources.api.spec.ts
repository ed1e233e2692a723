import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REFUSAL } from '../../test/actor';
import { cite, documentOf, paragraph, words } from '../../test/documents';
import type { TestPerson } from '../../test/factories';
import { Road, type SeenRound } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';
import { newId } from '../platform/ids';
import { sha256 } from '../platform/sha256';

interface SeenSource {
  readonly id: string;
  readonly version: number;
  readonly identified: boolean;
  readonly number: number | null;
  readonly citationCount: number;
  readonly kindConfirmed: boolean;
  readonly warnings: readonly string[];
  readonly title: string | null;
}
type Answer = Partial<SeenSource> & { readonly code?: string; readonly sentence?: string; readonly done?: boolean };

const SOURCE = '... on Source { id version identified number citationCount kindConfirmed warnings title }';

describe('the sources of a draft', () => {
  let server: TestServer;
  let road: Road;
  let writer: TestPerson;
  let second: TestPerson;
  let round: SeenRound;

  const run = async (
    person: TestPerson,
    mutation: string,
    type: string,
    selection: string,
    input: unknown,
  ): Promise<Answer> => {
    const actor = await server.as(person);
    const answer = await actor.graphql<Record<string, Answer>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ...refusal ${selection} } } ${REFUSAL}`,
      { input },
    );
    return answer[mutation] ?? {};
  };
  const add = (person: TestPerson, source: unknown) =>
    run(person, 'addSource', 'AddSourceInput', SOURCE, { roundId: round.id, source });
  const update = (person: TestPerson, sourceId: string | undefined, expectedVersion: number, source: unknown) =>
    run(person, 'updateSource', 'UpdateSourceInput', SOURCE, { roundId: round.id, sourceId, expectedVersion, source });
  const remove = (person: TestPerson, sourceId: string | undefined, expectedVersion: number) =>
    run(person, 'removeSource', 'RemoveSourceInput', '... on Done { done }', {
      roundId: round.id,
      sourceId,
      expectedVersion,
    });

  beforeAll(async () => {
    server = await startTestServer();
    road = new Road(server);
    writer = await server.make.writer('Wanda Weber');
    second = await server.make.writer('Wim Vos');
    await server.make.editor();
    await server.make.sourceReviewer();
    round = await road.create(writer, 'Are steam trains still in daily service?');
  });

  afterAll(() => server.close());

  it('are added, said better and taken out, each time at the version that was seen', async () => {
    const bare = await add(second, { title: '  A  timetable ' });
    expect(bare).toMatchObject({
      title: 'A timetable',
      version: 1,
      identified: false,
      number: null,
      kindConfirmed: false,
    });
    expect((await road.see(writer, round.id)).contributors).toMatchObject([
      { person: { name: 'Wanda Weber' } },
      { person: { name: 'Wim Vos' }, firstAct: 'SOURCE' },
    ]);
    const said = { title: 'A timetable', address: 'https://rail.example/t', kind: 'REFERENCE' };
    expect(await update(writer, bare.id, 1, { ...said, address: 'javascript:alert(1)' })).toMatchObject({
      code: 'urlInvalid',
    });
    expect(await update(writer, bare.id, 1, said)).toMatchObject({ version: 2, identified: true, kindConfirmed: true });
    expect(await update(second, bare.id, 1, said)).toMatchObject({ code: 'versionMoved' });
    expect(await remove(second, bare.id, 1)).toMatchObject({ code: 'versionMoved' });
    expect(await remove(second, bare.id, 2)).toEqual({ done: true });
    expect(await update(writer, bare.id, 3, said)).toMatchObject({ code: 'notFound' });
    expect((await road.see(writer, round.id)).sources).toEqual([]);
  });

  it('stay while they are cited, and warn when a check leans on a copy', async () => {
    const original = await add(writer, { title: 'Annual report', publisher: 'Hill Railway', reference: 'p. 9' });
    const copy = await add(writer, {
      title: 'Report retold',
      reference: 'Blog',
      kind: 'REPUBLISHED_COPY',
      republishes: original.id,
    });
    await road.write(
      writer,
      round.id,
      documentOf(paragraph(words('One line runs daily'), cite(copy.id ?? ''), words('.'))),
    );
    const [first] = (await road.see(writer, round.id)).sources;
    expect(first).toMatchObject({
      id: copy.id,
      number: 1,
      citationCount: 1,
      warnings: ['The check leans on a copy; cite the original'],
    });
    expect(await remove(writer, copy.id, 1)).toMatchObject({ code: 'sourceCited' });
    const both = documentOf(
      paragraph(words('One line runs daily'), cite(original.id ?? ''), cite(copy.id ?? ''), words('.')),
    );
    await road.write(writer, round.id, both);
    const sources = (await road.see(writer, round.id)).sources;
    expect(sources.map(({ id, number, warnings }) => [id, number, warnings])).toEqual([
      [original.id, 1, []],
      [copy.id, 2, ['Goes back to the same original as [1]: they count as one source']],
    ]);
    await road.write(
      writer,
      round.id,
      documentOf(paragraph(words('One line runs daily'), cite(original.id ?? ''), words('.'))),
    );
    expect(await remove(writer, copy.id, 1)).toEqual({ done: true });
  });

  it('warn of what they seem to be before anybody confirmed it', async () => {
    const other = round;
    round = await road.create(writer, 'Did the ferry run in winter?');
    const seems = async (said: Parameters<typeof add>[1]): Promise<readonly string[]> => {
      const { id = '' } = await add(writer, said);
      await road.write(writer, round.id, documentOf(paragraph(words('Retold'), cite(id), words('.'))));
      return (await road.see(writer, round.id)).sources.find((source) => source.id === id)?.warnings ?? [];
    };
    const leans = ['A copy: say which work it republishes', 'The check leans on a copy; cite the original'];
    expect(await seems({ title: 'Did it run?', address: 'https://www.snopes.com/ferry' })).toEqual([
      'A fact-check that cites a fact-check: cite what that one rests on',
    ]);
    expect(await seems({ title: 'It ran', address: 'https://news.yahoo.com/ferry' })).toEqual(leans);
    expect(await seems({ title: 'Said so', address: 'https://chatgpt.com/share/1' })).toEqual([
      'Written by a machine; look for what it rests on',
    ]);
    // What a person says stands, whatever it looks like.
    const said = { title: 'It ran', address: 'https://news.yahoo.com/own', kind: 'NEWS_REPORT' };
    expect(await seems(said)).toEqual([]);
    const { id = '' } = await add(writer, { title: 'Ferries', address: 'https://digest.example/9' });
    await server.sql(
      `INSERT INTO snapshots (id, source_id, made_by, text, byte_count, content_digest, taken_at, canonical_address)
       VALUES ($1, $2, 'FETCHED', 'Ferries ran.', 12, $3, now(), 'https://courier.example/ferries')`,
      [newId(), id, sha256('Ferries ran.')],
    );
    await road.write(writer, round.id, documentOf(paragraph(words('Retold'), cite(id), words('.'))));
    const [cited] = (await road.see(writer, round.id)).sources;
    expect([cited?.id, cited?.warnings]).toEqual([id, leans]);
    round = other;
  });

  it('are pointed to their original in one step, or not at all', async () => {
    const attach = (sourceId: string | undefined, expectedVersion: number, address: string, publisher?: string) => {
      const input = { roundId: round.id, sourceId, expectedVersion, address, publisher };
      return run(writer, 'attachOriginal', 'AttachOriginalInput', SOURCE, input);
    };
    const at = 'https://rail.example/report';
    const copy = await add(writer, { title: 'Report retold', address: 'https://digest.example/report' });
    const all = async () => (await road.see(writer, round.id)).sources;
    const before = await all();
    // Whatever is refused leaves no source behind.
    expect(await attach(copy.id, 2, at)).toMatchObject({ code: 'versionMoved' });
    expect(await attach(copy.id, 1, 'no address')).toMatchObject({ code: 'urlInvalid' });
    expect(await attach(copy.id, 1, ' ')).toMatchObject({ code: 'urlInvalid' });
    expect(await attach(copy.id, 1, 'https://digest.example/report')).toMatchObject({ code: 'inputInvalid' });
    expect(await attach(round.id, 1, at)).toMatchObject({ code: 'notFound' });
    expect(await all()).toEqual(before);
    const original = await attach(copy.id, 1, ` ${at} `, 'Hill Railway');
    expect(original).toMatchObject({ version: 1, identified: false, title: null });
    const pointing = {
      kind: 'REPUBLISHED_COPY',
      kindConfirmed: true,
      republishes: original.id,
      title: 'Report retold',
    };
    expect((await all()).find(({ id }) => id === copy.id)).toMatchObject({ ...pointing, version: 2 });
    expect((await all()).find(({ id }) => id === original.id)).toMatchObject({
      address: at,
      publisher: 'Hill Railway',
    });
    // A second copy of it points to the one that is there.
    const another = await add(writer, { title: 'Retold again', reference: 'p. 2' });
    expect((await attach(another.id, 1, at)).id).toBe(original.id);
    expect((await all()).length).toBe(before.length + 2);
  });

  it('point to no original that was taken out', async () => {
    const original = await add(writer, { title: 'Timetable', reference: 'Shelf 3' });
    const said = { title: 'Timetable retold', reference: 'Blog', kind: 'REPUBLISHED_COPY', republishes: original.id };
    const copy = await add(writer, said);
    expect(await remove(writer, original.id, 1)).toEqual({ done: true });
    const left = (await road.see(writer, round.id)).sources.find(({ id }) => id === copy.id);
    expect(left).toMatchObject({
      republishes: null,
      version: 2,
      warnings: ['A copy: say which work it republishes'],
    });
    // What is said of it otherwise can still be changed.
    const { republishes: _, ...words } = said;
    expect(await update(writer, copy.id, 2, { ...words, title: 'Told again' })).toMatchObject({ title: 'Told again' });
  });

  it('are frozen with the draft', async () => {
    await road.proposeVerdict(writer, await road.see(writer, round.id));
    await road.submit(writer, round.id);
    const [source] = (await road.see(writer, round.id)).sources;
    const refused = await add(writer, { title: 'Late', reference: 'p. 1' });
    expect(refused).toMatchObject({
      code: 'draftFrozen',
      sentence: expect.stringContaining('source review') as unknown,
    });
    expect(await remove(writer, source?.id, 1)).toMatchObject({ code: 'draftFrozen' });
  });
});
