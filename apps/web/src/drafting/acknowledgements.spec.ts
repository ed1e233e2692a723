import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Acknowledgements } from './acknowledgements';

/** A frame of the draft "d": its address, then numbers of the protocol. */
const frame = (...numbers: readonly number[]): Uint8Array<ArrayBuffer> => new Uint8Array([1, 100, ...numbers]);
const STEP_1 = frame(0, 0, 1, 0);
const STEP_2 = frame(0, 1, 2, 0, 0);
const UPDATE = frame(0, 2, 2, 0, 0);
const AWARENESS = frame(1, 1, 0);
const SAVED = frame(8, 1);
const NOT_ACCEPTED = frame(8, 0);

/** Stands in for the browser's class, which nothing answers in a unit test; the frames are the protocol's own. */
class SilentSocket extends EventTarget {
  send(): void {}
  answer(data: Uint8Array<ArrayBuffer>): void {
    this.dispatchEvent(new MessageEvent('message', { data: data.buffer }));
  }
}

describe('what is saved', () => {
  const changed = jest.fn();
  let acknowledgements: Acknowledgements;
  let open: () => SilentSocket;

  beforeEach(() => {
    changed.mockClear();
    globalThis.WebSocket = SilentSocket as never;
    acknowledgements = new Acknowledgements(changed);
    const Socket = acknowledgements.socketClass();
    open = () => new Socket('ws://127.0.0.1/') as unknown as SilentSocket;
  });

  const send = (socket: SilentSocket, ...frames: readonly Uint8Array[]): void => {
    for (const sent of frames) (socket as unknown as WebSocket).send(sent as never);
  };

  it('is not known before everything has been sent and acknowledged', () => {
    const socket = open();
    send(socket, STEP_1, AWARENESS);
    expect(acknowledgements.complete).toBe(false);
    send(socket, STEP_2);
    expect(acknowledgements.complete).toBe(false);
    socket.answer(SAVED);
    expect(acknowledgements.complete).toBe(true);
    expect(changed).toHaveBeenCalled();
  });

  it('waits for each of the edits that were made offline, not only for the first', () => {
    const socket = open();
    send(socket, STEP_1, UPDATE, UPDATE, UPDATE, STEP_2);
    for (let answer = 0; answer < 3; answer += 1) {
      socket.answer(SAVED);
      expect(acknowledgements.complete).toBe(false);
    }
    socket.answer(SAVED);
    expect(acknowledgements.complete).toBe(true);
  });

  it('never comes from an answer that did not accept', () => {
    const socket = open();
    send(socket, STEP_2);
    socket.answer(SAVED);
    send(socket, UPDATE);
    socket.answer(NOT_ACCEPTED);
    expect(acknowledgements.complete).toBe(false);
  });

  it('is asked again over each new connection', () => {
    const socket = open();
    send(socket, STEP_2);
    socket.answer(SAVED);
    socket.dispatchEvent(new Event('close'));
    expect(acknowledgements.complete).toBe(false);
    const next = open();
    send(next, STEP_1);
    next.answer(SAVED);
    expect(acknowledgements.complete).toBe(false);
  });

  it('takes no answer that still comes over the connection before', () => {
    const before = open();
    send(before, STEP_2, UPDATE);
    const socket = open();
    send(socket, STEP_1, STEP_2);
    before.answer(SAVED);
    expect(acknowledgements.complete).toBe(false);
    before.dispatchEvent(new Event('close'));
    socket.answer(SAVED);
    expect(acknowledgements.complete).toBe(true);
  });

  it('reads addresses longer than one byte can count', () => {
    const socket = open();
    const address = new Array(300).fill(100);
    send(socket, new Uint8Array([172, 2, ...address, 0, 1, 2, 0, 0]));
    socket.answer(new Uint8Array([172, 2, ...address, 8, 1]));
    expect(acknowledgements.complete).toBe(true);
  });
});
