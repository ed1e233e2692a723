import { normalForm, type CheckDocument, type Result } from '@recheck/domain';
import {
  editorSchema,
  EDITOR_SCHEMA_VERSION,
  FRAGMENT_NAME,
  proseMirrorJsonFromDocument,
} from '@recheck/editor-schema';
import { Node } from '@tiptap/pm/model';
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { DraftLogReader } from '../src/drafting/drafting.module';
import { KeepUpdateCommand } from '../src/drafting/live/keep-update.command';
import type { TestPerson } from './factories';
import type { TestServer } from './server';

/**
 * One update of a signed-in person's editor that makes a draft read like `document`. Sending it goes through the door of
 * the live draft, everything but the socket, and gives what the door answered.
 */
export const draftUpdate = async (
  server: TestServer,
  person: TestPerson,
  roundId: string,
  document: CheckDocument,
): Promise<{ send(): Promise<Result<number>> }> => {
  await server.as(person);
  const [session] = await server.sql<{ id: string }>(
    'SELECT id FROM sessions WHERE person_id = $1 ORDER BY created_at DESC LIMIT 1',
    [person.id],
  );
  if (!session) throw new Error(`${person.name} has no session.`);
  const doc = new Doc();
  for (const { bytes } of await server.app.get(DraftLogReader).pieces(roundId)) applyUpdate(doc, bytes);
  const before = encodeStateVector(doc);
  const node = Node.fromJSON(editorSchema, proseMirrorJsonFromDocument(normalForm(document)));
  prosemirrorToYXmlFragment(node, doc.getXmlFragment(FRAGMENT_NAME));
  const bytes = encodeStateAsUpdate(doc, before);
  doc.destroy();
  const writer = { ...person.actor, sessionId: session.id };
  return {
    send: () =>
      server.app.get(KeepUpdateCommand).execute(writer, { roundId, bytes, schemaVersion: EDITOR_SCHEMA_VERSION }),
  };
};

/** Makes a draft read like `document`. Gives what the door answered. */
export const writeDraft = async (...update: Parameters<typeof draftUpdate>): Promise<Result<number>> =>
  (await draftUpdate(...update)).send();
