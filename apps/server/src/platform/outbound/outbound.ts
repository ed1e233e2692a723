import { readTarget, systemResolver, type Reach, type Resolve } from './checked-connection';
import { ACCEPTED_ENCODINGS, decodedBody } from './decoded-body';
import { exchange, type Arrival, type Exchange, type OutboundLimits } from './exchange';
import { OutboundProblem } from './outbound-problem';

export type { Arrival, Exchange, OutboundLimits } from './exchange';
export { OutboundProblem, type OutboundProblemCode } from './outbound-problem';

/** A page to be asked for. */
export interface OutboundRequest {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: OutboundLimits;
  /** Gives up. */
  readonly signal?: AbortSignal;
  /** Called before every hop, the first included; what it throws ends the request. Its time does not count. */
  readonly beforeHop?: (address: string) => Promise<void>;
  readonly onArrival?: (arrival: Arrival, redirects: readonly Exchange[]) => void;
}

/** What came back in the end, of whatever status. */
export interface OutboundAnswer {
  /** The redirects that led here, in their order. */
  readonly redirects: readonly Exchange[];
  readonly answer: Exchange;
  /** The body without its compression. */
  readonly content: Buffer;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Where an answer points to; null when it is none that points on. */
const nextAddress = ({ address, status, headers }: Exchange): string | null => {
  if (!REDIRECTS.has(status)) return null;
  const location = headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
  if (location === undefined) return null;
  if (!URL.canParse(location, address)) throw new OutboundProblem('REDIRECT_BROKEN', location);
  const next = new URL(location, address);
  next.hash = '';
  return next.href;
};

/** A clock that runs only while the other side is at work. */
class Deadline {
  #left: number;

  constructor(milliseconds: number) {
    this.#left = milliseconds;
  }

  /** Runs one step with what time is left; its signal ends it then, or when `outer` does. */
  async during<Value>(outer: AbortSignal | undefined, step: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
    const startedAt = performance.now();
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new OutboundProblem('TOO_SLOW', 'out of time')), Math.max(0, this.#left));
    try {
      return await step(outer ? AbortSignal.any([outer, late.signal]) : late.signal);
    } finally {
      clearTimeout(timer);
      this.#left -= performance.now() - startedAt;
    }
  }
}

/**
 * The one way to the outside. Only http and https, only to public addresses (see `checkedConnection`), each hop of a
 * redirect checked like the first, and never more bytes, time or hops than were granted.
 */
export class Outbound {
  readonly #reach: Reach;

  /** @param allow `IP:port` that may be asked though it is not public; see the setting `RECHECK_CAPTURE_ALLOW` */
  constructor(allow: readonly string[], resolve: Resolve = systemResolver) {
    this.#reach = { allow: new Set(allow), resolve };
  }

  /** @throws OutboundProblem when there is no answer, or none that may be read */
  async get({ address, headers, limits, signal, beforeHop, onArrival }: OutboundRequest): Promise<OutboundAnswer> {
    const deadline = new Deadline(limits.milliseconds);
    const redirects: Exchange[] = [];
    const sent = { ...headers, 'Accept-Encoding': ACCEPTED_ENCODINGS };
    for (let next = address; ;) {
      readTarget(next);
      await beforeHop?.(next);
      const hop = { address: next, headers: sent, limits };
      const answer = await deadline.during(signal, (until) =>
        exchange({ ...hop, signal: until, onArrival: (arrival) => onArrival?.(arrival, redirects) }, this.#reach),
      );
      const pointed = nextAddress(answer);
      if (pointed === null) {
        return { redirects, answer, content: await decodedBody(answer, limits.decodedBytes) };
      }
      redirects.push(answer);
      if (redirects.length > limits.redirects) throw new OutboundProblem('TOO_MANY_REDIRECTS', pointed);
      next = pointed;
    }
  }
}
