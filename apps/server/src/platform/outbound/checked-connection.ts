import { lookup } from 'node:dns/promises';
import { connect, isIP, type Socket } from 'node:net';
import { connect as secure } from 'node:tls';
import { OutboundProblem, problemOf } from './outbound-problem';
import { isPublicAddress, sameAddress } from './public-address';

/** Gives every IP address of a name. */
export type Resolve = (name: string) => Promise<readonly string[]>;

/** Which addresses may be connected to. */
export interface Reach {
  readonly resolve: Resolve;
  /** Addresses with ports that may be asked though they are not public, e.g. `127.0.0.1:8080`. Empty but for tests. */
  readonly allow: ReadonlySet<string>;
}

/** What the machine's own resolver says. */
export const systemResolver: Resolve = async (name) =>
  (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address);

/** Ports that web pages are served from. */
const PORTS = new Set([80, 443, 8080, 8443]);

/** How many addresses of one name are tried. */
const MOST_TRIED = 3;

const CONNECT_MILLISECONDS = 5_000;

/** A web address taken apart for the connection. */
export interface Target {
  readonly url: URL;
  readonly host: string;
  readonly port: number;
}

/**
 * Takes an address apart. The URL parser has by then turned every other way to write an IP address (decimal, octal,
 * short, full-width digits) into the usual one.
 * @throws OutboundProblem `ADDRESS_REFUSED`
 */
export const readTarget = (address: string): Target => {
  if (!URL.canParse(address)) throw new OutboundProblem('ADDRESS_REFUSED', 'no URL');
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new OutboundProblem('ADDRESS_REFUSED', url.protocol);
  if (url.username !== '' || url.password !== '') throw new OutboundProblem('ADDRESS_REFUSED', 'credentials');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return { url, host, port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port) };
};

const addressesOf = async (host: string, resolve: Resolve): Promise<readonly string[]> => {
  if (isIP(host) !== 0) return [host];
  try {
    const addresses = await resolve(host);
    if (addresses.length > 0) return addresses;
  } catch (error) {
    throw problemOf(error, 'NAME_UNKNOWN');
  }
  throw new OutboundProblem('NAME_UNKNOWN', host);
};

/** The addresses of the target; refused unless every one of them may be asked. */
const checkedAddresses = async ({ host, port }: Target, reach: Reach): Promise<readonly string[]> => {
  const addresses = await addressesOf(host, reach.resolve);
  const allowed = addresses.every((address) => reach.allow.has(`${address}:${port}`));
  if (!allowed) {
    const hidden = addresses.find((address) => !isPublicAddress(address));
    if (hidden !== undefined) throw new OutboundProblem('NOT_PUBLIC', `${host} is ${hidden}`);
    if (!PORTS.has(port)) throw new OutboundProblem('PORT_REFUSED', String(port));
  }
  return addresses;
};

/** Waits until the socket says that it stands; destroys it when it does not in time. */
const standing = <Connection extends Socket>(
  socket: Connection,
  event: 'connect' | 'secureConnect',
  signal: AbortSignal,
): Promise<Connection> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(new OutboundProblem('TOO_SLOW', event)), CONNECT_MILLISECONDS);
    const aborted = (): void => fail(signal.reason);
    const settle = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', aborted);
      socket.removeListener('error', fail);
    };
    const fail = (error: unknown): void => {
      settle();
      socket.on('error', () => undefined).destroy();
      reject(problemOf(error, 'UNREACHABLE'));
    };
    signal.addEventListener('abort', aborted);
    socket.once('error', fail);
    socket.once(event, () => {
      settle();
      resolve(socket);
    });
    if (signal.aborted) aborted();
  });

const connectTo = async (address: string, target: Target, signal: AbortSignal): Promise<Socket> => {
  const socket = await standing(connect({ host: address, port: target.port }), 'connect', signal);
  // What was checked is what answers: nothing between the check and the connection has changed its mind.
  if (!sameAddress(socket.remoteAddress ?? '', address)) {
    socket.destroy();
    throw new OutboundProblem('NOT_PUBLIC', `connected to ${socket.remoteAddress}`);
  }
  if (target.url.protocol === 'http:') return socket;
  const named = isIP(target.host) === 0 ? { servername: target.host } : {};
  return standing(secure({ socket, ...named, ALPNProtocols: ['http/1.1'] }), 'secureConnect', signal);
};

/** A resolver cannot be told to stop; nobody waits for it longer than for everything else. */
const inTime = <Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> =>
  new Promise((resolve, reject) => {
    const late = (): void => reject(problemOf(signal.reason, 'TOO_SLOW'));
    if (signal.aborted) late();
    signal.addEventListener('abort', late, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', late));
  });

/**
 * Connects to a web address. The name is resolved here, every address that it has is checked, and the connection goes to
 * a checked address and to nothing else.
 * @throws OutboundProblem
 */
export const checkedConnection = async (
  target: Target,
  reach: Reach,
  signal: AbortSignal,
): Promise<{ readonly socket: Socket; readonly address: string }> => {
  const addresses = await inTime(checkedAddresses(target, reach), signal);
  let last: unknown = new OutboundProblem('UNREACHABLE', target.host);
  for (const address of addresses.slice(0, MOST_TRIED)) {
    signal.throwIfAborted();
    try {
      return { socket: await connectTo(address, target, signal), address };
    } catch (error) {
      last = error;
    }
  }
  throw last;
};
