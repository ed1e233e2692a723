import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OutgoingMessage } from '@hocuspocus/server';
import { WebSocket, WebSocketServer } from 'ws';
import { eventually } from '../../../test/eventually';
import { LiveSocket } from './live-socket';

const MEBIBYTE = 1024 * 1024;

describe('the socket of a live draft', () => {
  let server: WebSocketServer;
  let editor: WebSocket;
  let socket: LiveSocket;
  let frames: Buffer[];

  beforeEach(async () => {
    server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
    frames = [];
    const accepted = once(server, 'connection') as Promise<[WebSocket]>;
    editor = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const [accepting] = await accepted;
    socket = new LiveSocket(accepting);
    accepting.on('message', (frame: Buffer) => {
      frames.push(frame);
      socket.received(frame);
    });
    await once(editor, 'open');
  });
  afterEach(() => {
    editor.terminate();
    server.close();
  });

  it('reads no further than what can be dealt with, and goes on when it has been', async () => {
    for (let sent = 0; sent < 60; sent += 1) editor.send(Buffer.alloc(MEBIBYTE));
    await eventually(() => frames.length > 4, 'more than four frames are waiting');
    // That nothing more comes can only be seen by waiting; what came in this time was on its way.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(frames.length).toBeLessThan(10);
    expect(editor.bufferedAmount).toBeGreaterThan(MEBIBYTE);
    let dealtWith = 0;
    await eventually(() => {
      for (; dealtWith < frames.length; dealtWith += 1) socket.handled(frames[dealtWith] as Buffer);
      return dealtWith === 60;
    }, 'all frames have been dealt with');
  });

  it('ends when the draft that it carries ends, with the reason that was sent', async () => {
    const closed = once(editor, 'close') as Promise<[number, Buffer]>;
    const message = new OutgoingMessage('draft');
    message.writeCloseMessage('draftFrozen');
    socket.send(message.toUint8Array());
    const [code, reason] = await closed;
    expect([code, reason.toString()]).toEqual([4403, 'draftFrozen']);
  });

  it('carries one draft', () => {
    expect([socket.carries('one'), socket.carries('two'), socket.carries('one')]).toEqual([true, false, true]);
  });
});
