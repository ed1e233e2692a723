import { networkInterfaces } from 'node:os';
import { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LoopbackServers } from '../../../test/loopback-servers';
import { Outbound, OutboundProblem, type OutboundAnswer, type OutboundLimits } from './outbound';
import { isPublicAddress } from './public-address';
import { PRIVATE_NAMES, PRIVATE_TARGETS, REFUSED_FORMS } from './special-targets';

const LIMITS: OutboundLimits = {
  wireBytes: 200_000,
  decodedBytes: 400_000,
  milliseconds: 60_000,
  idleMilliseconds: 30_000,
  redirects: 5,
};

/** The code of the problem that a request ends with, or the status it was answered with. */
const outcome = (work: Promise<OutboundAnswer>): Promise<string | number> =>
  work.then(
    ({ answer }) => answer.status,
    (error: unknown) => (error instanceof OutboundProblem ? error.code : Promise.reject(error)),
  );

describe('the way outside', () => {
  const servers = new LoopbackServers();
  /** What listens where nobody may go: every connection to it is a failure of the guard. */
  let connections = 0;
  let secretPort: number;

  beforeAll(async () => {
    const count = (): void => void (connections += 1);
    ({ port: secretPort } = await servers.count(count));
    await servers.count(count, '::1', secretPort);
  });

  beforeEach(() => {
    connections = 0;
  });

  afterEach(() => void jest.restoreAllMocks());

  afterAll(() => servers.close());

  const get = (address: string, outbound: Outbound, limits: Partial<OutboundLimits> = {}): Promise<OutboundAnswer> =>
    outbound.get({ address, headers: { 'User-Agent': 'tests' }, limits: { ...LIMITS, ...limits } });

  describe('to addresses that are not public', () => {
    it('is closed, however they are written, before anything is connected', async () => {
      const connect = jest.spyOn(Socket.prototype, 'connect');
      const outbound = new Outbound([], () => Promise.resolve(['127.0.0.1']));
      const own = Object.values(networkInterfaces()).flatMap((addresses = []) =>
        addresses.map(({ address, family }) => `http://${family === 'IPv6' ? `[${address.split('%')[0]}]` : address}/`),
      );
      const targets = [...PRIVATE_TARGETS, ...own].map((target) => target.replace('PORT', String(secretPort)));
      expect(new Set(targets).size).toBeGreaterThanOrEqual(250);
      const outcomes: Record<string, string | number> = {};
      for (const target of targets) outcomes[target] = await outcome(get(target, outbound));
      expect(Object.entries(outcomes).filter(([, code]) => code !== 'NOT_PUBLIC')).toEqual([]);
      expect(connect).not.toHaveBeenCalled();
      expect(connections).toBe(0);
    });

    it('is closed to what is no plain web address', async () => {
      const connect = jest.spyOn(Socket.prototype, 'connect');
      const outbound = new Outbound([], () => Promise.resolve(['127.0.0.1']));
      const outcomes: Record<string, string | number> = {};
      for (const form of REFUSED_FORMS) {
        outcomes[form] = await outcome(get(form.replace('PORT', String(secretPort)), outbound));
      }
      expect(Object.entries(outcomes).filter(([, code]) => code !== 'ADDRESS_REFUSED')).toEqual([]);
      expect(connect).not.toHaveBeenCalled();
    });

    it('is closed if one address of a name is not public, in whatever order they come', async () => {
      const connect = jest.spyOn(Socket.prototype, 'connect');
      for (const addresses of [
        ['93.184.215.14', '127.0.0.1'],
        ['127.0.0.1', '93.184.215.14'],
        ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', '::1'],
        ['93.184.215.14', '::ffff:127.0.0.1'],
        ['fe80::1%lo'],
      ]) {
        const outbound = new Outbound([], () => Promise.resolve(addresses));
        expect(await outcome(get('http://river.example/', outbound))).toBe('NOT_PUBLIC');
      }
      expect(connect).not.toHaveBeenCalled();
    });

    it('is closed by the machine’s own resolver, too', async () => {
      const [localhost = ''] = PRIVATE_NAMES;
      expect(await outcome(get(localhost.replace('PORT', String(secretPort)), new Outbound([])))).toBe('NOT_PUBLIC');
      expect(connections).toBe(0);
    });

    it('is closed at ports that serve no pages, and open for those that do', async () => {
      const outbound = new Outbound([], () => Promise.resolve(['93.184.215.14']));
      for (const port of [1, 21, 22, 25, 81, 3306, 5432, 6379, 9200, 11211, 65_535]) {
        expect(await outcome(get(`http://river.example:${port}/`, outbound))).toBe('PORT_REFUSED');
      }
      // Tests may reach this machine only: here the connection was tried and refused by their harness.
      expect(await outcome(get('https://river.example/', outbound))).toBe('UNREACHABLE');
    });

    it.each(['8.8.8.8', '93.184.215.14', '1.1.1.1', '2606:4700:4700::1111', '2a00:1450:4001:82a::200e'])(
      'is open for the public address %s',
      (address) => expect(isPublicAddress(address)).toBe(true),
    );
  });

  describe('along redirects', () => {
    it.each([301, 302, 303, 307, 308])('is checked at every hop: %i', async (status) => {
      for (const hops of [1, 2, 3, 4, 5]) {
        const { url, outbound } = await servers.serve((request, response) => {
          const hop = Number(request.url?.slice(1) || 1);
          const next = hop < hops ? `/${hop + 1}` : `http://127.0.0.1:${secretPort}/secret`;
          response.writeHead(status, { location: next }).end();
        });
        expect(await outcome(get(url, outbound))).toBe('NOT_PUBLIC');
      }
      expect(connections).toBe(0);
    });

    it.each([
      ['file:///etc/passwd', 'ADDRESS_REFUSED'],
      ['http://user:secret@127.0.0.1/', 'ADDRESS_REFUSED'],
      ['http://[::ffff:127.0.0.1]/', 'NOT_PUBLIC'],
      ['//169.254.169.254/latest/meta-data', 'NOT_PUBLIC'],
      ['http://[', 'REDIRECT_BROKEN'],
    ])('is closed to %s', async (location, code) => {
      const { url, outbound } = await servers.serve((_, response) => response.writeHead(302, { location }).end());
      expect(await outcome(get(url, outbound))).toBe(code);
    });

    it('ends in a loop', async () => {
      let asked = 0;
      const { url, outbound } = await servers.serve((_, response) => {
        asked += 1;
        response.writeHead(302, { location: '/' }).end();
      });
      expect(await outcome(get(url, outbound))).toBe('TOO_MANY_REDIRECTS');
      expect(asked).toBe(LIMITS.redirects + 1);
    });

    it('tells the way, and follows no refresh that a page asks for', async () => {
      const { url, outbound } = await servers.serve((request, response) => {
        if (request.url === '/') response.writeHead(301, { location: '/river#bank' }).end('gone');
        else
          response
            .writeHead(200, { refresh: `0; url=http://127.0.0.1:${secretPort}/` })
            .end(`<meta http-equiv="refresh" content="0; url=http://127.0.0.1:${secretPort}/">`);
      });
      const { redirects, answer } = await get(url, outbound);
      expect(redirects.map(({ address, status }) => [address, status])).toEqual([[url, 301]]);
      expect(answer).toMatchObject({ address: `${url}river`, status: 200, ip: '127.0.0.1' });
      expect(connections).toBe(0);
    });
  });

  it('goes where it was checked, though the name changes its mind', async () => {
    let reached = 0;
    const {
      url,
      port,
      outbound: allowed,
    } = await servers.serve((_, response) => {
      reached += 1;
      response.end('river');
    });
    let forbidden = 0;
    await servers.count(() => void (forbidden += 1), '127.0.0.2', port);
    expect(await outcome(get(url, allowed))).toBe(200);
    const answers = [['127.0.0.1'], ['127.0.0.2'], ['127.0.0.1', '127.0.0.2'], ['127.0.0.2', '127.0.0.1']];
    let asked = 0;
    const rebinding = new Outbound([`127.0.0.1:${port}`], () =>
      Promise.resolve(answers[asked++ % answers.length] as string[]),
    );
    const outcomes = new Map<string | number, number>();
    for (let round = 0; round < 1000; round += 1) {
      const code = await outcome(get(`http://river.example:${port}/`, rebinding));
      outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
    }
    // Asked once for each request: what was checked is what was connected.
    expect(asked).toBe(1000);
    expect(Object.fromEntries(outcomes)).toEqual({ 200: 250, NOT_PUBLIC: 750 });
    expect([reached, forbidden]).toEqual([251, 0]);
  });
});
