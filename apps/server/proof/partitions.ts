import { setTimeout as sleep } from 'node:timers/promises';
import { FRAGMENT_NAME } from '@recheck/editor-schema';
import fc from 'fast-check';
import pg from 'pg';
import { encodeStateAsUpdate, encodeStateVector, UndoManager, XmlElement, XmlText, type Doc } from 'yjs';
import type { TestEditor } from '../test/editors';
import { eventually } from '../test/eventually';
import { LiveNewsroom } from '../test/live-newsroom';
import { loggedDoc } from '../test/log-reading';
import { must, type Proof } from './proof';

const EDITORS = 3;
const LONGEST = 200;
const LANES = 4;
const PATIENCE = 120_000;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const editor = fc.nat(EDITORS - 1);

/** One thing that happens; `who` is an editor, `at` a place between the beginning and the end of the draft. */
const event = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('type' as const), who: editor, at: place }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('erase' as const), who: editor, at: place, length: fc.nat(12) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('paragraph' as const), who: editor, at: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), who: editor, at: place }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('embolden' as const), who: editor, at: place }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), who: editor }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('leave' as const), who: editor }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('come' as const), who: editor }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), milliseconds: fc.nat(10) }) },
  // What one process tells the other of new rows is lost with the connection it comes over.
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('deafen' as const) }) },
);
type Event = typeof event extends fc.Arbitrary<infer Value> ? Value : never;

/** One person's hands. */
class Hands {
  readonly #undo: UndoManager;

  constructor(readonly editor: TestEditor) {
    // Made here, by this editor: what arrives from the server is nobody's to undo.
    this.#undo = new UndoManager(this.#fragment, { trackedOrigins: new Set([this]), captureTimeout: 0 });
  }

  get #fragment() {
    return this.editor.doc.getXmlFragment(FRAGMENT_NAME);
  }

  #text(at: number): XmlText | null {
    const paragraphs = this.#fragment.toArray();
    const chosen = paragraphs[Math.floor(at * paragraphs.length)] ?? paragraphs.at(-1);
    const text = chosen instanceof XmlElement ? chosen.get(0) : null;
    return text instanceof XmlText ? text : null;
  }

  do(happening: Event, word: string): void {
    if (happening.kind === 'undo') {
      this.#undo.undo();
      return;
    }
    this.editor.doc.transact(() => {
      switch (happening.kind) {
        case 'type': {
          const text = this.#text(happening.at);
          text?.insert(Math.floor(happening.at * text.length), `${word} `);
          return;
        }
        case 'erase': {
          const text = this.#text(happening.at);
          if (!text) return;
          const from = Math.floor(happening.at * text.length);
          text.delete(from, Math.min(happening.length, text.length - from));
          return;
        }
        case 'paragraph': {
          const paragraph = new XmlElement('paragraph');
          paragraph.insert(0, [new XmlText(`${word} `)]);
          this.#fragment.insert(Math.floor(happening.at * this.#fragment.length), [paragraph]);
          return;
        }
        case 'remove':
          if (this.#fragment.length > 1) {
            this.#fragment.delete(
              Math.min(this.#fragment.length - 1, Math.floor(happening.at * this.#fragment.length)),
              1,
            );
          }
          return;
        case 'embolden': {
          const text = this.#text(happening.at);
          if (text) text.format(0, Math.floor(happening.at * text.length), { bold: true });
          return;
        }
        default:
          return;
      }
    }, this);
  }
}

const shown = (hands: Hands): string => hands.editor.doc.getXmlFragment(FRAGMENT_NAME).toString();

/** How far two copies are apart, in bytes of updates. */
const difference = (copy: Doc, log: Doc): { readonly lacks: number; readonly beyond: number } => ({
  lacks: encodeStateAsUpdate(log, encodeStateVector(copy)).length,
  beyond: encodeStateAsUpdate(copy, encodeStateVector(log)).length,
});

export const partitions: Proof = {
  name: 'partitions',
  promise:
    `${EDITORS} people on two processes who type, erase, format and undo at once, each cut off and back again at any ` +
    'moment, end up with the same draft, and it is the one in the database.',
  trials: 'runs',
  full: 1_000,
  short: 6,
  async prove({ repeat, count, seed }) {
    const newsroom = await LiveNewsroom.open();
    const superuser = new pg.Pool({ connectionString: newsroom.database.superuserUrl, max: 1 });
    try {
      const other = await newsroom.anotherServer();
      const people = [newsroom.ada, newsroom.ben, await newsroom.rows.person('Cleo', 'WRITER')];
      const histories = fc.sample(fc.array(event, { minLength: 20, maxLength: LONGEST, size: 'max' }), {
        numRuns: count,
        seed,
      });
      let deafened = 0;
      const deafen = async (): Promise<void> => {
        const { rowCount } = await superuser.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE usename = 'recheck_application' AND datname = current_database() AND query ILIKE 'LISTEN%'`,
        );
        deafened += rowCount ?? 0;
      };
      let happened = 0;
      let cuts = 0;
      const runs = await repeat(async (number) => {
        const roundId = await newsroom.rows.round(newsroom.ada.personId);
        const hands = people.map(
          (person, who) => new Hands(newsroom.editor(person, roundId, who % 2 === 0 ? {} : { server: other })),
        );
        await Promise.all(hands.map((each) => each.editor.whenReady()));
        for (const [index, happening] of (histories[number] ?? []).entries()) {
          happened += 1;
          if (happening.kind === 'wait') await sleep(happening.milliseconds);
          else if (happening.kind === 'deafen') await deafen();
          else {
            const acting = hands[happening.who] as Hands;
            if (happening.kind === 'leave') {
              cuts += 1;
              acting.editor.disconnect();
            } else if (happening.kind === 'come') acting.editor.connect();
            else acting.do(happening, `w${index}`);
          }
        }
        for (const { editor: back } of hands) back.connect();
        const first = hands[0] as Hands;
        const agreed = (): boolean => hands.every((each) => each.editor.saved && shown(each) === shown(first));
        const history = `history ${number} of seed ${seed}`;
        // Once is enough: a connection may break right afterwards, and what they hold stays the same.
        const together = await eventually(agreed, history, PATIENCE).then(
          () => true,
          () => false,
        );
        const log = await loggedDoc(newsroom.owner, roundId);
        const logged = log.getXmlFragment(FRAGMENT_NAME).toString();
        const each = hands.map(({ editor: { state } }, who) => ({
          state,
          asLogged: shown(hands[who] as Hands) === logged,
          ...difference((hands[who] as Hands).editor.doc, log),
        }));
        must(together, `Everybody has the same draft (${history}).`, each);
        must(logged === shown(first), `The database has it too (${history}).`);
        for (const { editor: leaving } of hands) leaving.leave();
      }, LANES);
      return {
        runs,
        'editors in each': EDITORS,
        processes: 2,
        events: happened,
        'times cut off': cuts,
        'times a process heard nothing of the other': deafened,
        'different in the end': 0,
      };
    } finally {
      await superuser.end();
      await newsroom.close();
    }
  },
};
