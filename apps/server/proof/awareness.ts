import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { Doc } from 'yjs';
import { rawSocket, type TestEditor } from '../test/editors';
import { eventually } from '../test/eventually';
import { framed, login } from '../test/frames';
import { LiveNewsroom } from '../test/live-newsroom';
import { must, type Proof } from './proof';

const AWARENESS = 1;
const FRAMES_OF_A_TRIAL = 20;

/** What a forger says of a client: whose it is, and where its caret stands. */
const claims = (names: readonly string[], ids: readonly string[]) =>
  fc.oneof(
    fc.record({
      user: fc.record({
        id: fc.constantFrom(...ids),
        name: fc.constantFrom(...names, '<b>Editor</b>', ''),
        colour: fc.oneof(fc.integer(), fc.constant('red')),
        writes: fc.boolean(),
      }),
      cursor: fc.oneof(fc.constant(null), fc.record({ anchor: fc.nat(), head: fc.nat() })),
      admin: fc.boolean(),
    }),
    fc.constantFrom<unknown>(null, 1, 'me', []),
    fc.dictionary(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 })),
  );

const lengthPrefixed = (bytes: Uint8Array): Uint8Array => {
  const prefix: number[] = [];
  let rest = bytes.length;
  for (; rest > 127; rest >>>= 7) prefix.push((rest & 127) | 128);
  return Buffer.concat([Buffer.from([...prefix, rest]), bytes]);
};

/** The frame that says something of a client, with a clock that wins over what was said before. */
const forged = (draft: string, client: number, clock: number, state: unknown): Uint8Array => {
  const doc = new Doc();
  const awareness = new Awareness(doc);
  awareness.states.set(client, state as Record<string, unknown>);
  awareness.meta.set(client, { clock, lastUpdated: 0 });
  const update = encodeAwarenessUpdate(awareness, [client]);
  awareness.destroy();
  doc.destroy();
  return framed(draft, AWARENESS, lengthPrefixed(update));
};

export const awareness: Proof = {
  name: 'awareness',
  promise:
    'Who is shown as present, with which name and colour and whether as a writer, is what their session says, whatever a ' +
    'client claims of itself or of others.',
  trials: `batches of ${FRAMES_OF_A_TRIAL} forged frames`,
  full: 50,
  short: 5,
  async prove({ repeat, seed }) {
    const newsroom = await LiveNewsroom.open();
    try {
      const roundId = await newsroom.rows.round(newsroom.ada.personId);
      const mallory = await newsroom.rows.person('Mallory', 'SOURCE_REVIEWER');
      const ada = await newsroom.editor(newsroom.ada, roundId).whenReady();
      const ben = await newsroom.editor(newsroom.ben, roundId, { intent: 'READ' }).whenReady();
      const honest = new Map([ada, ben].map((editor) => [editor.doc.clientID, editor] as const));
      const truth = (client: number) => {
        const person =
          client === ada.doc.clientID ? newsroom.ada : client === ben.doc.clientID ? newsroom.ben : mallory;
        return { id: person.personId, name: person.name, writes: person === newsroom.ada };
      };
      let seen = 0;
      const lies: unknown[] = [];
      const watch = ({ provider }: TestEditor): void => {
        provider.awareness?.on('change', () => {
          for (const [client, state] of provider.awareness?.getStates() ?? []) {
            const { user } = state as { user?: { id: string; name: string; writes: boolean; colour: number } };
            // One's own state is one's own screen's business until the server has said it.
            if (honest.get(client)?.provider === provider || user === undefined) continue;
            seen += 1;
            const { id, name, writes } = truth(client);
            const colours = user.colour >= 1 && user.colour <= 4;
            if (user.id !== id || user.name !== name || user.writes !== writes || !colours) lies.push({ client, user });
          }
        });
      };
      for (const editor of honest.values()) {
        watch(editor);
        editor.provider.awareness?.setLocalState({ cursor: { anchor: 1, head: 1 } });
      }
      const names = ['Ada', 'Ben', 'Mallory'];
      const ids = [newsroom.ada.personId, newsroom.ben.personId, mallory.personId];
      let sent = 0;
      const batches = await repeat(async (number) => {
        const origin = `http://127.0.0.1:${newsroom.server.port}`;
        const socket = await rawSocket(newsroom.server.port, { cookie: mallory.cookie, origin });
        socket.on('error', () => undefined);
        socket.send(login(mallory.personId, roundId, 'WRITE'));
        await once(socket, 'message');
        const clients = fc.oneof(fc.constantFrom(ada.doc.clientID, ben.doc.clientID, 77), fc.nat(2 ** 31));
        const said = fc.sample(fc.tuple(clients, fc.integer({ min: 1, max: 2 ** 30 }), claims(names, ids)), {
          numRuns: FRAMES_OF_A_TRIAL,
          seed: seed + number,
        });
        for (const [client, clock, state] of said) {
          if (socket.readyState !== socket.OPEN) break;
          socket.send(forged(roundId, client, clock, state));
          sent += 1;
          await sleep(1);
        }
        // Something true at the end, so that everything before it has arrived.
        const last = 1_000_000 + number;
        if (socket.readyState === socket.OPEN) {
          socket.send(forged(roundId, last, 1, { user: { id: newsroom.ada.personId, name: 'Ada' }, cursor: null }));
          await eventually(() => ada.provider.awareness?.states.has(last) ?? false, 'the last frame has arrived');
        }
        socket.terminate();
        must(lies.length === 0, 'Everybody is shown as who they are.', lies);
        for (const [client, editor] of honest) {
          const other = editor === ada ? ben : ada;
          const shown = other.provider.awareness?.getStates().get(client);
          must(
            JSON.stringify(shown?.['cursor']) === '{"anchor":1,"head":1}',
            'Nobody moves the caret of another.',
            shown,
          );
        }
      });
      must(seen > sent, 'What was forged has been looked at.', { seen, sent });
      return { [this.trials]: batches, 'frames sent': sent, 'states looked at': seen, 'shown as somebody else': 0 };
    } finally {
      await newsroom.close();
    }
  },
};
