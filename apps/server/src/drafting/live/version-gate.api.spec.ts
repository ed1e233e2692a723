import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EDITOR_SCHEMA_VERSION, FRAGMENT_NAME, editorExtensions } from '@recheck/editor-schema';
import { getSchema } from '@tiptap/core';
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { XmlElement } from 'yjs';
import type { TestEditor } from '../../../test/editors';
import { eventually } from '../../../test/eventually';
import { LiveNewsroom } from '../../../test/live-newsroom';
import type { LiveServer } from '../../../test/live-server';
import { loggedParagraphs } from '../../../test/log-reading';
import { quietLibrary } from '../../../test/quiet-library';

/** The server of the next release, which knows a node that today's editors do not. */
const NEXT = EDITOR_SCHEMA_VERSION + 1;

describe('an editor of another version', () => {
  quietLibrary();
  let newsroom: LiveNewsroom;
  let next: LiveServer;
  let roundId: string;

  beforeAll(async () => {
    newsroom = await LiveNewsroom.open();
    next = await newsroom.anotherServer({ schemaVersion: NEXT });
  });
  beforeEach(async () => {
    roundId = await newsroom.rows.round(newsroom.ada.personId);
  });
  afterEach(() => newsroom.everybodyLeaves());
  afterAll(() => newsroom.close());

  /** Ada, on the new version, writes a node that the old version has no idea of. */
  const newerDraft = async (): Promise<TestEditor> => {
    const ada = await newsroom.editor(newsroom.ada, roundId, { server: next, schema: NEXT }).whenReady();
    ada.type('The verdict is false.');
    ada.doc.getXmlFragment(FRAGMENT_NAME).push([new XmlElement('timeline')]);
    await ada.whenSaved();
    return ada;
  };

  /** What an old editor does when it is opened: it shows the draft with the nodes that it knows. */
  const openWithOldSchema = (editor: TestEditor): void => {
    yXmlFragmentToProseMirrorRootNode(editor.doc.getXmlFragment(FRAGMENT_NAME), getSchema([...editorExtensions]));
  };

  const timelines = (editor: TestEditor): number =>
    editor.doc.getXmlFragment(FRAGMENT_NAME).toString().split('<timeline').length - 1;

  it('would delete what it does not know, if it were let in', async () => {
    const ada = await newerDraft();
    const intruder = await newsroom.editor(newsroom.ben, roundId, { server: next, schema: NEXT }).whenReady();
    await eventually(() => timelines(intruder) === 1, 'the node has arrived');
    openWithOldSchema(intruder);
    await eventually(() => timelines(ada) === 0, 'the node is gone for everybody');
  });

  it('is told to reload before it gets anything of the draft, and changes nothing', async () => {
    const ada = await newerDraft();
    const rows = await newsroom.rows.logged(roundId);
    const old = newsroom.editor(newsroom.ben, roundId, { server: next, schema: EDITOR_SCHEMA_VERSION });
    openWithOldSchema(old);
    old.type('from an old tab');
    expect(await old.whenEnded()).toEqual({ code: 4403, reason: 'editorOutdated' });
    expect(old.refusals).toContain('editorOutdated');
    old.disconnect();
    expect(old.paragraphs).toEqual(['from an old tab ']);
    expect(timelines(ada)).toBe(1);
    expect(await newsroom.rows.logged(roundId)).toBe(rows);
  });

  it('is told to reload when it says no version at all', async () => {
    const silent = newsroom.editor(newsroom.ada, roundId, { schema: Number.NaN });
    expect(await silent.whenEnded()).toEqual({ code: 4403, reason: 'editorOutdated' });
  });

  it('waits for its server when it is the newer one', async () => {
    const early = newsroom.editor(newsroom.ada, roundId, { schema: NEXT });
    expect(await early.whenEnded()).toEqual({ code: 1013, reason: '' });
    early.disconnect();
    expect(await loggedParagraphs(newsroom.owner, roundId)).toEqual([]);
  });

  it('gets nothing of a newer draft from a server that stayed behind', async () => {
    await newerDraft();
    const ben = newsroom.editor(newsroom.ben, roundId);
    expect(await ben.whenEnded()).toEqual({ code: 1013, reason: '' });
    ben.disconnect();
    expect(ben.paragraphs).toEqual([]);
  });
});
