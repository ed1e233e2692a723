import robotsParser from 'robots-parser';
import type { KeptRobots } from './host.store';

/** The name by which servers' rules know us. */
export const ROBOT = 'Recheck';

/** Between two requests to one server, at least and at most, in seconds. */
const PAUSE = { least: 1, most: 30 } as const;

/** What a server's robots.txt means for one address. */
export interface Permission {
  readonly allowed: boolean;
  readonly pauseSeconds: number;
}

/** A rule with wildcards takes time for each of them; nobody needs so many. */
const MOST_WILDCARDS = 5_000;

/** Whether rules can be read in a time that others can wait. */
export const isReadable = (text: string): boolean => (text.match(/\*/g)?.length ?? 0) <= MOST_WILDCARDS;

/** Reads the rules (RFC 9309): where there is no such file, everything is allowed. */
export const robotsPermission = (address: string, { text, status }: KeptRobots): Permission => {
  if (status < 200 || status >= 300) return { allowed: true, pauseSeconds: PAUSE.least };
  const rules = robotsParser(new URL('/robots.txt', address).href, text);
  const delay = rules.getCrawlDelay(ROBOT) ?? 0;
  return {
    allowed: rules.isAllowed(address, ROBOT) ?? true,
    pauseSeconds: Math.min(PAUSE.most, Math.max(PAUSE.least, Number.isFinite(delay) ? delay : 0)),
  };
};
