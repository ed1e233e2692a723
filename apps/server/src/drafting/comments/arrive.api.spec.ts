import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MARGIN_CHANGED_MESSAGE } from '@recheck/domain';
import { draftText } from '@recheck/editor-schema';
import { documentOf, paragraph, words } from '../../../test/documents';
import { TestEditor } from '../../../test/editors';
import { eventually } from '../../../test/eventually';
import type { TestPerson } from '../../../test/factories';
import { Margin } from '../../../test/margin';
import { Road } from '../../../test/road';
import { startTestServer, type TestServer } from '../../../test/server';

describe('what is said beside a draft', () => {
  let server: TestServer;
  let margin: Margin;
  let writer: TestPerson;
  let reviewer: TestPerson;
  let roundId: string;
  let reader: TestEditor;
  let told: string[];

  beforeAll(async () => {
    server = await startTestServer();
    const road = new Road(server);
    margin = new Margin(server);
    writer = await server.make.writer();
    reviewer = await server.make.sourceReviewer();
    ({ id: roundId } = await road.create(writer, 'Do kettles boil faster with a lid?'));
    await road.write(writer, roundId, documentOf(paragraph(words('A lid saves a third of the time.'))));
    reader = await TestEditor.at(server, reviewer, roundId, { intent: 'READ' });
    told = [];
    reader.provider.on('stateless', ({ payload }: { payload: string }) => told.push(payload));
    await reader.connect().whenReady();
  });
  afterAll(async () => {
    reader.leave();
    await server.close();
  });

  it('is announced to whoever has the draft open, readers too, without its words', async () => {
    await margin.comment(writer, roundId, 'a third', 'Of which kettle?');
    await eventually(() => told.length > 0, 'the reader is told');
    expect(told).toEqual([MARGIN_CHANGED_MESSAGE]);
  });

  it('comes into open editors when it is accepted, without their doing', async () => {
    const id = await margin.suggest(reviewer, roundId, 'a third', 'a quarter');
    await margin.act(writer, 'acceptSuggestions', { roundId, suggestionIds: [id] });
    await eventually(
      () => draftText(reader.doc).text.includes('saves a quarter of the time'),
      'the accepted words are there',
    );
    await eventually(() => told.length === 3, 'the reader is told of the suggestion and of its end');
  });
});
