import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { yjsUpdateFromDocument } from '@recheck/editor-schema';
import fc from 'fast-check';
import { WebSocket } from 'ws';
import { rawSocket } from '../test/editors';
import { framed, login, varText } from '../test/frames';
import { LiveNewsroom } from '../test/live-newsroom';
import { LiveProgram } from '../test/live-process';
import type { TestPerson } from '../test/live-rows';
import { loggedParagraphs } from '../test/log-reading';
import { must, type Proof } from './proof';

const FRAMES_OF_A_BATCH = 100;
const OPCODES = 12;

/** An update that would write, if anybody took it. */
const intrusion = yjsUpdateFromDocument({
  version: 1,
  blocks: [{ type: 'paragraph', content: [{ type: 'text', text: 'intrusion' }] }],
});

/** Frames of every opcode: bodies of chance, and bodies that look right. */
const framesOf = (draft: string, other: string, seed: number): readonly Uint8Array[] =>
  fc
    .sample(
      fc.tuple(
        fc.oneof(
          { weight: 20, arbitrary: fc.constant(draft) },
          { weight: 1, arbitrary: fc.constantFrom(other, '', `${draft}\0x`) },
        ),
        fc.nat(OPCODES),
        fc.oneof(
          fc.uint8Array({ maxLength: 60 }),
          fc.nat(3).map((step) => Buffer.concat([Buffer.from([step, intrusion.length]), intrusion])),
          fc.constantFrom('{"user":', 'null', 'x').map(varText),
        ),
      ),
      { numRuns: FRAMES_OF_A_BATCH, seed },
    )
    .map(([address, opcode, body]) => framed(address, opcode, body));

interface Attacker {
  readonly person: TestPerson;
  readonly opening: Uint8Array | null;
  readonly draft: string;
  readonly other: string;
}

export const frames: Proof = {
  name: 'frames',
  promise:
    'Frames of every kind from a reader, from a writer who came to read, into a frozen draft and from sockets that never ' +
    'introduced themselves change nothing, end no other connection and no process.',
  trials: `batches of ${FRAMES_OF_A_BATCH} frames`,
  full: 100,
  short: 12,
  async prove({ repeat, seed }) {
    const newsroom = await LiveNewsroom.open();
    const program = new LiveProgram();
    try {
      const server = await program.start(newsroom.database.applicationUrl, { quiet: true });
      const reader = await newsroom.rows.person('Rosa', 'SOURCE_REVIEWER');
      const roundId = await newsroom.rows.round(newsroom.ada.personId);
      const frozenId = await newsroom.rows.round(newsroom.ada.personId, 'SOURCE_REVIEW');
      const ada = await newsroom.editor(newsroom.ada, roundId, { server }).whenReady();
      ada.type('before');
      await ada.whenSaved();
      const attackers: readonly Attacker[] = [
        { person: reader, opening: login(reader.personId, roundId, 'WRITE'), draft: roundId, other: frozenId },
        {
          person: newsroom.ben,
          opening: login(newsroom.ben.personId, roundId, 'READ'),
          draft: roundId,
          other: frozenId,
        },
        {
          person: newsroom.ben,
          opening: login(newsroom.ben.personId, frozenId, 'WRITE'),
          draft: frozenId,
          other: roundId,
        },
        { person: newsroom.ben, opening: null, draft: roundId, other: 'nonsense' },
      ];
      const connected = async ({ person, opening }: Attacker): Promise<WebSocket> => {
        const origin = `http://127.0.0.1:${server.port}`;
        const socket = await rawSocket(server.port, { cookie: person.cookie, origin });
        socket.on('error', () => undefined);
        if (opening) {
          socket.send(opening);
          await once(socket, 'message');
        }
        return socket;
      };
      let sockets = 0;
      const batches = await repeat(async (number) => {
        const attacker = attackers[number % attackers.length] as Attacker;
        let socket: WebSocket | null = null;
        for (const frame of framesOf(attacker.draft, attacker.other, seed + number)) {
          // A socket is ended for what it brought; then another one is opened.
          if (socket?.readyState !== WebSocket.OPEN) {
            socket = await connected(attacker);
            sockets += 1;
          }
          socket.send(frame);
          await sleep(1);
        }
        socket?.terminate();
      }, attackers.length);
      must(sockets > batches, 'Sockets are ended for what they bring.', sockets);
      ada.type('after');
      await ada.whenSaved();
      must(ada.endings.length === 0 && server.running, 'Nobody else notices.', ada.endings);
      const words = await loggedParagraphs(newsroom.owner, roundId);
      must(words.join('|') === 'before after ', 'The draft is what its writer wrote.', words);
      must((await newsroom.rows.logged(frozenId)) === 0, 'The frozen draft is what it was.');
      const contributors = await newsroom.rows.contributors(roundId);
      must(contributors.join() === newsroom.ada.personId, 'Nobody became a contributor by it.', contributors);
      return { [this.trials]: batches, 'sockets ended for what they brought': sockets, 'changes of a draft': 0 };
    } finally {
      program.dispose();
      await newsroom.close();
    }
  },
};
