import type { Transaction } from '../../platform/database/transaction';

/** A server's robots.txt as it was read. */
export interface KeptRobots {
  readonly text: string;
  readonly status: number;
}

/** How long robots.txt may be kept (RFC 9309, 2.4: a day). */
const ROBOTS_HOURS = 24;

/**
 * Whose turn it is to ask a server, within one transaction. Goes by the time of the database, which all processes share,
 * and not by the newsroom's clock: politeness is about real seconds.
 */
export class HostStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Takes the turn at a server for at most `seconds`. Gives 0 when it was free, else the milliseconds until it may be.
   */
  async take(origin: string, seconds: number): Promise<number> {
    const taken = await this.transaction.query(
      `INSERT INTO capture_hosts (origin, free_at) VALUES ($1, clock_timestamp() + $2 * interval '1 second')
       ON CONFLICT (origin) DO UPDATE SET free_at = EXCLUDED.free_at
       WHERE capture_hosts.free_at <= clock_timestamp() RETURNING origin`,
      [origin, seconds],
    );
    if (taken.length > 0) return 0;
    const held = await this.transaction.row<{ wait: number }>(
      `SELECT ceil(extract(epoch FROM free_at - clock_timestamp()) * 1000)::int AS wait
       FROM capture_hosts WHERE origin = $1`,
      [origin],
    );
    return Math.max(1, held?.wait ?? 1);
  }

  /** Gives the turn back; the next one may ask after so many seconds. */
  async release(origin: string, afterSeconds: number): Promise<void> {
    await this.transaction.query(
      `UPDATE capture_hosts SET free_at = clock_timestamp() + $2 * interval '1 second' WHERE origin = $1`,
      [origin, afterSeconds],
    );
  }

  /** What robots.txt said within the last day; null when it has to be read. */
  robots(origin: string): Promise<KeptRobots | null> {
    return this.transaction.row<KeptRobots>(
      `SELECT coalesce(robots, '') AS text, robots_status AS status FROM capture_hosts
       WHERE origin = $1 AND robots_read_at > clock_timestamp() - $2 * interval '1 hour'`,
      [origin, ROBOTS_HOURS],
    );
  }

  async keepRobots(origin: string, { text, status }: KeptRobots): Promise<void> {
    await this.transaction.query(
      `UPDATE capture_hosts SET robots = $2, robots_status = $3, robots_read_at = clock_timestamp() WHERE origin = $1`,
      [origin, text, status],
    );
  }
}
