import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cite, documentOf, paragraph, words } from '../../test/documents';
import type { TestPerson } from '../../test/factories';
import { Road } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';

describe('a draft in which one citation stands twice', () => {
  let server: TestServer;
  let road: Road;
  let writer: TestPerson;
  let reviewer: TestPerson;

  beforeAll(async () => {
    server = await startTestServer();
    road = new Road(server);
    writer = await server.make.writer();
    reviewer = await server.make.sourceReviewer();
  });
  afterAll(() => server.close());

  it('becomes a revision with two citations, found and carried each by itself', async () => {
    const round = await road.create(writer, 'Do kettles whistle at sea level?');
    const sourceId = await road.addSource(writer, round.id, { title: 'A book of kettles', reference: 'K 1' });
    const mark = cite(sourceId);
    // What an older tab, or one that pastes by another way than the editor's, may leave in the log.
    await road.write(
      writer,
      round.id,
      documentOf(paragraph(words('They do'), mark, words('.')), paragraph(words('Loudly'), mark, words('.'))),
    );
    await road.proposeVerdict(writer, await road.see(writer, round.id));
    // The digest is the client's own: it mends the same document in the same way.
    const submitted = await road.submit(writer, round.id);
    const ids = submitted.revision?.citations.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(2);

    const found = await road.findAll(reviewer, round.id);
    expect(found.revision?.citations.map(({ finding }) => finding?.value)).toEqual(['SUPPORTS', 'SUPPORTS']);
    await road.act(writer, 'recall', { roundId: round.id, expectedVersion: found.version, reason: 'One more look' });
    const again = await road.submit(writer, round.id);
    expect(again.revision?.citations.map(({ id }) => id)).toEqual(ids);
    expect(again.revision?.digest).toBe(submitted.revision?.digest);
  });
});
