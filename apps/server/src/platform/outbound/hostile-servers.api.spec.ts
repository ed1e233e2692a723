import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Asked, Ending } from '../../../test/asking-process';
import { LoopbackServers, type LoopbackServer } from '../../../test/loopback-servers';
import { testProgram } from '../../../test/programs';
import { OutboundProblem, type OutboundAnswer, type OutboundLimits } from './outbound';

/** Patience in which every other fault is noticed first. */
const LIMITS: OutboundLimits = {
  wireBytes: 200_000,
  decodedBytes: 400_000,
  milliseconds: 60_000,
  idleMilliseconds: 30_000,
  redirects: 5,
};

/** For servers that are too slow, and would be so for ever. */
const HASTY: OutboundLimits = { ...LIMITS, milliseconds: 1_000, idleMilliseconds: 400 };

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';

/** Writes a piece again and again, as fast as it is taken or at a pace, until the other side has had enough. */
const forever = (socket: Socket, piece: string | Buffer, everyMilliseconds = 0): void => {
  if (everyMilliseconds > 0) {
    const timer = setInterval(() => socket.write(piece), everyMilliseconds);
    socket.on('close', () => clearInterval(timer));
    return;
  }
  const write = (): void => {
    while (!socket.destroyed && socket.write(piece));
  };
  socket.on('drain', write);
  write();
};

const encoded = (encoding: string, body: Buffer) => (socket: Socket) => {
  socket.write(`${HEAD}Content-Encoding: ${encoding}\r\nContent-Length: ${body.length}\r\n\r\n`);
  socket.end(body);
};

const ZEROS = Buffer.alloc(100_000_000);
const BOMB = gzipSync(ZEROS);
const small = gzipSync('river');

/** What a server does, and what a request to it ends with. */
const HOSTILE: readonly (readonly [what: string, code: string, talk: (socket: Socket) => void])[] = [
  ['says nothing', 'TOO_SLOW', () => undefined],
  ['drips its head', 'TOO_SLOW', (socket) => forever((socket.write('HTTP/1.1 200 OK\r\n'), socket), 'X', 50)],
  ['drips headers', 'TOO_SLOW', (socket) => forever((socket.write(HEAD), socket), 'X-A: b\r\n', 50)],
  ['drips its body', 'TOO_SLOW', (socket) => forever((socket.write(`${HEAD}\r\n`), socket), 'x', 50)],
  [
    'drips chunks',
    'TOO_SLOW',
    (socket) => forever((socket.write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`), socket), '1\r\nx\r\n', 50),
  ],
  ['falls silent in its body', 'TOO_SLOW', (socket) => void socket.write(`${HEAD}Content-Length: 10\r\n\r\nriv`)],
  ['says “continue” for ever', 'TOO_SLOW', (socket) => forever(socket, 'HTTP/1.1 100 Continue\r\n\r\n', 20)],
  ['floods with “continue”', 'TOO_SLOW', (socket) => forever(socket, 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(100))],
  [
    'has an endless body',
    'TOO_LARGE',
    (socket) => forever((socket.write(`${HEAD}\r\n`), socket), ZEROS.subarray(0, 65_536)),
  ],
  [
    'has endless chunks',
    'TOO_LARGE',
    (socket) =>
      forever(
        (socket.write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`), socket),
        `10000\r\n${'x'.repeat(65_536)}\r\n`,
      ),
  ],
  ['announces too much', 'TOO_LARGE', (socket) => void socket.write(`${HEAD}Content-Length: 200001\r\n\r\n`)],
  ['has an endless header', 'TOO_LARGE', (socket) => forever((socket.write(`${HEAD}X: `), socket), 'x'.repeat(65_536))],
  ['has endless headers', 'TOO_LARGE', (socket) => forever((socket.write(HEAD), socket), 'X-A: b\r\n'.repeat(1000))],
  ['sends a gzip bomb', 'TOO_LARGE', encoded('gzip', BOMB)],
  ['sends a Brotli bomb', 'TOO_LARGE', encoded('br', brotliCompressSync(ZEROS))],
  ['compresses twice', 'ENCODING_UNKNOWN', encoded('gzip, gzip', gzipSync(BOMB))],
  ['names many encodings', 'ENCODING_UNKNOWN', encoded(Array<string>(500).fill('gzip').join(', '), small)],
  ['uses another encoding', 'ENCODING_UNKNOWN', encoded('zstd', small)],
  ['uses a made-up encoding', 'ENCODING_UNKNOWN', encoded('constructor', small)],
  ['cuts its gzip', 'RESPONSE_BROKEN', encoded('gzip', small.subarray(0, -6))],
  ['calls text gzip', 'RESPONSE_BROKEN', encoded('gzip', Buffer.from('river'))],
  ['sends less than it said', 'RESPONSE_BROKEN', (socket) => socket.end(`${HEAD}Content-Length: 10\r\n\r\nriver`)],
  [
    'ends inside a chunk',
    'RESPONSE_BROKEN',
    (socket) => socket.end(`${HEAD}Transfer-Encoding: chunked\r\n\r\nff\r\nriver`),
  ],
  [
    'has a broken chunk',
    'RESPONSE_BROKEN',
    (socket) => socket.end(`${HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\nriver`),
  ],
  [
    'gives two lengths',
    'RESPONSE_BROKEN',
    (socket) => socket.end(`${HEAD}Content-Length: 5\r\nContent-Length: 6\r\n\r\nriver!`),
  ],
  [
    'gives a length and chunks',
    'RESPONSE_BROKEN',
    (socket) => socket.end(`${HEAD}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`),
  ],
  ['gives a negative length', 'RESPONSE_BROKEN', (socket) => socket.end(`${HEAD}Content-Length: -1\r\n\r\nriver`)],
  ['is no web server', 'RESPONSE_BROKEN', (socket) => socket.end('220 river ESMTP\r\n')],
  ['answers bytes', 'RESPONSE_BROKEN', (socket) => socket.end(Buffer.from([0, 1, 2, 3, 255, 254]))],
  ['hangs up', 'RESPONSE_BROKEN', (socket) => socket.end()],
  ['resets', 'RESPONSE_BROKEN', (socket) => socket.resetAndDestroy()],
  ['hangs up inside its head', 'RESPONSE_BROKEN', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-')],
  ['switches protocols', 'RESPONSE_BROKEN', (socket) => socket.end('HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n')],
  [
    'has a header with a line break',
    'RESPONSE_BROKEN',
    (socket) => socket.end('HTTP/1.1 200 OK\r\nX: a\rb\r\n\r\nriver'),
  ],
];

