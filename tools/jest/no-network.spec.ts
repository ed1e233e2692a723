import { lookup } from 'node:dns';
import { createServer, request } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';

/** An address that belongs to nobody (RFC 5737), and a name that never exists (RFC 2606). */
const nowhere = '192.0.2.1';
const noName = 'newsroom.invalid';

const refused = 'Tests may use this machine only';

describe('a test', () => {
  it.each([`http://${nowhere}/`, `https://${nowhere}/`, `http://${noName}/`])('cannot fetch %s', async (url) => {
    const error = await fetch(url).catch((reason: unknown) => reason);
    expect(String((error as Error).cause)).toContain(refused);
  });

  it('cannot ask by http', async () => {
    const error = await new Promise((resolve) => request(`http://${nowhere}/`).on('error', resolve).end());
    expect(String(error)).toContain(refused);
  });

  it('cannot open a socket, however it names the place', async () => {
    for (const open of [() => connect(80, nowhere), () => connect({ port: 80, host: noName })]) {
      const error = await new Promise((resolve) => open().on('error', resolve));
      expect(String(error)).toContain(refused);
    }
  });

  it('cannot look a name up', async () => {
    const error = await new Promise((resolve) => lookup(noName, (reason) => resolve(reason)));
    expect(String(error)).toContain(refused);
  });

  it('reaches its own machine', async () => {
    const server = createServer((_, response) => response.end('kettle'));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      for (const host of ['127.0.0.1', 'localhost']) {
        expect(await (await fetch(`http://${host}:${port}/`)).text()).toBe('kettle');
      }
    } finally {
      server.close();
    }
  });
});
