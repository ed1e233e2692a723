import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentFromYjs } from '@recheck/editor-schema';
import { DraftDocuments } from '../draft-documents';
import { REFUSAL } from '../../../test/actor';
import { TestEditor } from '../../../test/editors';
import { startTestServer, type TestServer } from '../../../test/server';

const CREATE = `mutation ($input: CreateFactCheckInput!) {
  createFactCheck(input: $input) { __typename ... on FactCheck { id } ...refusal }
} ${REFUSAL}`;

describe('live drafts in the whole server', () => {
  let server: TestServer;
  let roundId: string;
  let ada: TestEditor;

  beforeAll(async () => {
    server = await startTestServer();
    const writer = await server.make.writer('Ada');
    const browser = await server.as(writer);
    const desk = await server.make.desk();
    const created = await browser.graphql<{ createFactCheck: { id: string } }>(CREATE, {
      input: { deskId: desk.id, question: 'Do kettles boil faster with a lid?' },
    });
    const [round] = await server.sql<{ id: string }>('SELECT id FROM rounds WHERE fact_check_id = $1', [
      created.createFactCheck.id,
    ]);
    roundId = round?.id ?? '';
    ada = await TestEditor.at(server, writer, roundId);
    await ada.connect().whenReady();
  });
  afterAll(async () => {
    ada.leave();
    await server.close();
  });

  it('keeps what is typed by somebody who signed in at the front door', async () => {
    ada.type('A lid saves time.');
    await ada.whenSaved();
    const document = await server.app.get(DraftDocuments).read(roundId, { snapshot: 0, rows: 0, last: 0 });
    expect(document).toEqual(documentFromYjs(ada.doc));
    expect(JSON.stringify(document)).toContain('A lid saves time.');
  });

  it('ends when the person signs out', async () => {
    const browser = await server.as({ email: 'person1@newsroom.example', password: '' });
    await browser.fetch('/api/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(await ada.whenEnded()).toEqual({ code: 4401, reason: 'notSignedIn' });
    ada.disconnect();
  });

  it('closes in order while editors are connected', async () => {
    const another = await startTestServer();
    const writer = await another.make.writer('Ben');
    const browser = await another.as(writer);
    const desk = await another.make.desk();
    await browser.graphql(CREATE, { input: { deskId: desk.id, question: 'Does bread rise at night?' } });
    const [round] = await another.sql<{ id: string }>('SELECT id FROM rounds');
    const ben = await TestEditor.at(another, writer, round?.id ?? '');
    await ben.connect().whenReady();
    await another.close();
    ben.disconnect();
    expect(ben.endings[0]?.code).toBe(1012);
    ben.leave();
  });
});