/** What the process that asks may take more than it took for a friendly answer; a bomb alone unpacks to more. */
const MEMORY = 64 * 1024 * 1024;

describe('a hostile server', () => {
  const servers = new LoopbackServers();
  let program: string;
  let child: ChildProcess;
  let atFirst: number;

  const endingOf = async ({ url, place }: LoopbackServer, limits: OutboundLimits): Promise<Ending> => {
    child.send({ address: url, place, limits } satisfies Asked);
    const [ending] = (await once(child, 'message')) as [Ending];
    return ending;
  };

  beforeAll(async () => {
    program = testProgram('asking-process');
    // Garbage is swept early, so that what is measured is what was held.
    child = fork(program, { execArgv: ['--max-semi-space-size=1'] });
    const friendly = await servers.serve((_, response) => response.end('river'));
    const { code, mostMemory } = await endingOf(friendly, LIMITS);
    expect(code).toBeNull();
    atFirst = mostMemory;
  });

  afterAll(async () => {
    child.kill();
    await servers.close();
  });

  it.each(HOSTILE)('that %s is cut off: %s', async (_, code, talk) => {
    let closed: Promise<unknown> = Promise.resolve();
    const server = await servers.wire((socket) => {
      closed = new Promise((resolve) => socket.once('close', resolve));
      talk(socket);
    });
    const ending = await endingOf(server, code === 'TOO_SLOW' ? HASTY : LIMITS);
    expect(ending.code).toBe(code);
    expect(ending.mostMemory - atFirst).toBeLessThan(MEMORY);
    // And nothing is left open.
    await closed;
  });

  const ask = ({ url, outbound }: Pick<LoopbackServer, 'url' | 'outbound'>): Promise<OutboundAnswer> =>
    outbound.get({ address: url, headers: {}, limits: LIMITS });

  it('that sends more than it said is read to where it said', async () => {
    const server = await servers.wire((socket) => socket.end(`${HEAD}Content-Length: 5\r\n\r\nriver and more`));
    expect((await ask(server)).content.toString()).toBe('river');
  });

  it('that speaks no TLS is told from one that cannot be reached', async () => {
    const server = await servers.serve((_, response) => response.end('river'));
    const url = server.url.replace('http:', 'https:');
    await expect(ask({ ...server, url })).rejects.toMatchObject({ code: 'CERTIFICATE_INVALID' });
    const closed = new LoopbackServers();
    const gone = await closed.serve((_, response) => response.end('river'));
    await closed.close();
    await expect(ask(gone)).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });

  it('is left when nobody wants its answer any more', async () => {
    const server = await servers.wire(() => undefined);
    const given = AbortSignal.timeout(50);
    const asked = server.outbound.get({ address: server.url, headers: {}, limits: LIMITS, signal: given });
    await expect(asked).rejects.toBeInstanceOf(OutboundProblem);
  });
});

describe('an ordinary server', () => {
  const servers = new LoopbackServers();
  afterAll(() => servers.close());

  it('is asked politely, and its answer is kept as it came', async () => {
    let asked: unknown;
    const { url, outbound } = await servers.serve((request, response) => {
      asked = [request.method, request.url, request.headers];
      response.writeHead(200, { 'X-River': 'Vell', 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' });
      response.end(gzipSync('<p>river'));
    });
    const arrivals: (number | null)[][] = [];
    const { answer, content } = await outbound.get({
      address: `${url}mill?year=1990#top`,
      headers: { 'User-Agent': 'Recheck tests', Accept: 'text/html' },
      limits: LIMITS,
      onArrival: ({ received, expected }) => arrivals.push([received, expected]),
    });
    expect(content.toString()).toBe('<p>river');
    expect(answer.body).toEqual(gzipSync('<p>river'));
    expect(answer.headers.slice(0, 2)).toEqual([
      ['X-River', 'Vell'],
      ['Content-Type', 'text/html'],
    ]);
    expect(answer.requestHead).toBe(
      `GET /mill?year=1990 HTTP/1.1\r\nHost: ${new URL(url).host}\r\nUser-Agent: Recheck tests\r\n` +
        `Accept: text/html\r\nAccept-Encoding: gzip, br\r\nConnection: close\r\n\r\n`,
    );
    expect(asked).toMatchObject(['GET', '/mill?year=1990', { 'accept-encoding': 'gzip, br' }]);
    expect(arrivals.at(-1)).toEqual([answer.body.length, null]);
  });
});
