import { FRAGMENT_NAME } from '@recheck/editor-schema';
import pg from 'pg';
import { TestEditor } from '../test/editors';
import { eventually } from '../test/eventually';
import { loggedDoc } from '../test/log-reading';
import { Road } from '../test/road';
import { startTestServer } from '../test/server';
import { must, type Proof } from './proof';

const LANES = 5;

const shown = ({ doc }: TestEditor): string => doc.getXmlFragment(FRAGMENT_NAME).toString();

export const seeding: Proof = {
  name: 'seeding',
  promise:
    'A new draft that two people open at the same moment holds its first text once: it is written by the server, in the ' +
    'transaction that makes the draft.',
  trials: 'drafts',
  full: 500,
  short: 10,
  async prove({ repeat }) {
    const server = await startTestServer();
    const owner = new pg.Pool({ connectionString: server.database.ownerUrl, max: LANES });
    try {
      const road = new Road(server);
      const people = [await server.make.writer('Ada'), await server.make.writer('Ben')] as const;
      const drafts = await repeat(async (number) => {
        const { id: roundId } = await road.create(people[0], `Do kettles of kind ${number} boil faster with a lid?`);
        const editors = await Promise.all(people.map((person) => TestEditor.at(server, person, roundId)));
        await Promise.all(editors.map((editor) => editor.connect().whenReady()));
        const logged = (await loggedDoc(owner, roundId)).getXmlFragment(FRAGMENT_NAME);
        must(logged.length > 0, 'There is a first text.');
        await eventually(
          () => editors.every((editor) => shown(editor) === logged.toString()),
          'both have the first text',
        );
        const { rows } = await owner.query<{ person_id: string | null }>(
          'SELECT person_id FROM draft_updates WHERE round_id = $1',
          [roundId],
        );
        must(rows.length === 1 && rows[0]?.person_id === null, 'It was written once, and by nobody.', rows);
        // Typing shows that both are in the same draft and not in two that look alike.
        for (const [index, editor] of editors.entries()) editor.type(`from${index}`);
        await Promise.all(editors.map((editor) => editor.whenSaved()));
        await eventually(() => shown(editors[0] as TestEditor) === shown(editors[1] as TestEditor), 'both see both');
        for (const editor of editors) editor.leave();
      }, LANES);
      return { drafts, 'opened by two at once': drafts, 'first texts that were there twice': 0 };
    } finally {
      await owner.end();
      await server.close();
    }
  },
};
