import { createHash } from 'node:crypto';
import { EDITOR_SCHEMA_VERSION, FRAGMENT_NAME, editorExtensions } from '@recheck/editor-schema';
import { getSchema } from '@tiptap/core';
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { applyUpdate, encodeStateAsUpdate, XmlElement } from 'yjs';
import type { TestEditor } from '../test/editors';
import { LiveNewsroom } from '../test/live-newsroom';
import { loggedDoc } from '../test/log-reading';
import { must, type Proof } from './proof';

/** The server of the next release, which knows a node that today's editors do not, and the two before it. */
const NEXT = EDITOR_SCHEMA_VERSION + 1;
const OLD = [EDITOR_SCHEMA_VERSION, EDITOR_SCHEMA_VERSION - 1] as const;
const LANES = 10;

export const oldEditors: Proof = {
  name: 'old-editors',
  promise:
    'An editor of one of the two versions before, opened on a draft with newer content, is told to reload and changes ' +
    'nothing, not even when it holds a copy of the draft from before.',
  trials: 'drafts',
  full: 500,
  short: 10,
  async prove({ repeat }) {
    const newsroom = await LiveNewsroom.open();
    try {
      const next = await newsroom.anotherServer({ schemaVersion: NEXT });
      const schema = getSchema([...editorExtensions]);
      const digest = async (roundId: string): Promise<string> => {
        const doc = await loggedDoc(newsroom.owner, roundId);
        return createHash('sha256').update(encodeStateAsUpdate(doc)).digest('hex');
      };
      /** What an old editor does when it is opened: it shows the draft with the nodes that it knows. */
      const open = ({ doc }: TestEditor): void => {
        yXmlFragmentToProseMirrorRootNode(doc.getXmlFragment(FRAGMENT_NAME), schema);
      };
      let intruders = 0;
      const drafts = await repeat(async (number) => {
        const roundId = await newsroom.rows.round(newsroom.ada.personId);
        const ada = await newsroom.editor(newsroom.ada, roundId, { server: next, schema: NEXT }).whenReady();
        ada.type(`The verdict of ${number} is false.`);
        const fragment = ada.doc.getXmlFragment(FRAGMENT_NAME);
        fragment.insert(number % 2, [new XmlElement('timeline')]);
        await ada.whenSaved();
        const before = await digest(roundId);
        for (const version of OLD) {
          const old = newsroom.editor(newsroom.ben, roundId, { server: next, schema: version });
          // A tab that was open before the server was renewed has the draft already, and has deleted from its copy.
          if (number % 3 > 0) applyUpdate(old.doc, encodeStateAsUpdate(ada.doc));
          open(old);
          old.type('from an old tab');
          const ended = await old.whenEnded();
          must(ended.code === 4403 && ended.reason === 'editorOutdated', 'An old editor is told to reload.', ended);
          must(old.acknowledged.size === 0, 'Nothing of it is acknowledged.');
          old.leave();
          intruders += 1;
        }
        must((await digest(roundId)) === before, 'The draft is what it was.');
        must(fragment.toString().includes('<timeline'), 'Whoever has it open sees what they saw.');
        ada.leave();
      }, LANES);
      return { drafts, 'old editors refused': intruders, 'drafts changed': 0 };
    } finally {
      await newsroom.close();
    }
  },
};
