import { setTimeout as sleep } from 'node:timers/promises';
import { digestOf, composeRevision } from '@recheck/domain';
import { documentFromYjs } from '@recheck/editor-schema';
import { TestEditor } from '../test/editors';
import { cite, documentOf, heading, paragraph, words } from '../test/documents';
import { Road, sha256 } from '../test/road';
import { startTestServer } from '../test/server';
import { must, type Proof } from './proof';

const LANES = 4;
const LONGEST_WAIT_MILLISECONDS = 50;

export const submit: Proof = {
  name: 'submit',
  promise:
    'A revision holds every edit that was acknowledged before it was made and none that came later, however soon after the ' +
    'last key the submission is sent; if somebody else has written meanwhile, it is refused and says so.',
  trials: 'races',
  full: 500,
  short: 12,
  async prove({ repeat, random }) {
    const server = await startTestServer();
    try {
      const road = new Road(server);
      const [ada, ben] = [await server.make.writer('Ada'), await server.make.writer('Ben')];
      let accepted = 0;
      let moved = 0;
      let acknowledged = 0;
      const races = await repeat(async (number) => {
        const round = await road.create(ada, `Is bread of kind ${number} better on the second day?`);
        const source = await road.addSource(ada, round.id, {
          kind: 'OFFICIAL_DATA',
          title: 'Bread and days',
          publisher: 'Institute of Crumbs',
          address: 'https://crumbs.example/days',
        });
        const text = paragraph(words('Bread keeps its crumb for two days'), cite(source), words('.'));
        await road.write(ada, round.id, documentOf(heading('In short', 'SUMMARY'), text));
        await road.proposeVerdict(ada, await road.see(ada, round.id));
        const editors = await Promise.all([ada, ben].map((person) => TestEditor.at(server, person, round.id)));
        const [writer, another] = editors as [TestEditor, TestEditor];
        await Promise.all(editors.map((editor) => editor.connect().whenReady()));
        const { version } = await road.see(ada, round.id);
        const facts = await road.facts(ada, round.id);
        // In every second race somebody else types on, so that what was seen is soon no longer what is there.
        const crowded = number % 2 === 1;
        const typing = crowded ? setInterval(() => another.type(`b${another.typed.length}`), 3) : undefined;
        for (let word = 0; word < 1 + Math.floor(random() * 5); word += 1) writer.type(`a${word}`);
        // Whoever waits until it is saved, and is alone, is let through.
        const patient = number % 4 === 0;
        if (patient) await writer.whenSaved();
        else await sleep(random() * LONGEST_WAIT_MILLISECONDS);
        const before = editors.flatMap((editor) => [...editor.acknowledged]);
        const digest = digestOf(composeRevision(facts, documentFromYjs(writer.doc), sha256), sha256);
        const answer = await road.attempt(ada, 'submit', { roundId: round.id, expectedVersion: version, digest });
        clearInterval(typing);
        if (answer.__typename === 'Round') {
          accepted += 1;
          await Promise.all(editors.map((editor) => editor.whenEnded()));
        } else {
          must(!patient, 'What is saved can be submitted.', answer);
          must(answer.code === 'contentMoved', 'Nothing else is in the way of a submission.', answer);
          must((await road.see(ada, round.id)).revision === null, 'A refused submission makes no revision.');
          moved += 1;
          await Promise.all(editors.map((editor) => editor.whenSaved()));
        }
        for (const editor of editors) editor.disconnect();
        const all = editors.flatMap((editor) => [...editor.acknowledged]);
        must(
          before.every((word) => all.includes(word)),
          'What was acknowledged stays so.',
        );
        acknowledged += all.length;
        if (answer.__typename === 'Round') {
          const { revision } = await road.see(ada, round.id);
          must(revision?.digest === digest, 'The revision is what was seen.');
          const submitted = new Set(JSON.stringify(revision.document).split(/[^a-z0-9]+/));
          const missing = all.filter((word) => !submitted.has(word));
          must(missing.length === 0, 'The revision holds everything that was acknowledged.', missing);
        }
        for (const editor of editors) editor.leave();
      }, LANES);
      return {
        races,
        'edits acknowledged': acknowledged,
        accepted,
        'refused because the draft had moved': moved,
        'acknowledged edits missing in a revision': 0,
      };
    } finally {
      await server.close();
    }
  },
};
