import { setTimeout as pause } from 'node:timers/promises';
import { accepted, type Result } from '@recheck/domain';
import { systemActor } from '../../platform/auth/actor';
import type { UnitOfWork } from '../../platform/database/unit-of-work';
import { OutboundProblem, type Outbound, type OutboundLimits } from '../../platform/outbound/outbound';
import { CaptureFailure } from './capture-failure';
import { HostStore, type KeptRobots } from './host.store';
import { isReadable, robotsPermission } from './robots';

/** Longer than a capture may take: the turn of a process that died is free again then. */
const TURN_SECONDS = 90;
/** How long a hop of a redirect waits for another server's turn. */
const HOP_WAIT_MILLISECONDS = 20_000;

/** RFC 9309, 2.5: at least 500 KiB have to be read. */
const ROBOTS_LIMITS: OutboundLimits = {
  wireBytes: 512 * 1024,
  decodedBytes: 512 * 1024,
  milliseconds: 10_000,
  idleMilliseconds: 5_000,
  redirects: 5,
};

/** Problems that the page itself would have as well, and that say more than "robots.txt cannot be read". */
const OF_THE_SERVER: ReadonlySet<string> = new Set([
  'ADDRESS_REFUSED',
  'PORT_REFUSED',
  'NOT_PUBLIC',
  'NAME_UNKNOWN',
  'UNREACHABLE',
  'CERTIFICATE_INVALID',
]);

const actor = systemActor('capture');

const isAskable = (address: string): boolean => /^https?:/i.test(address) && URL.canParse(address);

const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`Unexpectedly refused: ${result.refusal.code}`);
  return result.value;
};

/**
 * One polite visit to the outside: a server is asked by one capture at a time, with a pause after it, and only for what
 * its robots.txt allows.
 */
export class PoliteVisit {
  /** The servers whose turn we hold, and the pause that each asks for. */
  readonly #held = new Map<string, number>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbound: Outbound,
    private readonly headers: Readonly<Record<string, string>>,
    private readonly signal: AbortSignal,
  ) {}

  /** Takes the turn at an address's server; gives 0, or the milliseconds until it may be free. */
  async take(address: string): Promise<number> {
    if (!isAskable(address)) return 0;
    const { origin } = new URL(address);
    if (this.#held.has(origin)) return 0;
    const wait = await this.#run((hosts) => hosts.take(origin, TURN_SECONDS));
    if (wait === 0) this.#held.set(origin, 1);
    return wait;
  }

  /**
   * Before each hop: the turn of its server, and leave to ask for this address.
   * @throws CaptureFailure, OutboundProblem
   */
  async beforeHop(address: string): Promise<void> {
    // What is no web address the way outside refuses.
    if (!isAskable(address)) return;
    const waitedSince = performance.now();
    for (let wait = await this.take(address); wait > 0; wait = await this.take(address)) {
      if (performance.now() - waitedSince > HOP_WAIT_MILLISECONDS) throw new CaptureFailure('TOO_SLOW');
      await pause(Math.min(wait, 500), undefined, { signal: this.signal });
    }
    const { origin } = new URL(address);
    const { allowed, pauseSeconds } = robotsPermission(address, await this.#robots(origin));
    this.#held.set(origin, pauseSeconds);
    if (!allowed) throw new CaptureFailure('ROBOTS_REFUSED');
  }

  /** Gives all turns back. */
  async leave(): Promise<void> {
    for (const [origin, seconds] of this.#held) await this.#run((hosts) => hosts.release(origin, seconds));
    this.#held.clear();
  }

  async #robots(origin: string): Promise<KeptRobots> {
    const kept = await this.#run((hosts) => hosts.robots(origin));
    if (kept) return kept;
    const robots = await this.#readRobots(origin);
    // What a server cannot tell now it may tell the next time; what it does not have is known for a day.
    if (robots.status >= 500 || !isReadable(robots.text)) throw new CaptureFailure('ROBOTS_UNREADABLE');
    await this.#run((hosts) => hosts.keepRobots(origin, robots));
    return robots;
  }

  async #readRobots(origin: string): Promise<KeptRobots> {
    try {
      const { answer, content } = await this.outbound.get({
        address: `${origin}/robots.txt`,
        headers: this.headers,
        limits: ROBOTS_LIMITS,
        signal: this.signal,
      });
      return { status: answer.status, text: content.toString('utf8').replaceAll('\0', '') };
    } catch (error) {
      if (!(error instanceof OutboundProblem) || OF_THE_SERVER.has(error.code)) throw error;
      throw new CaptureFailure('ROBOTS_UNREADABLE');
    }
  }

  async #run<Value>(work: (hosts: HostStore) => Promise<Value>): Promise<Value> {
    return valueOf(
      await this.unitOfWork.transaction(actor, async (open) => accepted(await work(open.store(HostStore)))),
    );
  }
}
