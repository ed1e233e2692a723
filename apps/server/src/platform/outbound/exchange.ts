import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { checkedConnection, readTarget, type Reach } from './checked-connection';
import { OutboundProblem, problemOf } from './outbound-problem';

/** What one request may take. */
export interface OutboundLimits {
  /** The body on the wire, in bytes. */
  readonly wireBytes: number;
  /** The body once it is decompressed, in bytes. */
  readonly decodedBytes: number;
  /** Everything together, redirects included, without the pauses of politeness. */
  readonly milliseconds: number;
  /** Without a single byte arriving. */
  readonly idleMilliseconds: number;
  readonly redirects: number;
}

/** One request and its answer, as they went over the wire (without the chunks of the transfer). */
export interface Exchange {
  readonly address: string;
  /** The IP address that answered. */
  readonly ip: string;
  readonly requestHead: string;
  readonly status: number;
  readonly reason: string;
  /** Header names and values as they came, in their order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** How far a body is. `expected` as the server announced it. */
export interface Arrival {
  readonly address: string;
  readonly status: number;
  readonly received: number;
  readonly expected: number | null;
}

export interface Ask {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: OutboundLimits;
  readonly signal: AbortSignal;
  readonly onArrival?: (arrival: Arrival) => void;
}

const LONGEST_HEAD = 32 * 1024;

const answered = (sent: ClientRequest): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    sent.once('response', resolve);
    sent.on('error', reject);
    sent.once('close', () => reject(new OutboundProblem('RESPONSE_BROKEN', 'closed without an answer')));
    sent.end();
  });

const announced = (response: IncomingMessage): number | null => {
  const length = response.headers['content-length'];
  return length === undefined ? null : Number(length);
};

/** Reads a body as far as it may go. */
const bodyOf = async (response: IncomingMessage, { address, limits, onArrival }: Ask): Promise<Buffer> => {
  const expected = announced(response);
  if (expected !== null && expected > limits.wireBytes) throw new OutboundProblem('TOO_LARGE', `${expected} announced`);
  const chunks: Buffer[] = [];
  let received = 0;
  const tell = (): void => onArrival?.({ address, status: response.statusCode ?? 0, received, expected });
  tell();
  for await (const chunk of response as AsyncIterable<Buffer>) {
    received += chunk.length;
    if (received > limits.wireBytes) throw new OutboundProblem('TOO_LARGE', `more than ${limits.wireBytes} bytes`);
    chunks.push(chunk);
    tell();
  }
  if (!response.complete) throw new OutboundProblem('RESPONSE_BROKEN', 'ended before its end');
  return Buffer.concat(chunks);
};

const pairs = (raw: readonly string[]): [string, string][] =>
  Array.from({ length: raw.length / 2 }, (_, index) => [raw[index * 2] ?? '', raw[index * 2 + 1] ?? '']);

const headOf = (path: string, headers: Readonly<Record<string, string>>): string =>
  `GET ${path} HTTP/1.1\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;

/**
 * Asks one address once, over a connection of its own that is closed afterwards; follows nothing. The body of a redirect
 * is not read.
 * @throws OutboundProblem
 */
export const exchange = async (ask: Ask, reach: Reach): Promise<Exchange> => {
  const target = readTarget(ask.address);
  const { url } = target;
  const { socket, address: ip } = await checkedConnection(target, reach, ask.signal);
  const path = `${url.pathname}${url.search}`;
  const headers = { Host: url.host, ...ask.headers, Connection: 'close' };
  // A body without a length ends where its connection ends: only who cut it knows that it was cut.
  let cut: OutboundProblem | null = null;
  const cutOff = (problem: OutboundProblem): void => {
    cut ??= problem;
    socket.destroy(problem);
  };
  const late = (): void => cutOff(problemOf(ask.signal.reason, 'TOO_SLOW'));
  try {
    ask.signal.addEventListener('abort', late);
    if (ask.signal.aborted) late();
    socket.setTimeout(ask.limits.idleMilliseconds, () => cutOff(new OutboundProblem('TOO_SLOW', 'idle')));
    const response = await answered(
      request({
        createConnection: () => socket,
        host: target.host,
        path,
        method: 'GET',
        headers,
        setHost: false,
        maxHeaderSize: LONGEST_HEAD,
        insecureHTTPParser: false,
      }),
    );
    const status = response.statusCode ?? 0;
    if (status < 200) throw new OutboundProblem('RESPONSE_BROKEN', `status ${status}`);
    const redirects = status < 400 && status >= 300 && response.headers.location !== undefined;
    const body = redirects ? Buffer.alloc(0) : await bodyOf(response, ask);
    if (cut !== null) throw cut;
    return {
      address: url.href,
      ip,
      requestHead: headOf(path, headers),
      status,
      reason: response.statusMessage ?? '',
      headers: pairs(response.rawHeaders),
      body,
    };
  } catch (error) {
    throw cut ?? problemOf(error, 'RESPONSE_BROKEN');
  } finally {
    ask.signal.removeEventListener('abort', late);
    socket.on('error', () => undefined).destroy();
  }
};
